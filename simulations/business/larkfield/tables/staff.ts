/** People who joined a team or left it, beside those it had at first. Nobody is in it twice at once. */
export interface StaffTable {
  count: number;
  team: Int32Array;
  at: Float64Array;
  /** 1 when somebody came, −1 when somebody went. */
  change: Int32Array;
}

/** People under way from one team to another. */
export interface MoveTable {
  count: number;
  /** NONE when somebody is hired from outside. */
  from: Int32Array;
  to: Int32Array;
  /** Days after which whoever was lent is due back; NONE for good. */
  days: Int32Array;
  orderedAt: Float64Array;
  /** NONE while the work in hand is finished first. */
  leftAt: Float64Array;
  /** NONE while under way. */
  cameAt: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 32;

export function createStaff(): StaffTable {
  return {
    count: 0,
    team: new Int32Array(INITIAL_ROWS),
    at: new Float64Array(INITIAL_ROWS),
    change: new Int32Array(INITIAL_ROWS),
  };
}

export function createMoves(): MoveTable {
  return {
    count: 0,
    from: new Int32Array(INITIAL_ROWS),
    to: new Int32Array(INITIAL_ROWS),
    days: new Int32Array(INITIAL_ROWS),
    orderedAt: new Float64Array(INITIAL_ROWS),
    leftAt: new Float64Array(INITIAL_ROWS),
    cameAt: new Float64Array(INITIAL_ROWS),
  };
}
