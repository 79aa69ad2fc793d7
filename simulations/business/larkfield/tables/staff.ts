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

const rows = 32;

export function createStaff(): StaffTable {
  return { count: 0, team: new Int32Array(rows), at: new Float64Array(rows), change: new Int32Array(rows) };
}

export function createMoves(): MoveTable {
  return {
    count: 0,
    from: new Int32Array(rows),
    to: new Int32Array(rows),
    days: new Int32Array(rows),
    orderedAt: new Float64Array(rows),
    leftAt: new Float64Array(rows),
    cameAt: new Float64Array(rows),
  };
}
