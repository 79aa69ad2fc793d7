import { NONE, ticketKinds } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** The fact type that a ticket is about; NONE for the training or enabling of a domain, and for a team's own work. */
export function typeOf({ tickets, flows, changes }: LarkfieldState, ticket: number): number {
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) return flows.type[flow]!;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "train" || kind === "enable" || kind === "own") return NONE;
  const subject = tickets.subject[ticket]!;
  return kind === "adapt" || kind === "tell" ? changes.type[subject]! : subject;
}

/** The domain that is trained or enabled, or whose own work it is. */
export function domainOf({ tickets }: LarkfieldState, ticket: number): number {
  return ticketKinds[tickets.kind[ticket]!] === "own" ? tickets.team[ticket]! : tickets.subject[ticket]!;
}
