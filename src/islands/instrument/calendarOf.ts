import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";

/** Working days in a quarter and quarters in a year of Larkfield's calendar. */
export const QUARTER_DAYS = 65;
export const QUARTERS_PER_YEAR = 4;

/** Where an instant lies in Larkfield's calendar. Everything counts from 1. */
export function calendarOf(at: InstantMs): { year: number; quarter: number; day: number } {
  const dayIndex = Math.floor(at / DAY_MS);
  const quarterIndex = Math.floor(dayIndex / QUARTER_DAYS);
  return {
    year: Math.floor(quarterIndex / QUARTERS_PER_YEAR) + 1,
    quarter: (quarterIndex % QUARTERS_PER_YEAR) + 1,
    day: dayIndex + 1,
  };
}
