/** Makes the report of Larkfield's validation out of the runs that are there, prints it and writes it. */
import { EPOCH, architectureNames } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";
import { summarise } from "../../simulations/statistics/index.ts";
import { judgeAblations } from "./ablations.ts";
import type { Ablation, AblationResult } from "./ablations.ts";
import { breakEven, claimStatistics, costOverGain, orderOfPeaks } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import { configurations } from "./configurations.ts";
import { allHold, holdsAt } from "./holdsAt.ts";
import { curvesReport } from "./curves.ts";
import { judge } from "./judge.ts";
import type { Expectation, Judgement } from "./judge.ts";
import { meanQuarters } from "./meanRuns.ts";
import { declineOfMeanCurve, moreStatistics } from "./moreStatistics.ts";
import { CURVES, EXPECTATIONS, readIfThere, readJson, REASONS, RESULTS, writeJson } from "./reportFiles.ts";
import { fingerprint } from "./runCache.ts";
import type { RunCache } from "./runCache.ts";
import { totalTeamDays } from "./statistics.ts";
import type { SweepReport } from "./sweepReport.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

const SIMPLER = architectureNames.filter((name) => name !== "backbone");

export interface LarkfieldReport {
  readonly epoch: number;
  /** Trace hashes of one year of each architecture: another model has another one. */
  readonly fingerprint: string;
  readonly seeds: readonly [number, number, number];
  readonly claims: readonly (Judgement & { reason?: string })[];
  readonly [more: string]: unknown;
}

interface Registered {
  readonly claims: readonly Expectation[];
  readonly ablations: readonly Ablation[];
  readonly demonstrations: readonly Expectation[];
}

/** Each part uses the seeds for which all that it needs has been run, and says how many they are. */
export async function writeReport(cache: RunCache, seeds: readonly number[]): Promise<void> {
  const runs = seeds.map(
    (seed): RunOf =>
      (id) =>
        cache.get(id, seed) ?? fail(id, seed),
  );
  const complete = completeFor(runs, (id) => id.startsWith("default."));
  if (complete.length < 2) {
    console.error(`No report yet: ${complete.length} of ${seeds.length} seeds are finished.`);
    return;
  }
  const registered = readJson(EXPECTATIONS) as Registered;
  const reasons = (readIfThere(REASONS) ?? {}) as Record<string, string>;
  const withReason = <Entry extends { id: string }>(entry: Entry): Entry & { reason?: string } => {
    const reason = reasons[entry.id];
    return reason === undefined ? entry : { ...entry, reason };
  };
  const claims = judge(registered.claims, statisticsOf(runs)).map(withReason);
  const valuesFor = (statistic: (runOf: RunOf) => number): readonly number[] =>
    runs.flatMap((runOf) => unlessMissing(() => statistic(runOf)));
  const beforeOf = (part: string): number | null => claims.find(({ id }) => id === part)?.mean ?? null;
  const ablations = judgeAblations(registered.ablations, registered.claims, valuesFor, beforeOf).map(withReason);
  const demonstrations = judge(registered.demonstrations, {
    ...Object.fromEntries(Object.entries(moreStatistics).map(([id, statistic]) => [id, valuesFor(statistic)])),
    "H2.meanCurve": declineOfMeanCurve(completeFor(runs, isOf("rival")), "rival.bigCleanCentre"),
  }).map(withReason);
  const last: LarkfieldReport = {
    epoch: EPOCH,
    fingerprint: fingerprint(),
    seeds: [seeds[0]!, seeds.at(-1)!, complete.length],
    claims,
    shares: seedShares(registered.claims, runs),
    ablations,
    demonstrations,
    breakEven: breakEvens(runs),
    peaks: {
      default: orderOfPeaks(complete, "default"),
      symmetricTrust: orderOfPeaks(completeFor(runs, isOf("trust.symmetric", "default")), "trust.symmetric"),
    },
    byHand: mean(complete.map((runOf) => runOf("default.bus").byHand)),
    quarters: Object.fromEntries(architectureNames.map((name) => [name, quartersOf(complete, `default.${name}`)])),
    values: Object.fromEntries(configurations.map(({ id }) => [id, valuesOf(cache, seeds, id)])),
  };
  const before = reportBefore();
  const { first = last, sweep } = before;
  if (isPoorer(last, before.last)) {
    console.error(`Not written: the report of this model that is there has ${before.last!.seeds[2]} seeds.`);
  } else await writeJson(RESULTS, { about: ABOUT, first, last, ...(sweep === undefined ? {} : { sweep }) });
  print(claims, complete.length);
  print(demonstrations, complete.length);
  printAblations(ablations);
}

