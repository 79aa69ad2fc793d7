import { DAY_MS } from "../../simulations/kernel/index.ts";
import { UsageError } from "../usageError.ts";

/** The instant of a day, which is counted from day 0 and may be a fraction. @throws UsageError for a day outside the run */
export function instantOfDay(
  day: number,
  { dayZero, endAt }: { readonly dayZero: number; readonly endAt: number },
): number {
  const [first, last] = [-dayZero / DAY_MS, (endAt - dayZero) / DAY_MS];
  if (day >= first && day <= last) return dayZero + Math.round(day * DAY_MS);
  throw new UsageError(`--at ${day}: this run has the days ${first} to ${last}; day 0 is the day of the choice.`);
}
