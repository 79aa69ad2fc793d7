import { NONE, ticketKinds } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** The fact type that a ticket is about; NONE for the training or enabling of a domain. */
export function typeOf({ tickets, flows, changes }: LarkfieldState, ticket: number): number {
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) return flows.type[flow]!;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "train" || kind === "enable") return NONE;
  const subject = tickets.subject[ticket]!;
  return kind === "adapt" ? changes.type[subject]! : subject;
}
