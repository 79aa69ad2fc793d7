/** Where a wish stands: in the owner's team, waiting for a figure that somebody else asked for, in the reader's team. */
export const WishStage = { owner: 0, figure: 1, reader: 2, works: 3 } as const;

/** Where a figure of a published type stands. */
export const FigureState = { absent: 0, asked: 1, there: 2 } as const;

/** One more figure in an existing flow. */
export interface WishTable {
  count: number;
  flow: Int32Array;
  /** Which figure of a published type; NONE when asked over a flow of its own. */
  figure: Int32Array;
  stage: Uint8Array;
  /** Tickets at the owner and at the reader; NONE when there is none. */
  ownerTicket: Int32Array;
  readerTicket: Int32Array;
  askedAt: Float64Array;
  workingAt: Float64Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 256;

export function createWishes(): WishTable {
  return {
    count: 0,
    flow: new Int32Array(INITIAL_ROWS),
    figure: new Int32Array(INITIAL_ROWS),
    stage: new Uint8Array(INITIAL_ROWS),
    ownerTicket: new Int32Array(INITIAL_ROWS),
    readerTicket: new Int32Array(INITIAL_ROWS),
    askedAt: new Float64Array(INITIAL_ROWS),
    workingAt: new Float64Array(INITIAL_ROWS),
  };
}
