import { DAY_MS } from "../kernel/index.ts";

/** One virtual day is one working day; a quarter has 65 of them. */
export const QUARTER_DAYS = 65;
export const QUARTER_MS = QUARTER_DAYS * DAY_MS;
export const HALF_YEAR_MS = 2 * QUARTER_MS;

/** Half-year of an instant, from 0. */
export function halfYearAt(at: number): number {
  return Math.floor(at / HALF_YEAR_MS);
}
