import type { Larkfield } from "../events.ts";
import { numberOfChange } from "../numbers.ts";
import { Regime } from "../state.ts";
import { openTicket } from "./tickets.ts";
import type { NewTicket } from "./tickets.ts";

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
