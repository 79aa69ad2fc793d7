const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8];

/** The smallest round number that leaves a little room above `highest`; never below `least`. */
export function axisTop(highest: number, least = 10): number {
  const needed = Math.max(least, highest * 1.04);
  let decade = 1;
  while (decade * 10 <= needed) decade *= 10;
  const step = STEPS.find((candidate) => candidate * decade >= needed);
  return step === undefined ? decade * 10 : step * decade;
}

/** Three to five round values from 0 to `top`, both included: 80 → 0, 20, 40, 60, 80. */
export function axisTicks(top: number): number[] {
  const count = [4, 3, 5, 2].find((parts) => isRound(top / parts)) ?? 2;
  return Array.from({ length: count + 1 }, (_, index) => (top / count) * index);
}

function isRound(step: number): boolean {
  let scaled = step;
  while (scaled >= 100) scaled /= 10;
  return Number.isInteger(scaled) && (scaled < 10 || scaled % 5 === 0);
}
