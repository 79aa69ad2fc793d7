import { isInRange } from "./isInRange.ts";
import type { Question, ShapeCode } from "./question.ts";

/**
 * A shape and where it shows: the index of the knee (the point farthest from the straight line between the ends) of a
 * curve that bends or levels, of the highest point of a peak; null for the others.
 */
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
 * peaks (rises and falls), falls. `tolerance` is in the unit of the values; differences within it are no change, nor are
 * ratios of `flatRatio` or less between the highest and the lowest (default: as far as is in range).
 */
export function readShape(values: readonly number[], tolerance: number, flatRatio?: number): ShapeReading {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? first;
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  if (isInRange(highest, lowest, tolerance, flatRatio)) return { shape: "flat", at: null };

  const fallsFromPeak = highest - last > Math.max(tolerance, FALL_SHARE * (highest - first));
  if (fallsFromPeak) {
    return highest - first > tolerance ? { shape: "peaks", at: values.indexOf(highest) } : { shape: "falls", at: null };
  }

  const rise = last - first;
  const below = distancesBelowChord(values);
  const levels: ShapeReading = { shape: "levels", at: below.indexOf(Math.min(...below)) };
  const lastStep = last - (values.at(-2) ?? first);
  if (lastStep < (LAST_STEP_SHARE * rise) / (values.length - 1)) return levels;
  const bend = below.reduce((sum, distance) => sum + distance, 0) / Math.max(1, values.length - 2) / rise;
  if (bend > BEND_SHARE) return { shape: "bends", at: below.indexOf(Math.max(...below)) };
  return bend < -BEND_SHARE ? levels : { shape: "steady", at: null };
}

/** The shape of a question's curve, which its given point begins; null for fewer than two values, and for bars. */
export function shapeOf(
  { form, given, tolerance, flatRatio }: Question,
  values: readonly number[],
): ShapeReading | null {
  return values.length < 2 || form ? null : readShape([given.value, ...values], tolerance, flatRatio);
}

/** How far each value lies below the straight line from the first to the last; 0 at both ends. */
function distancesBelowChord(values: readonly number[]): number[] {
  const first = values[0]!;
  const slope = (values.at(-1)! - first) / (values.length - 1);
  return values.map((value, index) => first + slope * index - value);
}
