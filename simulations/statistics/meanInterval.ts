import { criticalT, twoSidedP } from "./studentT.ts";
import { standardError, tallyOf } from "./tally.ts";

/** A mean of independent values with its confidence interval: mean ± halfWidth. */
export interface MeanInterval {
  readonly mean: number;
  readonly halfWidth: number;
  readonly standardError: number;
  readonly count: number;
}

/** Student's t interval of the mean of independent, roughly normal values (replications or batch means). */
export function meanInterval(values: Iterable<number>, confidence = 0.95): MeanInterval {
  const tally = tallyOf(values);
  if (tally.count < 2) throw new RangeError(`An interval needs at least 2 values, but there are ${tally.count}.`);
  const error = standardError(tally);
  return {
    mean: tally.mean,
    halfWidth: error === 0 ? 0 : criticalT(confidence, tally.count - 1) * error,
    standardError: error,
    count: tally.count,
  };
}

/** Two-sided p-value of "the true mean is `expected`" (one-sample t-test). */
export function meanP(values: Iterable<number>, expected: number): number {
  const tally = tallyOf(values);
  const error = standardError(tally);
  if (error === 0) return tally.mean === expected ? 1 : 0;
  return twoSidedP((tally.mean - expected) / error, tally.count - 1);
}
