/**
 * The p-quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7); null when there are no
 * values. Moves the values about (Hoare's selection): the caller's order is lost.
 */
export function quantile(values: Float64Array, p: number): number | null {
  const { length } = values;
  if (length === 0) return null;
  const place = (length - 1) * p;
  const low = Math.floor(place);
  select(values, low);
  const lower = values[low]!;
  if (low === place) return lower;
  let upper = Infinity;
  for (let index = low + 1; index < length; index++) if (values[index]! < upper) upper = values[index]!;
  return lower + (place - low) * (upper - lower);
}

/** Brings the k-th smallest value to place k, smaller ones before it and larger ones after it. */
function select(values: Float64Array, k: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >>> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (values[j]! > pivot) j -= 1;
      if (i <= j) {
        const value = values[i]!;
        values[i] = values[j]!;
        values[j] = value;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}
