/** Two values this far apart or less, as a ratio, count as the same order: 50 against 75, 8 against 12. */
export const IN_RANGE_RATIO = 1.5;

/** True when the ratio of two values is at most `ratio`, or their difference is within `tolerance` (same unit). */
export function isInRange(guess: number, run: number, tolerance: number, ratio: number = IN_RANGE_RATIO): boolean {
  if (Math.abs(guess - run) <= tolerance) return true;
  const smaller = Math.min(guess, run);
  return smaller > 0 && Math.max(guess, run) / smaller <= ratio;
}
