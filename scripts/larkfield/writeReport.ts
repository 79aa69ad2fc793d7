/** Makes the report of Larkfield's validation out of the runs that are there, prints it and writes it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { LARKFIELD_EPOCH, larkfieldArchitectures } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";
import { summarise } from "../../simulations/statistics/index.ts";
import { breakEven, claimStatistics, costOverGain, orderOfPeaks } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import { claimConfigurations, configurations } from "./configurations.ts";
import { judge } from "./judge.ts";
import type { Expectation, Judgement } from "./judge.ts";
import { meanQuarters } from "./meanRuns.ts";
import { fingerprint } from "./runCache.ts";
import type { RunCache } from "./runCache.ts";

const at = (path: string): URL => new URL(`../../tests/validation/${path}`, import.meta.url);
export const RESULTS = at("larkfield-results.json");
const REASONS = at("larkfield-reasons.json");
const EXPECTATIONS = at("larkfield-expectations.json");
const SIMPLER = larkfieldArchitectures.filter((name) => name !== "backbone");

export interface LarkfieldReport {
  readonly epoch: number;
  /** Trace hashes of one year of each architecture: another model has another one. */
  readonly fingerprint: string;
  readonly seeds: readonly [number, number, number];
  readonly claims: readonly (Judgement & { reason?: string })[];
  readonly [more: string]: unknown;
}

/** Claims use the seeds for which all of their configurations have been run; rivals and ablations say how many they have. */
export function writeReport(cache: RunCache, seeds: readonly number[]): void {
  const complete = seeds.filter((seed) => claimConfigurations.every(({ id }) => cache.get(id, seed) !== undefined));
  if (complete.length < 2) {
    console.error(`No report yet: ${complete.length} of ${seeds.length} seeds are finished.`);
    return;
  }
  const runs = complete.map(
    (seed): RunOf =>
      (id) =>
        cache.get(id, seed)!,
  );
  const { claims: expectations } = readJson(EXPECTATIONS) as { claims: Expectation[] };
  const found = statisticsOf(runs);
  const reasons = existsSync(REASONS) ? (readJson(REASONS) as Record<string, string>) : {};
  const claims = judge(expectations, found).map((claim) => {
    const reason = reasons[claim.id];
    return reason === undefined ? claim : { ...claim, reason };
  });
  const last: LarkfieldReport = {
    epoch: LARKFIELD_EPOCH,
    fingerprint: fingerprint(),
    seeds: [complete[0]!, complete.at(-1)!, complete.length],
    claims,
    breakEven: [4, 16].flatMap((domains) => SIMPLER.map((simpler) => breakEven(runs, domains, simpler))),
    peaks: { default: orderOfPeaks(runs, "default"), symmetricTrust: orderOfPeaks(runs, "trust.symmetric") },
    byHand: mean(runs.map((runOf) => runOf("default.bus").byHand)),
    quarters: Object.fromEntries(larkfieldArchitectures.map((name) => [name, quartersOf(runs, `default.${name}`)])),
    values: Object.fromEntries(configurations.map(({ id }) => [id, valuesOf(cache, complete, id)])),
  };
  const before = existsSync(RESULTS) ? (readJson(RESULTS) as { first: LarkfieldReport; sweep?: unknown }) : undefined;
  const file = { about: ABOUT, first: before?.first ?? last, last, ...(before?.sweep ? { sweep: before.sweep } : {}) };
  writeJson(RESULTS, file);
  print(claims, complete.length);
}

/** Each registered statistic, one value a seed; what is counted over all seeds together has one value. */
export function statisticsOf(runs: readonly RunOf[]): Record<string, readonly number[]> {
  const found = Object.fromEntries(
    Object.entries(claimStatistics).map(([id, statistic]) => [id, runs.map((runOf) => statistic(runOf))]),
  );
  const isSameOrder = orderOfPeaks(runs, "default").join() === orderOfPeaks(runs, "trust.symmetric").join() ? 1 : 0;
  // The best of the simpler ways is the one with the highest value: the one that the backbone gains least over.
  const best = (domains: number) =>
    SIMPLER.map((simpler) => breakEven(runs, domains, simpler)).reduce((least, way) =>
      way.right < least.right ? way : least,
    );
  const [small, large] = [best(4), best(16)];
  const order = runs.map((runOf) => costOverGain(runOf, 4, small.simpler) - costOverGain(runOf, 16, large.simpler));
  return {
    ...found,
    "H8.order": [isSameOrder],
    "H1.small": [small.daysPerRight],
    "H1.large": [large.daysPerRight],
    "H1.order": order,
  };
}

function quartersOf(runs: readonly RunOf[], id: string) {
  return meanQuarters(runs.map((runOf): LarkfieldRun => runOf(id)));
}

/** Value per quarter of the seeds that have been run: mean and half-width of its 95 % interval. */
function valuesOf(cache: RunCache, seeds: readonly number[], id: string) {
  const runs = seeds.flatMap((seed) => cache.get(id, seed) ?? []);
  if (runs.length < 2) return { seeds: runs.length };
  const summaries = runs[0]!.quarters.map((_, index) =>
    summarise(runs.map((run) => run.quarters[index]!.value ?? NaN))!,
  );
  const value = summaries.map((summary) => summary.mean);
  return { seeds: runs.length, value, ci95: summaries.map((summary) => summary.ci95) };
}

function print(claims: readonly Judgement[], seeds: number): void {
  console.log(`${seeds} seeds`);
  for (const { id, limit, direction, mean: got, ci95, p, verdict } of claims) {
    const interval = ci95 === null ? "" : ` ± ${round(ci95)}`;
    const test = p === null ? "" : `  p ${p < 0.001 ? "< .001" : round(p)}`;
    console.log(
      `${verdict.padEnd(8)}  ${id.padEnd(28)} ${got === null ? "–" : round(got)}${interval}  (${direction} ${limit})${test}`,
    );
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

export function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, "utf8"));
}

export function writeJson(url: URL, value: unknown): void {
  const short = (_: string, part: unknown): unknown => (typeof part === "number" ? Math.round(part * 1e5) / 1e5 : part);
  writeFileSync(url, `${JSON.stringify(value, short, 1)}\n`);
}

const ABOUT =
  "Made by npm run validate -- larkfield. Shares are 0 to 1, means over seeds with half-widths of 95 % intervals; first is the first result ever written, last the present one. What was expected stands in larkfield-expectations.json.";
