import { DAY_MS, sendBack } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import type { Larkfield } from "../events.ts";
import { NONE, TicketState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/**
 * Breaks off the ordinary ticket that the team began last, so that one of its people is free. It waits at the head of the
 * line with the work that is left, and the change-over comes on top. Nothing happens when all that is in work is urgent.
 */
export function breakOffLast({ simulation }: Larkfield, team: number): void {
  const { state } = simulation;
  const { tickets, stints, parameters, teams } = state;
  const row = lastBegun(state, team);
  if (row === NONE) return;
  simulation.cancel(tickets.finishEvent[row]!);
  const stint = addRow(stints, stints.ticket);
  stints.ticket[stint] = row;
  stints.from[stint] = tickets.startedAt[row]!;
  stints.to[stint] = simulation.now;
  tickets.doneMs[row] = tickets.doneMs[row]! + (simulation.now - tickets.startedAt[row]!);
  tickets.workMs[row] = tickets.workMs[row]! + Math.round(parameters["work.changeOverDays"] * DAY_MS);
  tickets.startedAt[row] = NONE;
  tickets.state[row] = TicketState.waiting;
  sendBack(teams[team]!, row);
}

/** The ordinary ticket in work at a team that was begun last; NONE when there is none. */
function lastBegun({ tickets, teams }: LarkfieldState, team: number): number {
  let left = teams[team]!.busy;
  let last = NONE;
  for (let row = tickets.count - 1; row >= 0 && left > 0; row--) {
    if (tickets.team[row] !== team || tickets.state[row] !== TicketState.working) continue;
    left -= 1;
    if (tickets.urgent[row] === 1) continue;
    if (last === NONE || tickets.startedAt[row]! > tickets.startedAt[last]!) last = row;
  }
  return last;
}
