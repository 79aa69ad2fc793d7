/** A figure, or one for each of several settings. */
export type Value = number | readonly number[];
/** First and last of it, both included. */
export type Range = readonly [first: number, last: number];

/** How near to what was expected a figure has to be: each list names one of them, and for two (`days`, `ratio`) one is enough. */
export interface Near {
  /** The larger divided by the smaller is at most this. */
  ratio?: number;
  /** In the figure's unit. */
  difference?: number;
  days?: number;
  atLeast?: number;
  atMost?: number;
}

/** What was written down before the first run; one entry of `tests/validation/<lens>-expectations.json`. */
export interface Expectation {
  id: string;
  what: string;
  unit: string;
  expected: Value;
  near: Near;
}

/** What the runs gave for it. */
export interface Found {
  got: Value;
  /** Half of the 95 % interval of a mean. */
  ci95?: number;
  /** 95 %: of a mean by the normal law, of a share of runs Wilson's, of the difference of two shares Newcombe's. */
  interval?: Range | null;
  /** Runs behind it. */
  of?: number;
  seeds?: number;
}

export function isNear(expected: Value, got: Value, near: Near): boolean {
  if (typeof expected !== "number") {
    return expected.every((value, index) => isNear(value, (got as readonly number[])[index]!, near));
  }
  const value = got as number;
  if (near.atLeast !== undefined) return value >= near.atLeast;
  if (near.atMost !== undefined) return value <= near.atMost;
  const difference = Math.abs(value - expected);
  if (near.difference !== undefined && difference <= near.difference) return true;
  if (near.days !== undefined && difference <= near.days) return true;
  return near.ratio !== undefined && Math.max(value / expected, expected / value) <= near.ratio;
}
