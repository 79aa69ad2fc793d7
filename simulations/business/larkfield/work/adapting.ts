import type { Larkfield } from "../events.ts";
import { numberOfChange } from "../numbers.ts";
import { Regime } from "../state.ts";
import { openTicket } from "./tickets.ts";
import type { NewTicket } from "./tickets.ts";

/** Adaptations that one change can ask for on account of one reader, each with work of its own. */
const adaptations = ["owner", "reader", "released", "readerHalf"] as const;
/** The adaptation at the centre, and the owner's of a contract: on account of nobody in particular. */
export const CENTRE_SERIAL = -1;
export const CONTRACT_SERIAL = -2;

/** The serial under which the work of an adaptation is drawn. `reader` is the number of the reading domain. */
export function adaptSerial(reader: number, adaptation: (typeof adaptations)[number]): number {
  return reader * adaptations.length + adaptations.indexOf(adaptation);
}

type Adaptation = Omit<NewTicket, "kind" | "subject" | "entity">;

/** Opens a ticket of adapting to a change. */
export function adapt(larkfield: Larkfield, row: number, ticket: Adaptation): void {
  const { state } = larkfield.simulation;
  const { changes, flows } = state;
  changes.ticketsOpen[row] = changes.ticketsOpen[row]! + 1;
  if (ticket.flow !== undefined) flows.adapts[ticket.flow] = flows.adapts[ticket.flow]! + 1;
  const regime = ticket.regime ?? (ticket.flow === undefined ? Regime.owner : flows.regime[ticket.flow]!);
  openTicket(larkfield, { ...ticket, kind: "adapt", regime, subject: row, entity: numberOfChange(state, row) });
}
