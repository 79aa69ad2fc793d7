import type { Outline, WishView } from "../../../simulations/business/index.ts";
import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";

/** The wait that the instrument shows at an instant, and the wish whose chain of causes explains it. */
export interface ShownWait {
  readonly days: number;
  readonly wish: number;
  /** `half`: the mean over the wishes asked in the last half-year, known once all of them work. `last`: the wish that began to work last. */
  readonly of: "half" | "last";
}

/**
 * At the end of a run: the mean wait of the last half-year, explained by the wish nearest to it. Before: the wish that
 * began to work last. Null before the first.
 */
export function waitToShow(outline: Outline, at: InstantMs): ShownWait | null {
  const days = outline.halves.at(-1)?.waitDaysMean ?? null;
  if (at >= outline.endAt && days !== null && outline.exemplaryWish !== null) {
    return { days, wish: outline.exemplaryWish, of: "half" };
  }
  let newest: WishView | undefined;
  for (const wish of outline.wishes) {
    if (wish.workingAt !== null && wish.workingAt <= at && wish.workingAt > (newest?.workingAt ?? -1)) newest = wish;
  }
  return newest ? { days: (newest.workingAt! - newest.askedAt) / DAY_MS, wish: newest.id, of: "last" } : null;
}
