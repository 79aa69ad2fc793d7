import { isInRange } from "./isInRange.ts";
import type { ShapeCode } from "./question.ts";

/** A shape and where it shows: the index of the bend, of the levelling or of the peak; null for the others. */
export interface ShapeReading {
  readonly shape: ShapeCode;
  readonly at: number | null;
}

/** A fall from the highest point by this share of the rise before it makes a peak. */
const FALL_SHARE = 0.3;
/** A last step below this share of the average step means that the curve has levelled. */
const LAST_STEP_SHARE = 0.35;
/** Mean distance from the straight line between the ends, as a share of the rise, from which a curve bends. */
const BEND_SHARE = 0.08;

/**
 * Reads the shape of a curve from its values at evenly spaced knots, the given point first. One function for guess and
 * run, so that both are judged by the same ruler: flat, steady, bends (slow, then steep), levels (up, then settles),
 * peaks (rises and falls), falls. `tolerance` is in the unit of the values; differences within it are no change.
 */
export function readShape(values: readonly number[], tolerance: number): ShapeReading {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? first;
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  if (isInRange(highest, lowest, tolerance)) return { shape: "flat", at: null };

  const fallsFromPeak = highest - last > Math.max(tolerance, FALL_SHARE * (highest - first));
  if (fallsFromPeak) {
    return highest - first > tolerance ? { shape: "peaks", at: values.indexOf(highest) } : { shape: "falls", at: null };
  }

  const rise = last - first;
  const lastStep = last - (values.at(-2) ?? first);
  if (lastStep < (LAST_STEP_SHARE * rise) / (values.length - 1)) return { shape: "levels", at: sharpest(values, -1) };
  const bend = meanDistanceBelowChord(values) / rise;
  if (bend > BEND_SHARE) return { shape: "bends", at: sharpest(values, 1) };
  if (bend < -BEND_SHARE) return { shape: "levels", at: sharpest(values, -1) };
  return { shape: "steady", at: null };
}

function meanDistanceBelowChord(values: readonly number[]): number {
  const first = values[0]!;
  const slope = (values.at(-1)! - first) / (values.length - 1);
  const inner = values.slice(1, -1);
  return inner.reduce((sum, value, index) => sum + first + slope * (index + 1) - value, 0) / Math.max(1, inner.length);
}

/** Index at which the slope changes most, upwards (`direction` 1) or downwards (-1). The earliest wins a tie. */
function sharpest(values: readonly number[], direction: 1 | -1): number | null {
  let best: number | null = null;
  let bestTurn = 0;
  for (let index = 1; index < values.length - 1; index += 1) {
    const turn = direction * (values[index + 1]! - 2 * values[index]! + values[index - 1]!);
    if (turn > bestTurn) [best, bestTurn] = [index, turn];
  }
  return best;
}
