/** Figures over many seeds with their intervals, and the seeds themselves. */
import { meanInterval } from "../../simulations/statistics/index.ts";
import { wilsonInterval } from "../larkfield/wilsonInterval.ts";
import type { Range } from "./Found.ts";

interface OverRuns {
  got: number;
  /** 95 %. */
  interval: Range;
  /** Runs behind it. */
  of: number;
}

export function seedsOf([first, last]: Range): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Mean, with Student's 95 % interval. */
export function meanOver(values: readonly number[]): OverRuns {
  const { mean, halfWidth, count } = meanInterval(values);
  return { got: mean, interval: [mean - halfWidth, mean + halfWidth], of: count };
}

/** Share of the runs in which it holds, with Wilson's 95 % interval. */
export function shareOver(holds: readonly boolean[]): OverRuns {
  const holding = holds.filter(Boolean).length;
  return { got: holding / holds.length, interval: wilsonInterval(holding, holds.length)!, of: holds.length };
}

/** How much more often one holds than the other, over as many runs each (Newcombe 1998, method 10). */
export function differenceOver(one: readonly boolean[], other: readonly boolean[]): OverRuns {
  const [{ got: p, interval: first }, { got: q, interval: second }] = [shareOver(one), shareOver(other)];
  const [[low, high], [otherLow, otherHigh]] = [first, second];
  const interval: Range = [p - q - Math.hypot(p - low, otherHigh - q), p - q + Math.hypot(high - p, q - otherLow)];
  return { got: p - q, interval, of: one.length };
}

/** What one run in ten lies below, half of them, and nine in ten. */
export function spreadOf(values: readonly number[]): { low: number; median: number; high: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const below = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  return { low: below(0.1), median: below(0.5), high: below(0.9) };
}

/** Tells the terminal how long a part took. */
export function timed<Result>(name: string, work: () => Result): Result {
  const started = performance.now();
  const result = work();
  console.error(`${name}: ${Math.round(performance.now() - started)} ms`);
  return result;
}
