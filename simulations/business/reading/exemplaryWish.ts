import { DAY_MS } from "../../kernel/index.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { halfYearMs } from "./calendar.ts";
import { partiesOf } from "./wishes.ts";
import { halfYears } from "./halfYears.ts";

/**
 * The wish that stands for the last half-year: among those its story's asker asked in it, the one whose wait is nearest to
 * that half-year's mean over all wishes. Null when there is none. Settle the run first.
 */
export function exemplaryWish(state: LarkfieldState, asker: number): number | null {
  const { wishes, endAt } = state;
  const target = halfYears(state).at(-1)?.waitDaysMean ?? null;
  if (target === null) return null;
  let nearest: number | null = null;
  let smallest = Infinity;
  for (let row = 0; row < wishes.count; row++) {
    const askedAt = wishes.askedAt[row]!;
    const workingAt = wishes.workingAt[row]!;
    const isTheirs = partiesOf(state, row).asker === asker && workingAt !== NONE;
    if (!isTheirs || askedAt < endAt - halfYearMs(state) || askedAt >= endAt) continue;
    const distance = Math.abs((workingAt - askedAt) / DAY_MS - target);
    if (distance >= smallest) continue;
    smallest = distance;
    nearest = row;
  }
  return nearest;
}
