import { architectureNames } from "../../business/index.ts";
import type { QuarterFigures, RunRequest } from "../../business/index.ts";
import { figuresInGroups } from "../../lens/index.ts";
import type { Figures } from "../../lens/index.ts";
import { compulsory, switches } from "./switches.ts";
import pinned from "./pinned.json" with { type: "json" };
import { trustDays } from "./questions.ts";
import { toldOf } from "./tellEvolution.ts";
import { trustAfter } from "./trustAfter.ts";
import { halfYearValues } from "./valueQuestion.ts";

/** Figures of a quarter that prose quotes by half-year, by their names there. */
const byHalf = {
  acted: "actedShare",
  lead: "leadTimeDays",
  agreement: "agreement",
  bypasses: "bypasses",
} as const satisfies Readonly<Record<string, keyof QuarterFigures>>;

/**
 * Every figure that a lesson may quote of the evolution. Those of the reference run have their own names, those of a run
 * beside it its name before them: the pinned ones (`platform.value.half3`), the four with deciding on data compulsory
 * (`bus-compulsory.value.half6`), and the platform with one thing taken away, by the code of the switch (`platform-checks.…`).
 * Meant for building pages and for tests: a run is played when one of its figures is first asked for.
 */
export function figures(): Figures {
  const runs: Record<string, RunRequest> = { ...(pinned as Record<string, RunRequest>) };
  for (const architecture of architectureNames) {
    runs[`${architecture}-compulsory`] = { ...pinned.reference, architecture, overrides: compulsory };
  }
  for (const { code, overrides } of switches) runs[`platform-${code}`] = { ...pinned.platform, overrides };
  return figuresInGroups(
    Object.fromEntries(
      Object.entries(runs).map(([name, run]) => [name === "reference" ? "" : name, () => runFigures(run)] as const),
    ),
  );
}

/** The figures of one run. Shares are 0–1. */
export function runFigures(run: RunRequest): Figures {
  const { brief, stops = [] } = toldOf(run);
  const { quarters, byHand, early } = brief;
  const found: Record<string, number | string | null> = { byHand };
  halfYearValues(quarters).forEach((value, index) => {
    const half = index + 1;
    const both = quarters.slice(2 * index, 2 * half);
    const end = both[1]!;
    found[`value.half${half}`] = value;
    for (const [name, of] of Object.entries(byHalf)) found[`${name}.half${half}`] = mean(both.map((one) => one[of]));
    found[`trust.half${half}`] = end.trust;
    found[`tickets.half${half}`] = end.openTickets;
    found[`tickets.centre.half${half}`] = end.centralTickets;
    found[`domains.half${half}`] = end.domains;
    found[`flows.half${half}`] = end.flows;
  });
  quarters.forEach(({ quarter, value }) => (found[`value.quarter${quarter}`] = value));
  const best = quarters.length < 2 ? [] : halfYearValues(quarters).map((value) => value ?? -Infinity);
  found["best.half"] = best.indexOf(Math.max(...best)) + 1;
  trustDays.forEach((days) => (found[`early.trust.after${days}`] = trustAfter(brief, days)));
  found["early.count"] = early.count;
  found["early.acting.end"] = early.actingByDay.at(-1) ?? null;
  for (const { code, parameters } of stops) {
    const name = code === "year" ? `stop.year${parameters["year"]}` : `stop.${code}`;
    for (const [parameter, value] of Object.entries(parameters)) found[`${name}.${parameter}`] = value;
  }
  return found;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
