import { FlowState, NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { halfYearMs } from "./calendar.ts";
import { liveLinks, readersAt } from "./links.ts";

/** The first change that so many readers have to follow, once it has happened. */
export function firstChangeWith(
  state: LarkfieldState,
  leastReaders: number,
): { at: number; system: string; readers: number } | null {
  const { changes, types, names } = state;
  for (let row = 0; row < changes.count; row++) {
    const readers = readersAt(state, row);
    if (readers >= leastReaders) {
      return { at: changes.at[row]!, system: names[types.domain[changes.type[row]!]!]!, readers };
    }
  }
  return null;
}

/** The first time that a team has so many tickets open, once it has happened. */
export function firstQueueOf(
  { tickets, names }: LarkfieldState,
  leastTickets: number,
): { at: number; system: string; tickets: number } | null {
  for (let row = 0; row < tickets.count; row++) {
    const open = tickets.ahead[row]! + 1;
    const system = names[tickets.team[row]!];
    if (open < leastTickets || system === undefined) continue;
    return { at: tickets.openedAt[row]!, system, tickets: open + openedTogether(tickets, row) };
  }
  return null;
}

/** Further tickets that the same team was given at the same instant: a change opens one for each reader. */
function openedTogether(tickets: LarkfieldState["tickets"], row: number): number {
  let count = 0;
  for (let next = row + 1; next < tickets.count && tickets.openedAt[next] === tickets.openedAt[row]; next++) {
    if (tickets.team[next] === tickets.team[row]) count += 1;
  }
  return count;
}

/** From here on nothing is added: the start of the last half-year. */
export function freezeAt(state: LarkfieldState): number {
  return state.endAt - halfYearMs(state);
}

/** How large the landscape is at the world's present instant. */
export function sizeNow(state: LarkfieldState): { systems: number; links: number; connecting: number } {
  const { domains, flows } = state;
  let connecting = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] === FlowState.building && flows.buildTicket[flow] !== NONE) connecting += 1;
  }
  return {
    systems: domains.joined.reduce((sum, joined) => sum + joined, 0),
    links: liveLinks(state).length,
    connecting,
  };
}

/** Changes of definition before an instant. */
export function changesBefore({ changes }: LarkfieldState, at: number): number {
  let count = 0;
  while (count < changes.count && changes.at[count]! < at) count += 1;
  return count;
}
