/**
 * Holds the runs that lesson 2.3 (Fast and wrong) speaks of against what was expected of them before the first one. The runs of
 * its lens are `npm run validate -- copies`, whose report this reads.
 *
 *   npm run validate -- fast-and-wrong
 *
 * Writes tests/validation/fast-and-wrong-results.json, the lesson's manySeeds.json, and what its question asks,
 * simulations/lenses/copies/speeds.json. Takes some five minutes.
 */
import type { RunRequest } from "../../simulations/business/index.ts";
import lensSeeds from "../../simulations/lenses/copies/manySeeds.json" with { type: "json" };
import pinned from "../../simulations/lenses/copies/pinned.json" with { type: "json" };
import { playForValue } from "../copies/copiesRuns.ts";
import { writeJson } from "../larkfield/reportFiles.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, timed } from "../lenses/overSeeds.ts";

export async function validate(): Promise<void> {
  const report = lensReport<"band">("fast-and-wrong", "lessons/02-bus/03-fast-and-wrong");
  const seeds = seedsOf(report.seeds.band);
  const earned = (id: string, request: Omit<RunRequest, "seed">): Found & { readonly got: number } =>
    meanOver(timed(id, () => seeds.map((seed) => playForValue({ id, request }, seed).value)));
  const files = earned("files", { scenario: "larkfield@1", architecture: "point-to-point" });
  const found: Record<string, Found> = {
    "value.files": files,
    "value.served": earned("served", { scenario: "servedBus@1", architecture: "bus" }),
    "value.filesAndTold": earned("filesAndTold", { scenario: "everyoneTold@1", architecture: "point-to-point" }),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.reference.seed, results });
  await report.writeManySeeds(report.seeds, found);
  const { figures, seeds: over } = lensSeeds;
  const onBus = (["hour", "minute", "seconds", "tenth", "told"] as const).map(
    (speed) => figures[`seeds.value.${speed}`],
  );
  const values = [100 * files.got, ...onBus].map((value) => Math.round(10 * value) / 10);
  await writeJson(new URL("../../simulations/lenses/copies/speeds.json", import.meta.url), { over, values }, 1);
  printResults(results, pinned.reference.seed);
}
