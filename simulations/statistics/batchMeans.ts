/**
 * Means of equally long, consecutive batches of one long run after warm-up; what does not fill a batch is dropped from
 * the front (Law, "Simulation modeling and analysis", 5th ed., §9.5.3). Nearly independent when batches are long.
 */
export function batchMeans(values: ArrayLike<number>, batches = 40): number[] {
  const length = Math.floor(values.length / batches);
  if (!(Number.isInteger(batches) && batches >= 2 && length >= 1)) {
    throw new RangeError(`${values.length} values do not make ${batches} batches.`);
  }
  const offset = values.length - length * batches;
  return Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let index = 0; index < length; index++) sum += values[offset + batch * length + index]!;
    return sum / length;
  });
}
