import {
  busiest,
  createRecording,
  halfYearMs,
  lateShares,
  mean,
  median,
  openByKind,
  openTickets,
  settle,
  teamTime,
  totals,
  whyWish,
  workKinds,
} from "../../business/index.ts";
import type { LarkfieldState, RunRequest } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Figures } from "../../lens/index.ts";
import { tellTangle } from "./tellTangle.ts";

/**
 * The named figures of one run, read off it: what lessons quote. Shares are 0–1, waits are working days, names are system
 * codes separated by spaces.
 */
export function runFigures(request: RunRequest): Figures {
  const play = createRecording(request);
  const { stops = [], brief } = tellTangle(play);
  const { state } = play.worldAt(play.endAt).simulation;
  const atEnd = figuresAtEnd(state);
  const late = lateShares(state, play.endAt);
  const { halves, exemplaryWish: wish } = brief;
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
    for (const [name, value] of Object.entries(stop.parameters)) found[`stop.${stop.code}.${name}`] = value;
    found[`stop.${stop.code}.day`] = stop.at / DAY_MS;
  }
  found["chain.wish"] = wish;
  if (wish !== null) {
    for (const step of whyWish(settle(play.endAt, play.worldAt), wish)) {
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
