import { meanInterval } from "./meanInterval.ts";
import { standardDeviation, tallyOf } from "./tally.ts";

/** A sample in four numbers. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of the sample; 0 when there is one value. */
  readonly deviation: number;
  /** Half-width of the 95 % interval of the mean by Student's t; null for fewer than two values. */
  readonly ci95: number | null;
}

/** Mean and 95 % interval of independent values; null when there are none. */
export function summarise(values: readonly number[]): Summary | null {
  const tally = tallyOf(values);
  const { count, mean } = tally;
  if (count === 0) return null;
  if (count === 1) return { count, mean, deviation: 0, ci95: null };
  return { count, mean, deviation: standardDeviation(tally), ci95: meanInterval(values).halfWidth };
}
