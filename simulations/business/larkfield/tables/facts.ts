import { NONE } from "./names.ts";

/** The truth, by type × key: the newest fact. */
export interface TruthTable {
  x: Int32Array;
  fact: Int32Array;
  /** The newest that its own system knows of: another one only while a fact is late. */
  known: Int32Array;
  serial: Int32Array;
  /** The last offset of this key that has been delivered; NONE before the first. */
  offset: Int32Array;
}

export interface FactTable {
  count: number;
  typeKey: Int32Array;
  x: Int32Array;
  version: Int32Array;
  at: Float64Array;
  /** Counts the facts of its key from 0; negative for what is only said again (`facts.ts`). */
  serial: Int32Array;
  lost: Uint8Array;
}

export function createTruth(cells: number): TruthTable {
  return {
    x: new Int32Array(cells),
    fact: new Int32Array(cells).fill(NONE),
    known: new Int32Array(cells).fill(NONE),
    serial: new Int32Array(cells),
    offset: new Int32Array(cells).fill(NONE),
  };
}

export function createFacts(): FactTable {
  return {
    count: 0,
    typeKey: new Int32Array(1_024),
    x: new Int32Array(1_024),
    version: new Int32Array(1_024),
    at: new Float64Array(1_024),
    serial: new Int32Array(1_024),
    lost: new Uint8Array(1_024),
  };
}
