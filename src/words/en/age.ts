import { formatCount } from "../format.ts";

const AGES: readonly (readonly [ms: number, singular: string, plural: string])[] = [
  [86_400_000, "day", "days"],
  [3_600_000, "hour", "hours"],
  [60_000, "minute", "minutes"],
  [1000, "second", "seconds"],
];

/** An age in the largest unit that it fills: 5,000 ms → "5 seconds". */
export function age(ms: number): string {
  if (ms < 1000) return "less than a second";
  const [unitMs, singular, plural] = AGES.find(([size]) => ms >= size) ?? AGES.at(-1)!;
  return formatCount(ms / unitMs, singular, plural);
}
