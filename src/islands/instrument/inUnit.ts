import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type DurationMs } from "../../../simulations/kernel/index.ts";

const units = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
  ["second", SECOND_MS],
] as const;

/** A length of time in the largest unit that it fills: 240,000 ms are four minutes. */
export function inUnit(lengthMs: DurationMs): { unit: (typeof units)[number][0]; count: number } {
  const [unit, unitMs] = units.find(([, ofUnit]) => lengthMs >= ofUnit) ?? units.at(-1)!;
  return { unit, count: lengthMs / unitMs };
}
