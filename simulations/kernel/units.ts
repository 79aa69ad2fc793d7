/** A point on the virtual clock, in whole milliseconds since the start of virtual time. */
export type InstantMs = number & { readonly __unit?: "instant" };

/** A length of virtual time, in whole milliseconds, never negative. */
export type DurationMs = number & { readonly __unit?: "duration" };

export const SECOND_MS: DurationMs = 1_000;
export const MINUTE_MS: DurationMs = 60 * SECOND_MS;
export const HOUR_MS: DurationMs = 60 * MINUTE_MS;
export const DAY_MS: DurationMs = 24 * HOUR_MS;
export const WEEK_MS: DurationMs = 7 * DAY_MS;
