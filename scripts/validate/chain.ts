/**
 * Holds the runs that lesson 1.2 (The chain) speaks of against what was expected of them before the first one. The runs of its
 * lens are `npm run validate -- outage`.
 *
 *   npm run validate -- chain
 *
 * Writes tests/validation/chain-results.json and the lesson's manySeeds.json. Takes some ten minutes.
 */
import type { Overrides } from "../../simulations/business/index.ts";
import { chainRuns, sixSystems, threeLayers } from "../../tests/validation/mechanisms/callChain.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";
import { runs } from "../outage/outageRuns.ts";
import pinned from "../../simulations/lenses/outage/pinned.json" with { type: "json" };

/** Seconds of standstill that the lesson asks about; the first is given. */
const SECONDS = [0, 1, 2, 3, 4, 6] as const;
/** Shares served in the second hour from which an evening holds, and up to which it is lost. */
const HOLDS = 0.95;
const IS_LOST = 0.05;

export async function validate(): Promise<void> {
  const report = lensReport<"evenings" | "besides">("chain", "lessons/01-point-to-point/02-the-chain");
  const found: Record<string, Found> = {
    ...eveningsBySeconds(seedsOf(report.seeds.evenings)),
    ...eveningsBesides(seedsOf(report.seeds.besides)),
    ...forms(seedsOf(report.seeds.besides)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.reference.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.reference.seed);
}

/** Share served in the second hour, evening by evening. */
function secondHours(seeds: readonly number[], overrides: Overrides): number[] {
  return timed(JSON.stringify(overrides), () =>
    runs(seeds, overrides).map(({ secondHour }) => secondHour.servedShare ?? 0),
  );
}

const holding = (shares: readonly number[]): boolean[] => shares.map((share) => share >= HOLDS);

function eveningsBySeconds(seeds: readonly number[]): Record<string, Found> {
  const evenings = SECONDS.map((seconds) => secondHours(seeds, { "chain.standstillSeconds": seconds }));
  const held = evenings.map((shares) => shareOver(holding(shares)).got);
  const isDecided = evenings.flat().map((share) => share >= HOLDS || share <= IS_LOST);
  return {
    "evenings.hold": { got: held, of: seeds.length },
    "evenings.allOrNothing": shareOver(isDecided),
  };
}

function eveningsBesides(seeds: readonly number[]): Record<string, Found> {
  const held = (overrides: Overrides): Found => shareOver(holding(secondHours(seeds, overrides)));
  return {
    "evenings.twoCalls": held({ "chain.attempts": 2 }),
    "evenings.fewerOrders": held({ "chain.perSecond": 3, "chain.standstillSeconds": 30 }),
    "evenings.quarterFaster": held({ "chain.answerMs": 80 }),
    "evenings.twiceAsMany": held({ "chain.servers": 2 }),
  };
}

/** What has a closed form: lost answers, six systems in a row, layers that each call again. */
function forms(seeds: readonly number[]): Record<string, Found> {
  const lost = { "chain.standstillSeconds": 0, "chain.errorShare": 0.3, "chain.perSecond": 1 };
  const served = (attempts: number): Found =>
    meanOver(
      runs(seeds, { ...lost, "chain.attempts": attempts }).map(({ placed, served: all }) => sumOf(all) / sumOf(placed)),
    );
  const green = chainRuns({ overrides: sixSystems, firstSeed: seeds[0]!, seeds: seeds.length, hours: 2_000 });
  const layers = chainRuns({ overrides: threeLayers, firstSeed: seeds[0]!, seeds: 3, hours: 1 });
  // Every call of a layer is made anew by the one before: what the last one gets is what is left of them all.
  const atTheLast = layers.map(({ callsPerOrder }) => callsPerOrder! - 4 - 16);
  return {
    "lostAnswers.once": served(1),
    "lostAnswers.thrice": served(3),
    "green.share": meanOver(green.map(({ servedShare }) => servedShare!)),
    "layers.calls": { got: atTheLast.reduce((sum, calls) => sum + calls, 0) / layers.length, of: layers.length },
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
