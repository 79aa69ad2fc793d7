import { incompleteGammaUpper } from "./specialFunctions.ts";

/**
 * p-value of Pearson's chi-square test: counts against expected counts, which should be 5 or more each. Degrees of
 * freedom are cells − 1 unless given.
 */
export function chiSquareP(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  degrees = counts.length - 1,
): number {
  let statistic = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const difference = counts[cell]! - expected[cell]!;
    statistic += (difference * difference) / expected[cell]!;
  }
  return incompleteGammaUpper(degrees / 2, statistic / 2);
}

/**
 * p-value of the Kolmogorov-Smirnov test of values against a distribution function, by the limit law with Stephens'
 * correction (Stephens 1970, Journal of the Royal Statistical Society B 32.1); good from about 40 values on.
 */
export function kolmogorovSmirnovP(values: readonly number[], distribution: (x: number) => number): number {
  const sorted = [...values].sort((x, y) => x - y);
  const count = sorted.length;
  let distance = 0;
  sorted.forEach((value, index) => {
    const share = distribution(value);
    distance = Math.max(distance, share - index / count, (index + 1) / count - share);
  });
  const root = Math.sqrt(count);
  const t = (root + 0.12 + 0.11 / root) * distance;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, sum));
}
