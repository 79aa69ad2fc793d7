/** Running count, mean, variance, least and greatest of numbers, in constant memory. Plain data. */
export interface Tally {
  count: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  squares: number;
  least: number;
  greatest: number;
}

export function createTally(): Tally {
  return { count: 0, mean: 0, squares: 0, least: Infinity, greatest: -Infinity };
}

/** Adds a value (Welford 1962, "Note on a method for calculating corrected sums of squares", Technometrics 4.3). */
export function record(tally: Tally, value: number): void {
  tally.count += 1;
  const difference = value - tally.mean;
  tally.mean += difference / tally.count;
  tally.squares += difference * (value - tally.mean);
  if (value < tally.least) tally.least = value;
  if (value > tally.greatest) tally.greatest = value;
}

/** A tally of the numbers. */
export function tallyOf(values: Iterable<number>): Tally {
  const tally = createTally();
  for (const value of values) record(tally, value);
  return tally;
}

/** Adds everything another tally has seen (Chan, Golub, LeVeque 1983, American Statistician 37.3). */
export function merge(into: Tally, other: Tally): void {
  if (other.count === 0) return;
  const count = into.count + other.count;
  const difference = other.mean - into.mean;
  into.squares += other.squares + (difference * difference * into.count * other.count) / count;
  into.mean += (difference * other.count) / count;
  into.count = count;
  into.least = Math.min(into.least, other.least);
  into.greatest = Math.max(into.greatest, other.greatest);
}

/** Sample variance (divisor n − 1); NaN for fewer than two values. */
export function variance(tally: Tally): number {
  return tally.count < 2 ? NaN : tally.squares / (tally.count - 1);
}

export function standardDeviation(tally: Tally): number {
  return Math.sqrt(variance(tally));
}

/** Standard error of the mean of independent values. */
export function standardError(tally: Tally): number {
  return Math.sqrt(variance(tally) / tally.count);
}
