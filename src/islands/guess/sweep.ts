export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** A pointer this close to a knot, px, holds it: half of a 44 px handle. */
export const REACH_PX = 22;

/**
 * Knots a pointer has set on its way from one place to the next: each it passed, at the height at which it passed, and
 * the one it is still at. `from` is null for the first place of a stroke.
 */
export function sweptKnots(
  from: PlotPoint | null,
  to: PlotPoint,
  knotXs: readonly number[],
): { index: number; y: number }[] {
  return knotXs.flatMap((x, index) => {
    if (Math.abs(to.x - x) <= REACH_PX) return [{ index, y: to.y }];
    const hasPassed = from !== null && (from.x - x) * (to.x - x) < 0;
    if (!hasPassed) return [];
    return [{ index, y: from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) }];
  });
}

/** The knot nearest to a place, for a single tap; null left of the given point's half of the way to the first knot. */
export function nearestKnot(x: number, givenX: number, knotXs: readonly number[]): number | null {
  if (x < (givenX + knotXs[0]!) / 2) return null;
  let nearest = 0;
  knotXs.forEach((knotX, index) => {
    if (Math.abs(knotX - x) < Math.abs(knotXs[nearest]! - x)) nearest = index;
  });
  return nearest;
}
