import { DAY_MS } from "../../kernel/index.ts";
import { HALF_YEAR_MS } from "../calendar.ts";
import { NONE } from "../state.ts";
import type { BusinessState } from "../state.ts";
import { halfYears } from "./halfYears.ts";

/**
 * The wish that stands for the last half-year: among those its story's asker asked in it, the one whose wait is nearest to
 * that half-year's mean over all wishes. Null when there is none. Settle the run first.
 */
export function exemplaryWish(state: BusinessState): number | null {
  const { wishes, endAt, asker } = state;
  const target = halfYears(state).at(-1)?.waitDaysMean ?? null;
  if (target === null) return null;
  let nearest: number | null = null;
  let smallest = Infinity;
  for (let row = 0; row < wishes.count; row++) {
    const askedAt = wishes.askedAt[row]!;
    const workingAt = wishes.workingAt[row]!;
    const isTheirs = wishes.asker[row] === asker && workingAt !== NONE;
    if (!isTheirs || askedAt < endAt - HALF_YEAR_MS || askedAt >= endAt) continue;
    const distance = Math.abs((workingAt - askedAt) / DAY_MS - target);
    if (distance >= smallest) continue;
    smallest = distance;
    nearest = row;
  }
  return nearest;
}
