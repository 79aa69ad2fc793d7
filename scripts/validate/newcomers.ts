/**
 * Holds what lesson 2.1 (The log) says of new readers against what was expected of them before the first run.
 *
 *   npm run validate -- newcomers
 *
 * Writes tests/validation/newcomers-results.json and, for prose and the question of the lens, manySeeds.json in
 * simulations/lenses/log/newcomers. Takes some minutes.
 */
import type { Overrides } from "../../simulations/business/index.ts";
import pinned from "../../simulations/lenses/log/pinned.json" with { type: "json" };
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, timed } from "../lenses/overSeeds.ts";
import { newcomers } from "../log/newcomers.ts";
import type { Newcomer } from "../log/newcomers.ts";

/** Days that topics keep, as the lesson asks for them. */
const DAYS = [1, 3, 7, 14, 30, 90] as const;
const USUAL = DAYS.indexOf(7);

export async function validate(): Promise<void> {
  const report = lensReport<"newcomers">("newcomers", "simulations/lenses/log/newcomers");
  const seeds = seedsOf(report.seeds.newcomers);
  const of = (overrides: Overrides): (readonly Newcomer[])[] =>
    timed(JSON.stringify(overrides), () => seeds.map((seed) => newcomers(seed, overrides)));
  const byDays = DAYS.map((days) => of({ "retention.days": days }));
  const usual = byDays[USUAL]!;
  const followed = usual.map((all) => all.filter(({ holesLater }) => holesLater !== null));
  const found: Record<string, Found> = {
    "complete.days": { got: byDays.map((runs) => complete(runs).got), of: seeds.length },
    "complete.all": complete(of({ "choice.history": "all" })),
    "holes.after30": meanOver(followed.map((all) => share(all, ({ holesLater }) => holesLater! > 0))),
    "holes.keys": meanOver(usual.map((all) => sum(all, "holes") / sum(all, "keys"))),
  };
  const results = report.held(found);
  const more = { newcomers: meanOver(usual.map((all) => all.length)) };
  await report.write({ referenceSeed: pinned.reference.seed, results, more });
  await report.writeManySeeds(report.seeds, found, { figures: { "seeds.newcomers": more.newcomers.got } });
  printResults(results, pinned.reference.seed);
}

function complete(runs: readonly (readonly Newcomer[])[]): ReturnType<typeof meanOver> {
  return meanOver(runs.map((all) => share(all, ({ holes }) => holes === 0)));
}

function share(all: readonly Newcomer[], holds: (one: Newcomer) => boolean): number {
  return all.filter(holds).length / all.length;
}

function sum(all: readonly Newcomer[], of: "holes" | "keys"): number {
  return all.reduce((total, one) => total + one[of], 0);
}
