/**
 * Calendar days of the reader's own place, written `2027-03-24`. A day is no instant: in Auckland it has begun while
 * yesterday's evening lasts in Los Angeles, and where clocks are changed it has 23 or 25 hours. So a day is kept as its
 * text, counted on in whole days, and shown by `formatDay`; it never becomes an instant in between.
 */
export type LocalDay = string;

/** The day that the reader's calendar shows at `wallAt` (ms since 1970). */
export function localDay(wallAt: number): LocalDay {
  const date = new Date(wallAt);
  return written(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The day so many days after another one. */
export function dayAfter(day: LocalDay, days: number): LocalDay {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  // Counted where no clock is ever changed.
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth + days));
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function written(year: number, month: number, dayOfMonth: number): LocalDay {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}
