import { FlowState, TicketState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { centreTeam } from "../work/tickets.ts";

/** Tickets waiting or in work, of all teams and of the centre. */
export function ticketCounts(state: LarkfieldState): { readonly openTickets: number; readonly centralTickets: number } {
  const { tickets } = state;
  const centre = centreTeam(state);
  let openTickets = 0;
  let centralTickets = 0;
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.state[row] !== TicketState.waiting && tickets.state[row] !== TicketState.working) continue;
    openTickets += 1;
    if (tickets.team[row] === centre) centralTickets += 1;
  }
  return { openTickets, centralTickets };
}

/** Flows that work. */
export function liveFlows({ flows }: LarkfieldState): number {
  let count = 0;
  for (let flow = 0; flow < flows.count; flow++) if (flows.state[flow] === FlowState.live) count += 1;
  return count;
}

/** Domains that have joined. */
export function livingDomains({ domains }: LarkfieldState): number {
  return domains.joined.reduce((sum, joined) => sum + joined, 0);
}
