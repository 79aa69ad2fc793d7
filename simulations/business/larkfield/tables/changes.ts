export interface ChangeTable {
  count: number;
  type: Int32Array;
  field: Int32Array;
  /** The version it made. */
  version: Int32Array;
  /** Keys it alters, one bit each. */
  keys: Int32Array;
  at: Float64Array;
  /** Its tickets that are not done yet. */
  ticketsOpen: Int32Array;
  /** Flows that used the field when it came and do not understand it yet. */
  flowsBehind: Int32Array;
  closedAt: Float64Array;
  /** Nobody had to do anything, and nobody uses the field. */
  isIdle: Uint8Array;
  /** Its topic has got it once more, after an older meaning had been served outside contracts. */
  isSaidAgain: Uint8Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createChanges(): ChangeTable {
  return {
    count: 0,
    type: new Int32Array(INITIAL_ROWS),
    field: new Int32Array(INITIAL_ROWS),
    version: new Int32Array(INITIAL_ROWS),
    keys: new Int32Array(INITIAL_ROWS),
    at: new Float64Array(INITIAL_ROWS),
    ticketsOpen: new Int32Array(INITIAL_ROWS),
    flowsBehind: new Int32Array(INITIAL_ROWS),
    closedAt: new Float64Array(INITIAL_ROWS),
    isIdle: new Uint8Array(INITIAL_ROWS),
    isSaidAgain: new Uint8Array(INITIAL_ROWS),
  };
}
