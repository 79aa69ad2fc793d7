import { NONE, ticketKinds, ticketParts, TicketState } from "../larkfield/state.ts";
import type { LarkfieldState, LarkfieldTicketKind } from "../larkfield/state.ts";
import type { TicketKind } from "./types.ts";

const names: Readonly<Record<LarkfieldTicketKind, TicketKind>> = {
  own: "own",
  demand: "own",
  project: "own",
  approve: "adapt",
  adapt: "adapt",
  tell: "adapt",
  serve: "adapt",
  repair: "repair",
  build: "connect",
  wish: "wish",
  publish: "publish",
  migrate: "move",
  train: "publish",
  enable: "publish",
};

/** What this lens calls a ticket. A reader's part of an adaptation is there because the change broke it: a repair. */
export function kindOf({ tickets }: LarkfieldState, ticket: number): TicketKind {
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  const part = ticketParts[tickets.part[ticket]!]!;
  return kind === "adapt" && (part === "reader" || part === "readerHalf") ? "repair" : names[kind];
}

/** Whether a ticket waits or is in work. */
export function isOpen({ tickets }: LarkfieldState, ticket: number): boolean {
  return tickets.state[ticket] === TicketState.waiting || tickets.state[ticket] === TicketState.working;
}

/** When the work of a ticket that was begun ended; `until` while it goes on. */
export function workedUntil({ tickets }: LarkfieldState, ticket: number, until: number): number {
  const finishedAt = tickets.finishedAt[ticket]!;
  return finishedAt === NONE ? until : Math.min(finishedAt, until);
}
