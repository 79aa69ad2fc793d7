/**
 * Times runs of one version of the business in a process of its own, and writes `Timed` as JSON.
 *
 *   node scripts/bench/business/timeRuns.ts FOLDER SEED OVERRIDES
 *
 * FOLDER holds the version, OVERRIDES are JSON. Every architecture is run once before it is timed, three times. Processor
 * time, so that what else the machine does counts as little as can be.
 */
import { join, resolve } from "node:path";
import type { LarkfieldRun, RunRequest } from "../../../simulations/business/index.ts";
import type { Timed } from "./besideEarlierRows.ts";

const MICROSECONDS_PER_MS = 1_000;
const TIMES = 3;
const [folder = ".", seed = "1", overridesText = "{}"] = process.argv.slice(2);
const overrides = JSON.parse(overridesText) as Record<string, number>;
const { architectureNames, runLarkfield } = (await import(join(resolve(folder), "simulations/business/index.ts"))) as {
  architectureNames: readonly string[];
  runLarkfield(request: RunRequest): LarkfieldRun;
};

const timed = Object.fromEntries(
  architectureNames.map((architecture) => {
    const request = { architecture, seed: Number(seed), overrides };
    const { handledCount: events } = runLarkfield(request);
    const times = Array.from({ length: TIMES }, () => {
      const before = processorMs();
      runLarkfield(request);
      return processorMs() - before;
    });
    return [architecture, { medianMs: times.sort((x, y) => x - y)[Math.floor(TIMES / 2)]!, events }];
  }),
);
console.log(JSON.stringify(timed satisfies Timed));

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS_PER_MS;
}
