import { holm, meanInterval, meanP } from "../../../simulations/statistics/index.ts";

/** One closed form beside what the kernel measured: independent values (replications or batch means) of one quantity. */
export interface Check {
  /** The closed form's name in the list of closed forms, such as "F1". */
  readonly id: string;
  readonly quantity: string;
  readonly theory: number;
  readonly values: readonly number[];
}

/** A check with its verdict. */
export interface Verdict {
  readonly id: string;
  readonly quantity: string;
  readonly theory: number;
  readonly mean: number;
  /** Half-width of the 99 % interval as a share of theory. */
  readonly halfWidthShare: number;
  /** Two-sided p-value, and the same after Holm's correction over the whole family. */
  readonly p: number;
  readonly pHolm: number;
  readonly isSound: boolean;
}

export const ALPHA = 0.01;
export const WIDEST = 0.03;

/** Judges a family of checks: no p-value below α after Holm's correction, every half-width at most 3 % of theory. */
export function judge(checks: readonly Check[]): Verdict[] {
  const pValues = checks.map(({ values, theory }) => meanP(values, theory));
  const corrected = holm(pValues);
  return checks.map(({ id, quantity, theory, values }, index) => {
    const { mean, halfWidth, count } = meanInterval(values, 1 - ALPHA);
    if (count < 30) throw new RangeError(`${id} ${quantity} has ${count} values; a check needs 30 or more.`);
    const halfWidthShare = halfWidth / theory;
    return {
      id,
      quantity,
      theory,
      mean,
      halfWidthShare,
      p: pValues[index]!,
      pHolm: corrected[index]!,
      isSound: corrected[index]! > ALPHA && halfWidthShare <= WIDEST,
    };
  });
}
