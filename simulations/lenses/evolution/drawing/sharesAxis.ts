/** The lowest share of an axis up to 1 and its ticks, the lowest first: quarters, and coarser steps where shares fall below 0. */
export function sharesAxis(shares: readonly number[]): { readonly lowest: number; readonly ticks: readonly number[] } {
  const least = Math.min(0, ...shares);
  const step = least === 0 ? 0.25 : least > -1 ? 0.5 : 1;
  const lowest = Math.floor(least / step) * step;
  const count = Math.round((1 - lowest) / step) + 1;
  return { lowest, ticks: Array.from({ length: count }, (_, index) => lowest + index * step) };
}
