/**
 * Runs the claims at the points of a Latin hypercube. One seed a point; all architectures meet the same point. Passes are
 * made one after the other and the report is written after each, so that an interrupted sweep keeps what it finished.
 */
import type { RunRequest } from "../../simulations/business/index.ts";
import type { RunOf } from "./claims.ts";
import type { Configuration } from "./configurations.ts";
import { progressBar } from "./progressBar.ts";
import type { RunCache } from "./runCache.ts";
import { runMany } from "./runMany.ts";
import { sweepConfigurations, sweepPasses } from "./sweepConfigurations.ts";
import type { SweepPass } from "./sweepConfigurations.ts";
import { sweepPoints } from "./sweepPoints.ts";
import type { Point } from "./sweepPoints.ts";
import { printSweep, sweepReport } from "./sweepReport.ts";
import type { PointRuns, SweepReport } from "./sweepReport.ts";

export interface SweepOptions {
  readonly points: number;
  /** Only the first so many of them are run, a random part of all. Default: all. */
  readonly firstPoints?: number | undefined;
  /** Points at which the rivals and H2 are run too, the first so many. Default: all. */
  readonly rivalPoints?: number | undefined;
  /** The same for H3 to H7. */
  readonly counterPoints?: number | undefined;
  readonly workers: number;
  readonly isReportOnly: boolean;
  /** Receives what is there after each pass, and the whole at the end. */
  readonly onReport: (report: SweepReport, isWhole: boolean) => Promise<void>;
}

/** A sweep is whole when these are finished at every point. */
const ALWAYS: readonly SweepPass[] = ["C1–C4", "C5"];

export async function sweep(cache: RunCache, options: SweepOptions): Promise<void> {
  const { points: count, workers, isReportOnly, onReport } = options;
  const { firstPoints = count, rivalPoints = firstPoints, counterPoints = firstPoints } = options;
  const limits: Partial<Record<SweepPass, number>> = {
    "C1–C4": firstPoints,
    C5: firstPoints,
    "rivals and H2": rivalPoints,
  };
  const points = sweepPoints(count);
  const nameAt = (point: number, id: string): string => `sweep${count}.${point}.${id}`;
  const finished: Partial<Record<SweepPass, number>> = {};
  const problems: string[] = [];
  for (const pass of sweepPasses) {
    if (!isReportOnly) await runPass(pass, points.slice(0, limits[pass] ?? counterPoints));
    finished[pass] = points.filter((_, index) => isComplete(pass, index)).length;
    if (!isReportOnly) await onReport(report(), false);
  }
  const last = report();
  await onReport(
    last,
    ALWAYS.every((pass) => finished[pass] === count),
  );
  printSweep(last);

  async function runPass(pass: SweepPass, reached: readonly Point[]): Promise<void> {
    const wanted = reached.flatMap((point, index) =>
      unlike(sweepConfigurations(pass, point), [...earlierAt(pass, point)]).map((entry) => ({ index, ...entry })),
    );
    const missing = wanted.filter(({ index, id }) => !cache.has(nameAt(index, id), index + 1));
    const bar = progressBar(`sweep, ${pass}`, missing.length);
    const requests = missing.map(({ architecture, overrides, index }): RunRequest => ({
      architecture,
      overrides,
      seed: index + 1,
    }));
    await runMany(requests, {
      workers,
      onRun(run, order) {
        const { index, id } = missing[order]!;
        cache.put(nameAt(index, id), index + 1, run);
        bar.step();
      },
      onProblem(problem, order) {
        problems.push(`${missing[order]!.id}, point ${missing[order]!.index}: ${problem.message}`);
        console.error(problems.at(-1));
        bar.step();
      },
    });
    bar.end();
  }

  /** Every configuration of a point with the one that stands for it: two that come to the same are run once. */
  function standIns(index: number): ReadonlyMap<string, string> {
    const first = new Map<string, string>();
    const stand = new Map<string, string>();
    for (const entry of sweepPasses.flatMap((pass) => sweepConfigurations(pass, points[index]!))) {
      const sameAs = first.get(contentOf(entry)) ?? entry.id;
      first.set(contentOf(entry), sameAs);
      stand.set(entry.id, sameAs);
    }
    return stand;
  }

  function isComplete(pass: SweepPass, index: number): boolean {
    const stand = standIns(index);
    return sweepConfigurations(pass, points[index]!).every(({ id }) =>
      cache.has(nameAt(index, stand.get(id)!), index + 1),
    );
  }

  function report() {
    const runs = points.map((point, index): PointRuns => {
      const stand = standIns(index);
      const read = new Map<string, ReturnType<RunOf>>();
      const runOf = (id: string): ReturnType<RunOf> | undefined => {
        const name = stand.get(id) ?? id;
        const run = read.get(name) ?? cache.get(nameAt(index, name), index + 1);
        if (run) read.set(name, run);
        return run;
      };
      return { point, runOf };
    });
    return sweepReport(runs, { planned: count, finished, problems });
  }
}

const contentOf = ({ architecture, overrides }: Configuration): string =>
  JSON.stringify([architecture, Object.entries(overrides).sort(([one], [other]) => (one < other ? -1 : 1))]);

function earlierAt(pass: SweepPass, point: Point): readonly Configuration[] {
  return sweepPasses.slice(0, sweepPasses.indexOf(pass)).flatMap((earlier) => sweepConfigurations(earlier, point));
}

/** Configurations that come to no earlier one, nor to one another. */
function unlike(some: readonly Configuration[], earlier: readonly Configuration[]): readonly Configuration[] {
  const known = new Set(earlier.map(contentOf));
  return some.filter((entry) => {
    const content = contentOf(entry);
    return !known.has(content) && known.add(content);
  });
}
