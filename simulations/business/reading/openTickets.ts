import { isOpen, kindOf } from "./kindOf.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { workKinds } from "./types.ts";
import type { TicketKind } from "./types.ts";

/** Tickets waiting or in work, per system and kind. */
export function openByKind(state: LarkfieldState): readonly Record<TicketKind, number>[] {
  const counts = state.names.map(() => noTickets());
  for (let row = 0; row < state.tickets.count; row++) {
    const ofTeam = counts[state.tickets.team[row]!];
    if (ofTeam && isOpen(state, row)) ofTeam[kindOf(state, row)] += 1;
  }
  return counts;
}

export function noTickets(): Record<TicketKind, number> {
  return Object.fromEntries(workKinds.map((kind) => [kind, 0])) as Record<TicketKind, number>;
}

/** Tickets waiting or in work, per system. */
export function openTickets(state: LarkfieldState): readonly number[] {
  return openByKind(state).map((counts) => Object.values(counts).reduce((total, count) => total + count, 0));
}

/** The systems with the most open tickets, busiest first. */
export function busiest(open: readonly number[], howMany: number): readonly number[] {
  return open
    .map((_, system) => system)
    .sort((x, y) => open[y]! - open[x]! || x - y)
    .slice(0, howMany);
}
