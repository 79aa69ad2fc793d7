/** Releases that were laid before the board. */
export interface ApprovalTable {
  count: number;
  /** The ticket of the adaptation that prepared it. */
  ticket: Int32Array;
  askedAt: Float64Array;
  /** NONE while it waits. */
  passedAt: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 64;

export function createApprovals(): ApprovalTable {
  return {
    count: 0,
    ticket: new Int32Array(INITIAL_ROWS),
    askedAt: new Float64Array(INITIAL_ROWS),
    passedAt: new Float64Array(INITIAL_ROWS),
  };
}
