import { DAY_MS } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { createWorld } from "../larkfield/world.ts";
import type { RunRequest } from "../types.ts";
import { halfYearMs } from "../reading/calendar.ts";
import { exemplaryWish } from "../reading/exemplaryWish.ts";
import { halfYears, mean, median } from "../reading/halfYears.ts";
import { lateShares } from "../reading/lateShare.ts";
import { busiest, openByKind, openTickets } from "../reading/openTickets.ts";
import { teamTime } from "../reading/teamTime.ts";
import { totals } from "../reading/totals.ts";
import { askerOf, settle } from "./outline.ts";
import { runToEndWithStops } from "./stops.ts";
import { workKinds } from "../reading/types.ts";
import { why } from "./why.ts";

/** A figure that prose may quote; null where the run has nothing to say. */
export type Figures = Readonly<Record<string, number | string | null>>;

/**
 * The named figures of one run, read off it: what lessons quote. Shares are 0–1, waits are working days, names are system
 * codes separated by spaces.
 */
export function figures(request: RunRequest): Figures {
  const world = createWorld(request);
  const { simulation } = world;
  const stops = runToEndWithStops(world);
  const atEnd = figuresAtEnd(simulation.state);
  const late = lateShares(simulation.state, simulation.now);
  settle(world);
  const halves = halfYears(simulation.state);
  const found: Record<string, number | string | null> = { ...atEnd };
  for (const half of halves) {
    found[`wait.half${half.half}`] = half.waitDaysMean;
    found[`wait.half${half.half}.median`] = half.waitDaysMedian;
    found[`systems.half${half.half}`] = half.systems;
    found[`late.half${half.half}`] = late[half.half - 1]!;
  }
  found["late.first"] = late[0]!;
  found["late.last"] = late.at(-1)!;
  for (const stop of stops) {
    for (const [name, value] of Object.entries(stop.parameters)) found[`${stop.code}.${name}`] = value;
    found[`${stop.code}.day`] = stop.at / DAY_MS;
  }
  const wish = exemplaryWish(simulation.state, askerOf(request, simulation.state));
  found["chain.wish"] = wish;
  if (wish !== null) {
    for (const step of why(world, wish)) {
      for (const [name, value] of Object.entries(step.parameters)) found[`chain.${step.code}.${name}`] = value;
    }
  }
  return found;
}

function figuresAtEnd(state: LarkfieldState): Record<string, number | string | null> {
  const { endAt, names, changes, wishes } = state;
  const now = totals(state, endAt);
  const open = openTickets(state);
  const top = busiest(open, 3);
  const { workedMs, paidMs } = teamTime(state, endAt - halfYearMs(state), endAt);
  const busyShares = workedMs.flatMap((ms, system) => (paidMs[system]! > 0 ? [ms / paidMs[system]!] : []));
  const ofTop = top.reduce((total, system) => total + open[system]!, 0);
  return {
    "links.final": now.links,
    "systems.final": now.systems,
    "connections.final": now.connections,
    "translations.final": now.translations,
    "tickets.open": now.openTickets,
    ...openOfAll(state),
    "share.integration": now.integrationShare,
    "late.final": now.lateShare,
    "teamDays.integration": now.teamDaysIntegration,
    "busiest.names": top.map((system) => names[system]!).join(" "),
    "busiest.share": now.openTickets === 0 ? 0 : ofTop / now.openTickets,
    "utilisation.median": median(busyShares),
    "utilisation.mean": mean(busyShares),
    "changes.count": changes.count,
    "wishes.count": wishes.count,
  };
}

function openOfAll(state: LarkfieldState): Record<string, number> {
  const teams = openByKind(state);
  return Object.fromEntries(
    workKinds.map((kind) => [`tickets.open.${kind}`, teams.reduce((total, counts) => total + counts[kind], 0)]),
  );
}
