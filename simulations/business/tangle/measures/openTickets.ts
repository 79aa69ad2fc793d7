import { inStation } from "../../kernel/index.ts";
import type { BusinessState } from "../state.ts";

/** Tickets waiting or in work, per system. */
export function openTickets(state: BusinessState): readonly number[] {
  return state.systems.map(({ team }) => inStation(team));
}

/** The systems with the most open tickets, busiest first. */
export function busiest(state: BusinessState, howMany: number): readonly number[] {
  const open = openTickets(state);
  return open
    .map((_, system) => system)
    .sort((x, y) => open[y]! - open[x]! || x - y)
    .slice(0, howMany);
}
