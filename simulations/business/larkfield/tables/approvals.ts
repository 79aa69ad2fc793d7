/** Releases that were laid before the board. */
export interface ApprovalTable {
  count: number;
  /** The ticket of the adaptation that prepared it. */
  ticket: Int32Array;
  askedAt: Float64Array;
  /** NONE while it waits. */
  passedAt: Float64Array;
}

const rows = 64;

export function createApprovals(): ApprovalTable {
  return {
    count: 0,
    ticket: new Int32Array(rows),
    askedAt: new Float64Array(rows),
    passedAt: new Float64Array(rows),
  };
}
