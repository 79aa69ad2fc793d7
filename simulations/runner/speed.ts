import { DAY_MS, WEEK_MS } from "../kernel/index.ts";
import type { DurationMs, InstantMs } from "../kernel/index.ts";
import type { Tempo } from "../lens/index.ts";

/**
 * Speeds on offer, in simulated days per real second. The first two are slow enough to follow a single ticket;
 * at 65 a quarter passes in a second, and three years in twelve.
 */
export const SPEEDS_DAYS_PER_SECOND: readonly number[] = [1, 4, 16, 65, 260];

export const SPEED_DEFAULT_DAYS_PER_SECOND = 65;

/** Longest real time that one tick of the page's clock may stand for: a tab that slept does not leap. */
const TICK_MAX_MS = 250;

/** Slow below one simulated week per second. */
export function tempoOf(speedDaysPerSecond: number): Tempo {
  return speedDaysPerSecond * DAY_MS < WEEK_MS ? "slow" : "fast";
}

/** Simulated time that passes while `elapsedMs` of real time do, in whole ms. */
export function simulatedMs(elapsedMs: number, speedDaysPerSecond: number): DurationMs {
  const realMs = Math.min(Math.max(0, elapsedMs), TICK_MAX_MS);
  return Math.round((realMs * speedDaysPerSecond * DAY_MS) / 1000);
}

/** The start of the next day after `at`, or of the day before it. */
export function neighbourDay(at: InstantMs, direction: 1 | -1): InstantMs {
  const day = direction === 1 ? Math.floor(at / DAY_MS) + 1 : Math.ceil(at / DAY_MS) - 1;
  return Math.max(0, day * DAY_MS);
}