interface Before {
  readonly first?: LarkfieldReport;
  readonly last?: LarkfieldReport;
  readonly sweep?: { readonly first?: object; readonly last: { readonly epoch: number } };
}

/** What is there of this epoch. Results of an earlier one are kept in a file of their own, with its number in its name. */
function reportBefore(): Before {
  const { first, last, sweep } = (readIfThere(RESULTS) ?? {}) as Before;
  return {
    ...(first?.epoch === EPOCH && { first }),
    ...(last?.epoch === EPOCH && { last }),
    ...(sweep?.last.epoch === EPOCH && { sweep }),
  };
}

/** A trial over a few seeds does not take the place of the same model's whole report. */
function isPoorer(next: LarkfieldReport, before: LarkfieldReport | undefined): boolean {
  return before?.fingerprint === next.fingerprint && before.seeds[2] > next.seeds[2];
}

/** Puts a sweep's report beside the others. The shares of the first whole one stay beside the last. */
export async function writeSweep(report: SweepReport, isWhole: boolean): Promise<void> {
  const before = reportBefore();
  const last = { epoch: EPOCH, fingerprint: fingerprint(), ...report };
  const first = before.sweep?.first ?? (isWhole ? withoutDrivers(last) : undefined);
  await writeJson(RESULTS, { ...before, sweep: { ...(first === undefined ? {} : { first }), last } });
}

/** Writes the curves out of the runs that are there. */
export async function writeCurves(cache: RunCache, seeds: readonly number[]): Promise<void> {
  const curves = curvesReport((id) => seeds.flatMap((seed) => cache.get(id, seed) ?? []));
  await writeJson(CURVES, { epoch: EPOCH, fingerprint: fingerprint(), curves });
  for (const { id, lines } of curves) {
    for (const line of lines) {
      const places = line.places.map(({ at, mean: found }) => `${at}: ${round(found.value)}`);
      console.log(`${id}, ${line.id}: ${places.join("  ")}`);
    }
  }
}

function withoutDrivers(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === "drivers" ? undefined : part))) as object;
}

/** Each registered statistic, one value a seed; what is counted over all seeds together has one value. */
function statisticsOf(runs: readonly RunOf[]): Record<string, readonly number[]> {
  const found = Object.fromEntries(
    Object.entries(claimStatistics).map(([id, statistic]) => [
      id,
      runs.flatMap((runOf) => unlessMissing(() => statistic(runOf))),
    ]),
  );
  const trusting = completeFor(runs, isOf("trust.symmetric", "default"));
  const isSameOrder = (): number =>
    orderOfPeaks(trusting, "default").join() === orderOfPeaks(trusting, "trust.symmetric").join() ? 1 : 0;
  const sized = completeFor(runs, isOf("domains.4", "domains.16"));
  if (trusting.length === 0 || sized.length === 0) return found;
  // The best of the simpler ways is the one with the highest value: the one that the backbone gains least over.
  const best = (domains: number) =>
    breakEvens(sized)
      .filter((way) => way.domains === domains)
      .reduce((least, way) => (way.right < least.right ? way : least));
  const [small, large] = [best(4), best(16)];
  const order = sized.map((runOf) => costOverGain(runOf, 4, small.simpler) - costOverGain(runOf, 16, large.simpler));
  return {
    ...found,
    "H8.order": [isSameOrder()],
    "H1.small": [small.daysPerRight],
    "H1.large": [large.daysPerRight],
    "H1.order": order,
  };
}

