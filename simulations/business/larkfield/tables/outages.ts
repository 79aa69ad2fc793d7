/** Every outage that has begun. */
export interface OutageTable {
  count: number;
  system: Int32Array;
  downAt: Float64Array;
  /** When it ended; NONE while it lasts. */
  upAt: Float64Array;
  /** Copies that it made late or whose message it lost, and that have not caught up. */
  behind: Int32Array;
  /** When the last of them had; NONE before. */
  caughtUpAt: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createOutages(): OutageTable {
  return {
    count: 0,
    system: new Int32Array(INITIAL_ROWS),
    downAt: new Float64Array(INITIAL_ROWS),
    upAt: new Float64Array(INITIAL_ROWS),
    behind: new Int32Array(INITIAL_ROWS),
    caughtUpAt: new Float64Array(INITIAL_ROWS),
  };
}
