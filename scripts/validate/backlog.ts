/**
 * Holds the runs that lesson 2.2 (The backlog outlives the outage) speaks of against what was expected of them before the first
 * one. The runs of its lens are `npm run validate -- log`.
 *
 *   npm run validate -- backlog
 *
 * Writes tests/validation/backlog-results.json and the lesson's manySeeds.json.
 */
import type { Overrides } from "../../simulations/business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../simulations/kernel/index.ts";
import pinned from "../../simulations/lenses/log/pinned.json" with { type: "json" };
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";
import { brief } from "../log/logRuns.ts";

/** Of the standstill that the lesson tells of; the pinned run shows one minute. */
const STOP_MINUTES = 10;

/** Long enough for every partition to clear. */
const HOURS = 4;
const BUSY_HOURS = 24;

export async function validate(): Promise<void> {
  const report = lensReport<"ten" | "busy">("backlog", "lessons/02-bus/02-the-backlog-outlives-the-outage");
  const found: Record<string, Found> = {
    ...tenMinutes(seedsOf(report.seeds.ten)),
    ...nearlyFull(seedsOf(report.seeds.busy)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.reference.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.reference.seed);
}

/** Minutes until each partition was clear, run by run; one that does not clear counts as clear at the end. */
function clearMinutes(seeds: readonly number[], overrides: Overrides, hours = HOURS): number[][] {
  const all = { "consumers.stopMinutes": STOP_MINUTES, "consumers.hours": hours, ...overrides };
  return timed(JSON.stringify(overrides), () =>
    seeds.map((seed) =>
      brief(seed, { overrides: all, hours }).clearMs.map((ms) => (ms ?? hours * HOUR_MS) / MINUTE_MS),
    ),
  );
}

function tenMinutes(seeds: readonly number[]): Record<string, Found> {
  const own = clearMinutes(seeds, {});
  const twenty = clearMinutes(seeds, { "consumers.count": 20 });
  const eight = clearMinutes(seeds, { "consumers.partitions": 8, "consumers.count": 8 });
  const coats = own.map(([first]) => first!);
  const others = own.map(([, ...rest]) => rest);
  return {
    "ten.hot": meanOver(coats),
    "ten.others": meanOver(others.map((three) => three.reduce((sum, one) => sum + one, 0) / three.length)),
    "ten.outlives": shareOver(coats.map((minutes) => minutes > STOP_MINUTES)),
    "ten.othersOutlive": shareOver(others.flat().map((minutes) => minutes > STOP_MINUTES)),
    "ten.sameWithTwenty": shareOver(own.map((lanes, run) => lanes.every((at, lane) => at === twenty[run]![lane]))),
    "ten.eight": meanOver(eight.map(([first]) => first!)),
  };
}

function nearlyFull(seeds: readonly number[]): Record<string, Found> {
  const one = { "consumers.partitions": 1, "consumers.count": 1, "consumers.hotShare": 0 };
  const minutes = clearMinutes(seeds, { ...one, "consumers.factsPerSecond": 0.95 }, BUSY_HOURS);
  return { "busy.95": meanOver(minutes.map(([only]) => only!)) };
}
