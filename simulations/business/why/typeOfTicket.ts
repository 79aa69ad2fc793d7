import { NONE, ticketKinds } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** Kinds of work that is about no fact type. */
const ABOUT_NO_TYPE = ["train", "enable", "own", "demand", "project"];

/** The fact type that a ticket is about; NONE for the training or enabling of a domain, its own work, its demand and its projects. */
export function typeOfTicket({ tickets, flows, changes, wishes, approvals }: LarkfieldState, ticket: number): number {
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) return flows.type[flow]!;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (ABOUT_NO_TYPE.includes(kind)) return NONE;
  const subject = tickets.subject[ticket]!;
  if (kind === "wish") return flows.type[wishes.flow[subject]!]!;
  if (kind === "approve") return changes.type[tickets.subject[approvals.ticket[subject]!]!]!;
  return kind === "adapt" || kind === "tell" ? changes.type[subject]! : subject;
}
