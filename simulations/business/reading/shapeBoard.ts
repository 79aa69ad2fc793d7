import { canRead } from "../larkfield/shapes/canRead.ts";
import type { Shape, ShapeField } from "../larkfield/shapes/canRead.ts";
import { isFollowed, shapeOf } from "../larkfield/shapes/shapeOf.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { NONE } from "../larkfield/tables/names.ts";
import { fieldTypes, shapeChanges } from "../larkfield/tables/shapes.ts";
import type { ShapeChange, Shapes } from "../larkfield/tables/shapes.ts";
import { shapeReaders } from "./shapes.ts";
import type { ShapeReader } from "./shapes.ts";

/** A field of a message, or one that a reader asks for; fields and names are numbered from 0, meanings by how often they changed. */
export interface BoardField {
  readonly field: number;
  readonly name: number;
  readonly type: (typeof fieldTypes)[number];
  readonly meaning: number;
  readonly hasDefault: boolean;
}

/** A field that is sent. */
export interface BoardHole extends BoardField {
  /** Whether the field goes on under a newer name beside this one. */
  readonly isOld: boolean;
}

/**
 * How a field that a reader asks for gets on with what is sent: it is there; it is not, and the reader has a default; the
 * field has another name, or has gone, or has a type that cannot be read as its own; or it is there and means something else.
 */
export const pinStates = ["fits", "default", "renamed", "gone", "retyped", "otherMeaning"] as const;
export type PinState = (typeof pinStates)[number];

export interface BoardPin extends BoardField {
  readonly state: PinState;
}

export interface BoardReader extends ShapeReader {
  /** The version that it is built for. */
  readonly known: number;
  /** What it asks for. */
  readonly pins: readonly BoardPin[];
}

/** A change that the source wanted. */
export interface BoardChange {
  readonly row: number;
  readonly at: number;
  readonly kind: ShapeChange;
  readonly field: number;
  /** The version that it made; null where it was refused. */
  readonly version: number | null;
  /** Whether it came through as another meaning under the name that the field had. */
  readonly isHidden: boolean;
}

/** The messages of the source and its readers at the instant of the world. */
export interface ShapeBoard {
  readonly sent: number;
  /** The newest version that has passed: above `sent` while the source waits for readers. */
  readonly newest: number;
  readonly holes: readonly BoardHole[];
  readonly readers: readonly BoardReader[];
  /** The latest changes, the oldest of them first. */
  readonly changes: readonly BoardChange[];
}

/** What is sent, who asks for what of it, and the latest so many changes. */
export function shapeBoard(state: LarkfieldState, latest: number): ShapeBoard {
  const { shapes } = state;
  const written = shapeOf(shapes, shapes.sent);
  const readers = shapeReaders(state).map((reader, row) => {
    const known = shapes.known[row]!;
    const pins = shapeOf(shapes, known, row).map((pin) => ({ ...fieldOf(pin), state: pinState(pin, written) }));
    return { ...reader, known, pins };
  });
  return {
    sent: shapes.sent,
    newest: shapes.newest,
    holes: written.map((hole) => ({ ...fieldOf(hole), isOld: isFollowed(written, hole) })),
    readers,
    changes: shapeChangesOf(state).slice(-latest),
  };
}

/** Every change that the source has wanted so far. */
export function shapeChangesOf({ shapes }: LarkfieldState): BoardChange[] {
  const { changes } = shapes;
  return Array.from({ length: changes.count }, (_, row) => {
    const kind = shapeChanges[changes.kind[row]!]!;
    const [field, version] = [changes.field[row]!, changes.version[row]!];
    return {
      row,
      at: changes.at[row]!,
      kind,
      field,
      version: version === NONE ? null : version,
      isHidden: kind === "meaning" && version !== NONE && keepsName(shapes, field, version),
    };
  });
}

/** Whether a field goes by the name in a version by which it went in the one before. */
function keepsName({ fields }: Shapes, field: number, version: number): boolean {
  const rows = Array.from({ length: fields.count }, (_, row) => row).filter((row) => fields.field[row] === field);
  const begun = rows.find((row) => fields.from[row] === version);
  return rows.some((row) => fields.to[row] === version && fields.name[row] === fields.name[begun!]);
}

function fieldOf({ type, ...field }: ShapeField): BoardField {
  return { ...field, type: fieldTypes[type]! };
}

function pinState(pin: ShapeField, written: Shape): PinState {
  const hole = written.find(({ name }) => name === pin.name);
  if (hole !== undefined) {
    if (!canRead([pin], [hole])) return "retyped";
    return hole.meaning === pin.meaning ? "fits" : "otherMeaning";
  }
  if (pin.hasDefault) return "default";
  return written.some(({ field }) => field === pin.field) ? "renamed" : "gone";
}
