/**
 * Quantiles of positive numbers in bounded memory with a guaranteed relative error: DDSketch (Masson, Rim, Lee 2019,
 * "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12.12). A value x > 0 is
 * counted in bucket ⌈log_γ x⌉ with γ = (1 + ε) / (1 − ε). Plain data.
 */
export interface QuantileSketch {
  readonly relativeError: number;
  readonly least: number;
  readonly greatest: number;
  /** One count per bucket; a few thousand numbers for the default range and error. */
  readonly counts: Float64Array;
  /** Values at or below `least`, zero included; their quantile is reported as 0. */
  tinyCount: number;
  count: number;
}

/**
 * A sketch for values from `least` to `greatest`. Inside, every quantile it gives is within `relativeError` of an exact
 * one; smaller values count as 0, greater ones as `greatest`.
 */
export function createQuantileSketch({ relativeError = 0.01, least = 1e-3, greatest = 1e12 } = {}): QuantileSketch {
  if (!(relativeError > 0 && relativeError < 1 && least > 0 && greatest > least)) {
    throw new RangeError(
      `relativeError ${relativeError}, least ${least}, greatest ${greatest}: expected 0 < error < 1 and 0 < least < greatest.`,
    );
  }
  const buckets = bucketOf(greatest, least, relativeError) + 1;
  return { relativeError, least, greatest, counts: new Float64Array(buckets), tinyCount: 0, count: 0 };
}

/** Counts a value. @throws RangeError for a negative value or NaN. */
export function addToSketch(sketch: QuantileSketch, value: number): void {
  if (!(value >= 0))
    throw new RangeError(`The value ${value} cannot be counted: the sketch holds numbers of 0 or more.`);
  sketch.count += 1;
  if (value <= sketch.least) {
    sketch.tinyCount += 1;
    return;
  }
  const bucket = bucketOf(Math.min(value, sketch.greatest), sketch.least, sketch.relativeError);
  sketch.counts[bucket] = sketch.counts[bucket]! + 1;
}

/** The value below which a share of all values lies, within the relative error; NaN for an empty sketch. */
export function quantile(sketch: QuantileSketch, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`The share ${share} is not between 0 and 1.`);
  if (sketch.count === 0) return NaN;
  const rank = share * (sketch.count - 1);
  let seen = sketch.tinyCount;
  if (seen > rank) return 0;
  const gamma = (1 + sketch.relativeError) / (1 - sketch.relativeError);
  for (let bucket = 0; bucket < sketch.counts.length; bucket++) {
    seen += sketch.counts[bucket]!;
    // The middle of the bucket in the relative sense: 2γ^i / (γ + 1).
    if (seen > rank) return (sketch.least * 2 * gamma ** bucket) / (gamma + 1);
  }
  return sketch.greatest;
}

function bucketOf(value: number, least: number, relativeError: number): number {
  return Math.ceil(Math.log(value / least) / (Math.log1p(relativeError) - Math.log1p(-relativeError)));
}
