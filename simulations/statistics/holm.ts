/**
 * Holm's step-down correction (Holm 1979, Scandinavian Journal of Statistics 6.2): the p-values of a family, adjusted so
 * that rejecting those ≤ α keeps the chance of even one false rejection ≤ α.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((x, y) => pValues[x]! - pValues[y]!);
  const adjusted = pValues.map(() => 1);
  let greatest = 0;
  order.forEach((index, rank) => {
    greatest = Math.max(greatest, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = greatest;
  });
  return adjusted;
}