/** In how many seeds each part holds, and all parts of each claim: what one course of chance shows, at the default dials. */
function seedShares(claims: readonly Expectation[], runs: readonly RunOf[]) {
  const judged = claims.filter(({ id }) => id in claimStatistics);
  const answers = runs.map((runOf) =>
    judged.map((claim) => unlessMissing(() => holdsAt(claim, claimStatistics[claim.id]!(runOf)))[0]),
  );
  const shareOf = (all: readonly (boolean | undefined)[]) => {
    const known = all.filter((holds) => holds !== undefined);
    const holding = known.filter(Boolean).length;
    return {
      seeds: known.length,
      share: known.length === 0 ? null : holding / known.length,
      interval: wilsonInterval(holding, known.length),
    };
  };
  const names = [...new Set(judged.map(({ claim }) => claim))];
  return {
    parts: judged.map(({ id }, index) => ({ id, ...shareOf(answers.map((row) => row[index])) })),
    whole: names.map((name) => {
      const rows = answers.map((row) => row.filter((_, index) => judged[index]!.claim === name));
      return { id: name, ...shareOf(rows.map(allHold)) };
    }),
  };
}

function breakEvens(runs: readonly RunOf[]) {
  const sized = completeFor(runs, isOf("domains.4", "domains.16"));
  if (sized.length === 0) return [];
  return [4, 16].flatMap((domains) => SIMPLER.map((simpler) => breakEven(sized, domains, simpler)));
}

class MissingRun extends Error {}

function fail(id: string, seed: number): never {
  throw new MissingRun(`${id}, seed ${seed} has not been run.`);
}

/** The seeds for which all configurations of some kind have been run. */
function completeFor(runs: readonly RunOf[], isNeeded: (id: string) => boolean): readonly RunOf[] {
  const needed = configurations.filter(({ id }) => isNeeded(id));
  return runs.filter((runOf) => unlessMissing(() => needed.map(({ id }) => runOf(id))).length > 0);
}

const isOf =
  (...prefixes: readonly string[]) =>
  (id: string): boolean =>
    prefixes.some((prefix) => id.startsWith(`${prefix}.`));

function unlessMissing<Result>(read: () => Result): readonly Result[] {
  try {
    return [read()];
  } catch (thrown) {
    if (thrown instanceof MissingRun) return [];
    throw thrown;
  }
}

function quartersOf(runs: readonly RunOf[], id: string) {
  return meanQuarters(runs.map((runOf): LarkfieldRun => runOf(id)));
}

/** Value per quarter of the seeds that have been run, mean and half-width of its 95 % interval, and person-days in all. */
function valuesOf(cache: RunCache, seeds: readonly number[], id: string) {
  const runs = seeds.flatMap((seed) => cache.get(id, seed) ?? []);
  if (runs.length < 2) return { seeds: runs.length };
  const summaries = runs[0]!.quarters.map((_, index) =>
    summarise(runs.map((run) => run.quarters[index]!.value ?? NaN))!,
  );
  const value = summaries.map((summary) => summary.mean);
  const days = mean(runs.map(totalTeamDays));
  return { seeds: runs.length, value, ci95: summaries.map((summary) => summary.ci95), days };
}

function print(claims: readonly Judgement[], most: number): void {
  console.log(`up to ${most} seeds`);
  for (const { id, limit, direction, mean: got, ci95, p, verdict, seeds } of claims) {
    const interval = ci95 === null ? "" : ` ± ${round(ci95)}`;
    const test = p === null ? "" : `  p ${p < 0.001 ? "< .001" : round(p)}`;
    console.log(
      `${verdict.padEnd(8)}  ${id.padEnd(28)} ${got === null ? "–" : round(got)}${interval}  (${direction} ${limit})${test}  n ${seeds}`,
    );
  }
}

function printAblations(ablations: readonly AblationResult[]): void {
  for (const { id, before, mean: got, ci95, limit, direction, expected, verdict } of ablations) {
    const figures = got === null || before === null ? "–" : `${round(before)} → ${round(got)} ± ${round(ci95 ?? 0)}`;
    console.log(`${verdict.padEnd(6)} (expected ${expected})  ${id.padEnd(30)} ${figures}  (${direction} ${limit})`);
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const ABOUT =
  "Made by npm run validate -- larkfield. Shares are 0 to 1, means over seeds with half-widths of 95 % intervals; first is the first result of this epoch, last the present one; results of earlier epochs stand in larkfield-results.epoch-N.json. What was expected stands in larkfield-expectations.json.";
