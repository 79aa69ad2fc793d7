import { DAY_MS } from "../../kernel/index.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { halfYearAt, halfYearCount, halfYearMs } from "./calendar.ts";
import type { HalfYear } from "./types.ts";

/** The waits of the wishes asked in each half-year. A wish that does not work yet is left out: settle the run first. */
export function halfYears(state: LarkfieldState): readonly HalfYear[] {
  const { wishes, domains, dayZero, endAt } = state;
  const waits: number[][] = Array.from({ length: halfYearCount(state) }, () => []);
  for (let row = 0; row < wishes.count; row++) {
    const askedAt = wishes.askedAt[row]!;
    const workingAt = wishes.workingAt[row]!;
    if (askedAt < dayZero || askedAt >= endAt || workingAt === NONE) continue;
    waits[halfYearAt(state, askedAt)]!.push((workingAt - askedAt) / DAY_MS);
  }
  return waits.map((days, index) => ({
    half: index + 1,
    systems: domains.joinAt.filter((at) => at < dayZero + (index + 1) * halfYearMs(state)).length,
    wishes: days.length,
    waitDaysMean: mean(days),
    waitDaysMedian: median(days),
  }));
}

/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
