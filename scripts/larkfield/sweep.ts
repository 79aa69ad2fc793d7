/**
 * A Latin hypercube over Larkfield's parameters (McKay, Beckman, Conover 1979): each parameter's range is cut into as
 * many slices as there are points, and every slice is used once. One seed a point, all four architectures meet the same
 * point. Answers in how many points each claim holds, and which parameters lie differently where it does not.
 */
import { larkfieldArchitectures, larkfieldParameters } from "../../simulations/business/index.ts";
import type { LarkfieldParameter, LarkfieldRequest } from "../../simulations/business/index.ts";
import { createSimulation, eventTypes } from "../../simulations/kernel/index.ts";
import { claimStatistics } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import type { Expectation } from "./judge.ts";
import { progressBar } from "./progressBar.ts";
import type { RunCache } from "./runCache.ts";
import { runMany } from "./runMany.ts";
import { readJson, RESULTS, writeJson } from "./writeReport.ts";

/** What only changes the size of a run or belongs to no default mechanism keeps its default. */
const KEPT = new Set([
  "facts.typesPerDomain",
  "facts.keys",
  "facts.changeEveryHours",
  "decisions.perDay",
  "decisions.inputs",
  "decisions.triggered",
  "warmup.days",
  "rework.share",
  "acquisition.day",
  "notice.reconcileEveryDays",
  "bypass.patienceDays",
]);
/** Ranges wider than this, from least to most, are cut into slices of equal ratio. */
const WIDE = 20;
const SWEEP_SEED = 20_260;
/** Claims that four runs of one seed can answer. */
const JUDGED = (id: string): boolean => /^C[1-4]\./.test(id);

type Point = Record<string, number | boolean>;

export async function sweep(
  cache: RunCache,
  count: number,
  options: { workers: number; isReportOnly: boolean },
): Promise<void> {
  const points = latinHypercube(count);
  const name = (point: number, architecture: string): string => `sweep${count}.${point}.${architecture}`;
  const wanted = points.flatMap((overrides, point) =>
    larkfieldArchitectures.map((architecture) => ({ point, architecture, overrides })),
  );
  const missing = wanted.filter(({ point, architecture }) => !cache.get(name(point, architecture), point + 1));
  const bar = progressBar("sweep", missing.length);
  const requests = missing.map(({ point, architecture, overrides }): LarkfieldRequest => ({
    architecture,
    overrides,
    seed: point + 1,
  }));
  if (!options.isReportOnly) {
    await runMany(requests, {
      workers: options.workers,
      onRun(run, index) {
        const { point, architecture } = missing[index]!;
        cache.put(name(point, architecture), point + 1, run);
        bar.step();
      },
    });
  }
  bar.end();
  const finished = points.flatMap((overrides, point) => {
    const runs = larkfieldArchitectures.map((architecture) => cache.get(name(point, architecture), point + 1));
    return runs.every((run) => run !== undefined) ? [{ overrides, point }] : [];
  });
  const runsOf =
    ({ point }: { point: number }): RunOf =>
    (id) =>
      cache.get(name(point, id.split(".")[1]!), point + 1)!;
  const { claims } = readJson(new URL("larkfield-expectations.json", RESULTS)) as { claims: Expectation[] };
  const shares = claims
    .filter(({ id }) => JUDGED(id))
    .map((claim) => {
      const answers = finished.flatMap((entry) => {
        const got = claimStatistics[claim.id]!(runsOf(entry));
        if (!Number.isFinite(got)) return [];
        return [{ ...entry, holds: claim.direction === "above" ? got > claim.limit : got < claim.limit }];
      });
      const holding = answers.filter(({ holds }) => holds).length;
      return { id: claim.id, points: answers.length, share: holding / answers.length, drivers: driversOf(answers) };
    });
  const before = readJson(RESULTS) as Record<string, unknown>;
  await writeJson(RESULTS, {
    ...before,
    sweep: { planned: count, finished: finished.length, kept: [...KEPT], shares },
  });
  for (const { id, share, points, drivers } of shares) {
    const names = drivers.map(
      ({ parameter, difference }) => `${parameter} ${difference > 0 ? "+" : ""}${difference.toFixed(2)}`,
    );
    console.log(`${(100 * share).toFixed(0).padStart(3)} % of ${points}  ${id.padEnd(28)} ${names.join(", ")}`);
  }
}

/** Where the claim holds, these parameters lie higher (+) or lower (−): difference of means in standard deviations. */
function driversOf(answers: readonly { overrides: Point; holds: boolean }[]) {
  if (answers.length === 0) return [];
  const names = Object.keys(answers[0]!.overrides);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return names
    .map((parameter) => {
      const values = answers.map(({ overrides }) => Number(overrides[parameter]));
      const all = mean(values);
      const deviation = Math.sqrt(mean(values.map((value) => (value - all) ** 2)));
      const inside = values.filter((_, index) => answers[index]!.holds);
      const outside = values.filter((_, index) => !answers[index]!.holds);
      const isSplit = inside.length > 0 && outside.length > 0 && deviation > 0;
      return { parameter, difference: isSplit ? (mean(inside) - mean(outside)) / deviation : 0 };
    })
    .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference))
    .slice(0, 4);
}

function latinHypercube(count: number): readonly Point[] {
  const types = eventTypes("none");
  const chance = createSimulation({ state: {}, types, handlers: { none: () => {} }, seed: SWEEP_SEED });
  const entries = Object.entries<LarkfieldParameter>(larkfieldParameters).filter(([name]) => !KEPT.has(name));
  const points: Point[] = Array.from({ length: count }, () => ({}));
  for (const [name, entry] of entries) {
    if ("names" in entry) continue;
    const random = chance.stream(name);
    const slices = Array.from({ length: count }, (_, slice) => slice);
    random.shuffle(slices);
    slices.forEach((slice, point) => {
      points[point]![name] = valueAt(entry, (slice + random.uniform()) / count);
    });
  }
  return points;
}

function valueAt(entry: LarkfieldParameter, u: number): number | boolean {
  if (!("range" in entry)) return u < 0.5;
  const [least, most] = entry.range;
  const isWide = least > 0 && most / least > WIDE;
  const value = isWide ? least * Math.exp(u * Math.log(most / least)) : least + u * (most - least);
  return entry.whole ? Math.min(most, isWide ? Math.round(value) : Math.floor(least + u * (most - least + 1))) : value;
}
