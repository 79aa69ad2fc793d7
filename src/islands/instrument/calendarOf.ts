import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";
import type { Outline } from "../../../simulations/lens/index.ts";

const QUARTERS_PER_YEAR = 4;

/** Where an instant lies in the calendar of a run. Everything counts from 1; before a run is open it is the first day. */
export function calendarOf(
  at: InstantMs,
  outline: Pick<Outline, "startAt" | "endAt" | "quarterMs"> | null,
): { year: number; quarter: number; day: number } {
  if (outline === null) return { year: 1, quarter: 1, day: 1 };
  // The end of a run is its last instant, not the first of another quarter.
  const since = Math.min(at, outline.endAt - 1) - outline.startAt;
  const quarterIndex = Math.floor(since / outline.quarterMs);
  return {
    year: Math.floor(quarterIndex / QUARTERS_PER_YEAR) + 1,
    quarter: (quarterIndex % QUARTERS_PER_YEAR) + 1,
    day: Math.floor(since / DAY_MS) + 1,
  };
}
