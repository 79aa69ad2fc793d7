export const ticketKinds = [
  "build",
  "adapt",
  "repair",
  "migrate",
  "publish",
  "train",
  "enable",
  "own",
  "wish",
  "tell",
  "serve",
  "demand",
  "project",
  "approve",
] as const;
export type LarkfieldTicketKind = (typeof ticketKinds)[number];
export const ticketParts = ["owner", "reader", "readerHalf", "centre", "team"] as const;
export type TicketPart = (typeof ticketParts)[number];

export interface TicketTable {
  count: number;
  kind: Uint8Array;
  part: Uint8Array;
  team: Int32Array;
  /** NONE when the ticket is not about one flow. */
  flow: Int32Array;
  /** The change, type or domain it is about; NONE for a flow alone. */
  subject: Int32Array;
  regime: Uint8Array;
  state: Uint8Array;
  /** Sequence number of the event that opened it. */
  cause: Int32Array;
  /** Tickets of the team that were waiting or in work when it was opened. */
  ahead: Int32Array;
  openedAt: Float64Array;
  startedAt: Float64Array;
  finishedAt: Float64Array;
  workMs: Float64Array;
  /** Whether it goes before all that is not. */
  urgent: Uint8Array;
  /** Worked on it before it was broken off, ms; `startedAt` and `finishedAt` are those of its last stint. */
  doneMs: Float64Array;
  /** Sequence number of the event that ends the work on it. */
  finishEvent: Int32Array;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 1_024;

export function createTickets(): TicketTable {
  return {
    count: 0,
    kind: new Uint8Array(INITIAL_ROWS),
    part: new Uint8Array(INITIAL_ROWS),
    team: new Int32Array(INITIAL_ROWS),
    flow: new Int32Array(INITIAL_ROWS),
    subject: new Int32Array(INITIAL_ROWS),
    regime: new Uint8Array(INITIAL_ROWS),
    state: new Uint8Array(INITIAL_ROWS),
    cause: new Int32Array(INITIAL_ROWS),
    ahead: new Int32Array(INITIAL_ROWS),
    openedAt: new Float64Array(INITIAL_ROWS),
    startedAt: new Float64Array(INITIAL_ROWS),
    finishedAt: new Float64Array(INITIAL_ROWS),
    workMs: new Float64Array(INITIAL_ROWS),
    urgent: new Uint8Array(INITIAL_ROWS),
    doneMs: new Float64Array(INITIAL_ROWS),
    finishEvent: new Int32Array(INITIAL_ROWS),
  };
}
