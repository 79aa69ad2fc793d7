import type { LarkfieldRun } from "../../business/index.ts";
import { meanInterval } from "../../statistics/index.ts";

/** A quarter's value over several seeds. */
export interface QuarterSpread {
  readonly quarter: number;
  /** Mean of the runs in which the value is defined. */
  readonly mean: number;
  /** Half of the 95 % interval of that mean; null for fewer than two runs. */
  readonly halfWidth: number | null;
  /** Eight in ten runs lie between these: the tenth and the ninetieth percentile, interpolated. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How far runs that differ in their seed only lie apart, quarter by quarter. Quarters that no run defines are left out. */
export function valueSpread(runs: readonly Pick<LarkfieldRun, "quarters">[]): QuarterSpread[] {
  const quarters = runs.reduce((longest, run) => Math.max(longest, run.quarters.length), 0);
  return Array.from({ length: quarters }, (_, index) => index + 1).flatMap((quarter) => {
    const values = runs.flatMap((run) => run.quarters[quarter - 1]?.value ?? []);
    if (values.length === 0) return [];
    const sorted = values.toSorted((one, other) => one - other);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const halfWidth = values.length < 2 ? null : meanInterval(values).halfWidth;
    const [low, high] = [percentile(sorted, 0.1), percentile(sorted, 0.9)];
    return [{ quarter, mean, halfWidth, low, high, count: values.length }];
  });
}

function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [from, to] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return from + (place - below) * (to - from);
}
