import type { HalfYear, WishView } from "../../../simulations/business/index.ts";
import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";

/** One fulfilled wish on the chart: the day it was asked and the working days it took. */
export interface WaitDot {
  readonly askedDay: number;
  readonly waitDays: number;
}

/** The wishes that work by `now`: what somebody who watches can know at that instant. */
export function waitDots(wishes: readonly WishView[], now: InstantMs): WaitDot[] {
  const dots: WaitDot[] = [];
  for (const { askedAt, workingAt } of wishes) {
    if (workingAt === null || workingAt > now) continue;
    dots.push({ askedDay: askedAt / DAY_MS, waitDays: (workingAt - askedAt) / DAY_MS });
  }
  return dots;
}

/** Working days in half a year: two quarters of 65. */
export const HALF_YEAR_DAYS = 130;

/** Half-years that are over by `now`, as points of the curve at their middle. */
export function halfPoints(halves: readonly HalfYear[], now: InstantMs): WaitDot[] {
  return halves.flatMap(({ half, waitDaysMean }) =>
    waitDaysMean !== null && now >= half * HALF_YEAR_DAYS * DAY_MS
      ? [{ askedDay: (half - 0.5) * HALF_YEAR_DAYS, waitDays: waitDaysMean }]
      : [],
  );
}
