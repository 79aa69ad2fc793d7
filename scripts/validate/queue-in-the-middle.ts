/**
 * Holds the runs that lesson 3.2 (The queue in the middle) speaks of against what was expected of them before the first one.
 * The runs of its lens are `npm run validate -- queue`.
 *
 *   npm run validate -- queue-in-the-middle
 *
 * Writes tests/validation/queue-in-the-middle-results.json and the lesson's manySeeds.json.
 */
import type { Overrides } from "../../simulations/business/index.ts";
import pinned from "../../simulations/lenses/queue/pinned.json" with { type: "json" };
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";
import { runs } from "../queue/queueRuns.ts";
import type { PlayedQueue } from "../queue/queueRuns.ts";

export async function validate(): Promise<void> {
  const report = lensReport<"band">("queue-in-the-middle", "lessons/03-platform/02-the-queue-in-the-middle");
  const seeds = seedsOf(report.seeds.band);
  const of = (name: string, overrides: Overrides): readonly PlayedQueue[] => timed(name, () => runs(seeds, overrides));
  const own = of("15 of 100 come back", {});
  const skipped = of("the review is skipped", { "demand.reviewed": false });
  const fourth = of("a fourth person", { "central.people": 4 });
  const found: Record<string, Found> = {
    "alone.days": daysOf(of("one person alone", { "central.people": 1, "demand.everyDays": 12, "demand.returns": 0 })),
    "review.catchesThree": daysOf(
      of("the review catches three", { "demand.reviewed": false, "demand.unreviewedReturns": 0.03 }),
    ),
    "review.longer": shareOver(own.map(({ days }, index) => skipped[index]!.days! > days!)),
    "nine.days": daysOf(of("nine domains", { "domains.start": 9 })),
    "fourth.shorter": shareOver(own.map(({ days }, index) => fourth[index]!.days! < days! / 2)),
    "work.visits": meanOver(own.map(({ figures }) => 1 / (1 - figures.returned!))),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.reference.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.reference.seed);
}

function daysOf(all: readonly PlayedQueue[]): Found {
  return meanOver(all.map(({ days }) => days!));
}
