/**
 * Holds the outage's runs against what was expected of them before the first validation.
 *
 *   npm run validate -- outage          prints the table, writes tests/validation/outage-results.json and, for
 *                                       lessons, simulations/lenses/outage/manySeeds.json
 *   npm run validate -- outage --pin    also writes the reference seed into pinned.json, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { judgeOutage } from "../../simulations/lenses/outage/judgeOutage.ts";
import type { OutageBrief } from "../../simulations/lenses/outage/OutageBrief.ts";
import { outageRun } from "../../simulations/lenses/outage/outageRun.ts";
import { toldOf } from "../../simulations/lenses/outage/tellOutage.ts";
import type { Found, Range } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";
import { meanOf, moves, nearestToMeans, runs } from "../outage/outageRuns.ts";

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"reference" | "shares" | "challenge">("outage");
  const seeds = seedsOf(report.seeds.shares);
  const asItIs = timed("as it is", () => runs(seeds));
  const candidates = seedsOf(report.seeds.reference);
  const reference = nearestToMeans(candidates, asItIs.slice(0, candidates.length));
  const found: Record<string, Found> = {
    ...servedFigures(seeds),
    ...pairFigures(seeds, asItIs),
    ...challengeFigures(seedsOf(report.seeds.challenge)),
  };
  const results = report.held(found);
  const more = { range: rangeOf(asItIs), reference: referenceOf(reference) };
  await report.write({ referenceSeed: reference, results, more });
  await report.writeManySeeds(report.seeds, found);
  if (values.pin) report.pin(reference, "reference");
  printResults(results, reference);
}

/** Served in the second hour, over standstills and settings. */
function servedFigures(seeds: readonly number[]): Record<string, Found> {
  const served = (name: string, overrides: Overrides): number =>
    meanOf(timed(name, () => runs(seeds, overrides)).map(({ secondHour }) => secondHour.servedShare ?? 0));
  const of = seeds.length;
  const bySeconds = [0, 1, 2, 3, 4, 6].map((seconds) => served(`${seconds} s`, { "chain.standstillSeconds": seconds }));
  const long = { "chain.standstillSeconds": 30, "chain.attempts": 1 };
  return {
    "served.standstill": { got: bySeconds, of },
    "served.noRetry": { got: served("no retry, 30 s", long), of },
    "served.lightLoad": { got: served("light load", { "chain.perSecond": 3 }), of },
    "served.impatient": {
      got: served("impatient", { "chain.standstillSeconds": 0, "chain.timeoutMs": 1_000 }),
      of,
    },
  };
}

/** The chain as it is, beside the log. */
function pairFigures(seeds: readonly number[], asItIs: readonly OutageBrief[]): Record<string, Found> {
  const of = seeds.length;
  const mean = (read: (brief: OutageBrief) => number, briefs = asItIs): Found => ({
    got: meanOf(briefs.map(read)),
    of,
  });
  const forgetful = timed("forgetful reader", () => runs(seeds, { "sending.idempotent": false }));
  const capture = { "sending.capture": "saveFirst", "sending.dieShare": 0.001 };
  const careless = timed("saved, then published", () => runs(seeds, capture));
  return {
    "waiting.back": mean(({ standstill }) => standstill?.waiting ?? 0),
    "calls.perOrder": mean(({ secondHour }) => secondHour.callsPerOrder ?? 0),
    "log.handled": mean(({ log }) => log.handledShare ?? 0),
    "log.longest": mean(({ log }) => (log.longestMs ?? 0) / 1_000),
    "log.readAgain": mean(({ log }) => log.readAgainMean ?? 0),
    "log.twice": mean(({ log }) => log.tooOften, forgetful),
    "log.lostSaveFirst": mean(({ log }) => log.lost / log.done, careless),
  };
}

function challengeFigures(seeds: readonly number[]): Record<string, Found> {
  const won = Object.fromEntries(
    Object.entries(moves).map(([name, commands]) => [
      name,
      timed(name, () => runs(seeds, {}, commands)).map((brief) => judgeOutage(brief).isWon),
    ]),
  );
  return {
    ...Object.fromEntries(Object.entries(won).map(([name, all]) => [`challenge.${name}`, shareOver(all)])),
    "challenge.taughtAboveTempting": differenceOver(won["taught"]!, won["tempting"]!),
  };
}

/** Not registered, for the evidence line: how far apart the seeds lie. */
function rangeOf(briefs: readonly OutageBrief[]) {
  const longest = briefs.map(({ log }) => (log.longestMs ?? 0) / 1_000);
  const lost = briefs.filter(({ secondHour }) => (secondHour.servedShare ?? 0) < 0.05).length;
  const waiting = briefs.map(({ standstill }) => standstill?.waiting ?? 0);
  const ends = (values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];
  return { runs: briefs.length, collapsed: lost, waiting: ends(waiting), longestSeconds: ends(longest) };
}

function referenceOf(seed: number) {
  const { standstill, secondHour, log, inVainAtEnd, traceHash } = toldOf(outageRun({ seed }));
  return { waiting: standstill!.waiting, secondHour, longestMs: log.longestMs, inVainAtEnd, traceHash };
}
