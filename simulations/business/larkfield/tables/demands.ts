import { NONE } from "./names.ts";

/** Tickets of the constant demand, each with all its returns. */
export interface DemandTable {
  count: number;
  domain: Int32Array;
  /** Which of its domain's it is, from 0. */
  serial: Int32Array;
  /** How often it has come back. */
  returns: Int32Array;
  askedAt: Float64Array;
  /** When it was done for good; NONE before. */
  doneAt: Float64Array;
  /** Its latest ticket. */
  ticket: Int32Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createDemands(): DemandTable {
  return {
    count: 0,
    domain: new Int32Array(INITIAL_ROWS),
    serial: new Int32Array(INITIAL_ROWS),
    returns: new Int32Array(INITIAL_ROWS),
    askedAt: new Float64Array(INITIAL_ROWS),
    doneAt: new Float64Array(INITIAL_ROWS).fill(NONE),
    ticket: new Int32Array(INITIAL_ROWS),
  };
}
