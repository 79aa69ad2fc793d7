/** Time that was worked on a ticket before it was broken off. */
export interface StintTable {
  count: number;
  ticket: Int32Array;
  from: Float64Array;
  to: Float64Array;
}

const rows = 64;

export function createStints(): StintTable {
  return { count: 0, ticket: new Int32Array(rows), from: new Float64Array(rows), to: new Float64Array(rows) };
}
