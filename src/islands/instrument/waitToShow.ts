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
  const last = outline.halves.at(-1);
  if (at >= outline.endAt && last?.waitDaysMean != null) {
    const start = outline.endAt - outline.endAt / outline.halves.length;
    const asked = outline.wishes.filter((wish) => wish.askedAt >= start && wish.workingAt !== null);
    const mean = last.waitDaysMean;
    const nearest = asked.toSorted((a, b) => Math.abs(daysOf(a) - mean) - Math.abs(daysOf(b) - mean))[0];
    if (nearest) return { days: mean, wish: nearest.id, of: "half" };
  }
  let newest: WishView | undefined;
  for (const wish of outline.wishes) {
    if (wish.workingAt !== null && wish.workingAt <= at && wish.workingAt > (newest?.workingAt ?? -1)) newest = wish;
  }
  return newest ? { days: daysOf(newest), wish: newest.id, of: "last" } : null;
}

function daysOf({ askedAt, workingAt }: WishView): number {
  return ((workingAt ?? askedAt) - askedAt) / DAY_MS;
}
