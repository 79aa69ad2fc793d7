import { meanInterval } from "./meanInterval.ts";
import type { MeanInterval } from "./meanInterval.ts";

/**
 * The mean difference first − second of runs that met the same world: paired t under common random numbers (Law,
 * "Simulation modeling and analysis", 5th ed., §10.2.1). Values at the same index share their seed.
 */
export function pairedComparison(first: readonly number[], second: readonly number[], confidence = 0.95): MeanInterval {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} values are compared with ${second.length}: pairs need one of each per seed.`);
  }
  return meanInterval(
    first.map((value, index) => value - second[index]!),
    confidence,
  );
}
