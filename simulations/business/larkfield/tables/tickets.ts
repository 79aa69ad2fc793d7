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

const rows = 1_024;

export function createTickets(): TicketTable {
  return {
    count: 0,
    kind: new Uint8Array(rows),
    part: new Uint8Array(rows),
    team: new Int32Array(rows),
    flow: new Int32Array(rows),
    subject: new Int32Array(rows),
    regime: new Uint8Array(rows),
    state: new Uint8Array(rows),
    cause: new Int32Array(rows),
    ahead: new Int32Array(rows),
    openedAt: new Float64Array(rows),
    startedAt: new Float64Array(rows),
    finishedAt: new Float64Array(rows),
    workMs: new Float64Array(rows),
    urgent: new Uint8Array(rows),
    doneMs: new Float64Array(rows),
    finishEvent: new Int32Array(rows),
  };
}
