import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** What can be done to the shape of a message; the last changes what a field means, which no shape shows. */
export const shapeChanges = ["added", "removed", "renamed", "retyped", "meaning"] as const;
export type ShapeChange = (typeof shapeChanges)[number];

/** `whole` can be read as `decimal`, and nothing else as another. */
export const fieldTypes = ["whole", "decimal", "text"] as const;

/** How a reader gets on with what is sent: it fails for all to see, or reads on and is mistaken. */
export const Reading = { fine: 0, loud: 1, silent: 2 } as const;

/** The shape of one source's messages, and what each of its readers is built for. */
export interface Shapes {
  /** 0 when shapes do not change. */
  readonly readers: number;
  readonly fields: FieldTable;
  readonly changes: ShapeChangeTable;
  /** Names given to fields so far. */
  names: number;
  /** By field, from 0, and reader, whether the reader uses it: one list a field. */
  readonly uses: Uint8Array[];
  /** The newest version that has passed, and the one that the source sends. Version 0 is the first. */
  newest: number;
  sent: number;
  /** By reader, the version it is built for, whether a release of it is under way, and its `Reading`. */
  readonly known: Int32Array;
  readonly isUpgrading: Uint8Array;
  readonly reading: Uint8Array;
  readonly spells: SpellTable;
}

/** A field from one version until another; renamed, retyped or with another meaning it is one row more. */
export interface FieldTable {
  count: number;
  field: Int32Array;
  name: Int32Array;
  /** Its number in `fieldTypes`. */
  type: Uint8Array;
  hasDefault: Uint8Array;
  meaning: Int32Array;
  /** First version that has it, and the first that has not; NONE while there is none. */
  from: Int32Array;
  to: Int32Array;
}

export interface ShapeChangeTable {
  count: number;
  at: Float64Array;
  /** Its number in `shapeChanges`. */
  kind: Uint8Array;
  field: Int32Array;
  /** The version that it made; NONE where the check refused it. */
  version: Int32Array;
  /** Whether nobody had it checked. */
  isUnchecked: Uint8Array;
}

/** Times at which a reader did not read rightly. */
export interface SpellTable {
  count: number;
  reader: Int32Array;
  reading: Uint8Array;
  /** What the source sent when it began. */
  version: Int32Array;
  from: Float64Array;
  /** NONE while it lasts. */
  to: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createShapes(parameters: Parameters): Shapes {
  const readers = parameters["shapes.everyDays"] > 0 ? parameters["shapes.readers"] : 0;
  return {
    readers,
    fields: {
      count: 0,
      field: new Int32Array(INITIAL_ROWS),
      name: new Int32Array(INITIAL_ROWS),
      type: new Uint8Array(INITIAL_ROWS),
      hasDefault: new Uint8Array(INITIAL_ROWS),
      meaning: new Int32Array(INITIAL_ROWS),
      from: new Int32Array(INITIAL_ROWS),
      to: new Int32Array(INITIAL_ROWS).fill(NONE),
    },
    changes: {
      count: 0,
      at: new Float64Array(INITIAL_ROWS),
      kind: new Uint8Array(INITIAL_ROWS),
      field: new Int32Array(INITIAL_ROWS),
      version: new Int32Array(INITIAL_ROWS),
      isUnchecked: new Uint8Array(INITIAL_ROWS),
    },
    names: 0,
    uses: [],
    newest: 0,
    sent: 0,
    known: new Int32Array(readers),
    isUpgrading: new Uint8Array(readers),
    reading: new Uint8Array(readers),
    spells: {
      count: 0,
      reader: new Int32Array(INITIAL_ROWS),
      reading: new Uint8Array(INITIAL_ROWS),
      version: new Int32Array(INITIAL_ROWS),
      from: new Float64Array(INITIAL_ROWS),
      to: new Float64Array(INITIAL_ROWS),
    },
  };
}
