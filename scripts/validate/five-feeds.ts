/**
 * Holds the runs that lesson 2.4 (Five feeds at 95 %) speaks of against what was expected of them before the first one. The
 * runs of its lens are `npm run validate -- decision`.
 *
 *   npm run validate -- five-feeds
 *
 * Writes tests/validation/five-feeds-results.json and the lesson's manySeeds.json. Takes some three minutes.
 */
import { createWorldWith, overall } from "../../simulations/business/index.ts";
import { decisionRun } from "../../simulations/lenses/decision/decisionRun.ts";
import pinned from "../../simulations/lenses/decision/pinned.json" with { type: "json" };
import { runs } from "../decision/decisionRuns.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, timed } from "../lenses/overSeeds.ts";

export async function validate(): Promise<void> {
  const report = lensReport<"band">("five-feeds", "lessons/02-bus/04-five-feeds");
  const seeds = seedsOf(report.seeds.band);
  const earned = (inputs: number, policy: "bar" | "always"): readonly number[] =>
    timed(`${inputs} inputs, ${policy}`, () =>
      runs(seeds, { overrides: { "decisions.inputs": inputs, "decisions.policy": policy } }).map(({ value }) => value),
    );
  const [oneFree, oneAlways, fiveFree, fiveAlways] = [
    earned(1, "bar"),
    earned(1, "always"),
    earned(5, "bar"),
    earned(5, "always"),
  ];
  const found: Record<string, Found> = {
    "one.value": meanOver(oneFree),
    "one.alwaysMore": differences(oneAlways, oneFree),
    "five.alwaysMore": differences(fiveAlways, fiveFree),
    byHand: meanOver(seeds.map(byHand)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.reference.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.reference.seed);
}

/** Within the same Larkfield. */
function differences(more: readonly number[], than: readonly number[]): Found {
  return meanOver(more.map((value, index) => value - than[index]!));
}

/** What deciding everything by hand earns over the whole run. */
function byHand(seed: number): number {
  const { simulation } = createWorldWith(decisionRun({ seed }), {});
  simulation.runUntil(simulation.state.endAt);
  return overall(simulation.state).byHand;
}
