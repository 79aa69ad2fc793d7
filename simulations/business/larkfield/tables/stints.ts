/** Time that was worked on a ticket before it was broken off. */
export interface StintTable {
  count: number;
  ticket: Int32Array;
  from: Float64Array;
  to: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 64;

export function createStints(): StintTable {
  return {
    count: 0,
    ticket: new Int32Array(INITIAL_ROWS),
    from: new Float64Array(INITIAL_ROWS),
    to: new Float64Array(INITIAL_ROWS),
  };
}
