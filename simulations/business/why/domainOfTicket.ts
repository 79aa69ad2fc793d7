import { ticketKinds } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** The domain that a ticket which is about no fact type is for. */
export function domainOfTicket({ tickets, demands }: LarkfieldState, ticket: number): number {
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "own" || kind === "project") return tickets.team[ticket]!;
  const subject = tickets.subject[ticket]!;
  return kind === "demand" ? demands.domain[subject]! : subject;
}
