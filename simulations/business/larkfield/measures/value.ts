import type { LarkfieldState } from "../state.ts";

/** Realised value ÷ perfect information over the occasions of a quarter (from 0); a right decision is worth 1. */
export function value({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.value[quarter]!, tally.occasions[quarter]!);
}

/** The same if everybody decided by hand. */
export function byHand({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.byHand[quarter]!, tally.occasions[quarter]!);
}

/** Occasions since day 0, what they realised, and by hand as a share of them (0 when there was none). */
export function overall({ tally }: LarkfieldState): { occasions: number; realised: number; byHand: number } {
  const sum = (cells: Float64Array): number => cells.reduce((total, cell) => total + cell, 0);
  const occasions = sum(tally.occasions);
  return { occasions, realised: sum(tally.value), byHand: ratio(sum(tally.byHand), occasions) ?? 0 };
}

/** What data added to deciding by hand, as a share of what it could have added. */
export function gain(state: LarkfieldState, quarter: number): number | null {
  const got = value(state, quarter);
  const manual = byHand(state, quarter);
  return got === null || manual === null || manual >= 1 ? null : (got - manual) / (1 - manual);
}

/** Occasions acted on. */
export function actedShare({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.acted[quarter]!, tally.occasions[quarter]!);
}

/** A quotient, or null when there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
