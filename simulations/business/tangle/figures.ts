import { DAY_MS } from "../kernel/index.ts";
import { HALF_YEAR_MS } from "./calendar.ts";
import { exemplaryWish } from "./measures/exemplaryWish.ts";
import { halfYears, mean, median } from "./measures/halfYears.ts";
import { lateShare } from "./measures/lateShare.ts";
import { busiest, openTickets } from "./measures/openTickets.ts";
import { teamTime } from "./measures/teamTime.ts";
import { totals } from "./measures/totals.ts";
import { settle } from "./outline.ts";
import { NONE } from "./state.ts";
import type { BusinessState } from "./state.ts";
import { runToEndWithStops } from "./stops.ts";
import type { RunRequest, TicketKind } from "./types.ts";
import { ticketKinds } from "./types.ts";
import { why } from "./why.ts";
import { createWorld } from "./world.ts";

/** A figure that prose may quote; null where the run has nothing to say. */
export type Figures = Readonly<Record<string, number | string | null>>;

/**
 * The named figures of one run, read off it: what lessons quote. Shares are 0–1, waits are working days, names are system
 * codes separated by spaces.
 */
export function figures(request: RunRequest): Figures {
  const world = createWorld(request);
  const { simulation, endAt } = world;
  const stops = runToEndWithStops(world);
  const atEnd = figuresAtEnd(simulation.state, endAt);
  settle(world);
  const halves = halfYears(simulation.state);
  const found: Record<string, number | string | null> = { ...atEnd };
  for (const half of halves) {
    found[`wait.half${half.half}`] = half.waitDaysMean;
    found[`wait.half${half.half}.median`] = half.waitDaysMedian;
    found[`systems.half${half.half}`] = half.systems;
    found[`late.half${half.half}`] = lateShare(simulation.state, half.half);
  }
  found["late.first"] = lateShare(simulation.state, 1);
  found["late.last"] = lateShare(simulation.state, halves.length);
  for (const stop of stops) {
    for (const [name, value] of Object.entries(stop.parameters)) found[`${stop.code}.${name}`] = value;
    found[`${stop.code}.day`] = stop.at / DAY_MS;
  }
  const wish = exemplaryWish(simulation.state);
  found["chain.wish"] = wish;
  if (wish !== null) {
    for (const step of why(world, wish)) {
      for (const [name, value] of Object.entries(step.parameters)) found[`chain.${step.code}.${name}`] = value;
    }
  }
  return found;
}

function figuresAtEnd(state: BusinessState, endAt: number): Record<string, number | string | null> {
  const now = totals(state, endAt);
  const open = openTickets(state);
  const top = busiest(state, 3);
  const { workedMs, paidMs } = teamTime(state, endAt - HALF_YEAR_MS, endAt);
  const busyShares = workedMs.flatMap((ms, system) => (paidMs[system]! > 0 ? [ms / paidMs[system]!] : []));
  return {
    "links.final": now.links,
    "systems.final": now.systems,
    "connections.final": now.connections,
    "translations.final": now.translations,
    "tickets.open": now.openTickets,
    ...openByKind(state),
    "share.integration": now.integrationShare,
    "late.final": now.lateShare,
    "teamDays.integration": now.teamDaysIntegration,
    "busiest.names": top.map((system) => state.systems[system]!.code).join(" "),
    "busiest.share":
      now.openTickets === 0 ? 0 : top.reduce((total, system) => total + open[system]!, 0) / now.openTickets,
    "utilisation.median": median(busyShares),
    "utilisation.mean": mean(busyShares),
    "changes.count": state.changes.count,
    "wishes.count": state.wishes.count,
  };
}

function openByKind({ tickets }: BusinessState): Record<string, number> {
  const counts = Object.fromEntries(ticketKinds.map((kind) => [`tickets.open.${kind}`, 0]));
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.finishedAt[row] === NONE) counts[`tickets.open.${ticketKinds[tickets.kind[row]!] as TicketKind}`]! += 1;
  }
  return counts;
}
