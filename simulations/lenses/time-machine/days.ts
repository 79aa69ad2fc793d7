import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** The time of day at which days are looked at: twenty to eleven. */
const TIME_OF_DAY_MS = 10 * HOUR_MS + (40 * HOUR_MS) / 60;

/** Days before the end that the question asks about; the first is given. */
export const askedDays = [0, 1, 3, 5, 7, 14] as const;
/** Days before the end that somebody asks about in the challenge. */
export const sixDays = [5, 20, 35, 50, 70, 90] as const;
/** Days after it works at which a new reader is looked at; the first is given. */
export const readerDays = [0, 3, 7, 14, 29] as const;

/** Every day from day 0 to the end, at the same time of day. */
export function instantsOfDays(dayZero: InstantMs, endAt: InstantMs): InstantMs[] {
  const count = Math.floor((endAt - dayZero) / DAY_MS);
  return Array.from({ length: count }, (_, day) => dayZero + day * DAY_MS + TIME_OF_DAY_MS);
}

/** The instants so many days before the end, the earliest first. */
export function instantsBefore(endAt: InstantMs, days: readonly number[]): InstantMs[] {
  return days.map((day) => Math.max(0, endAt - day * DAY_MS)).sort((one, other) => one - other);
}
