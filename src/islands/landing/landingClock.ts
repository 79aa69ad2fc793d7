import type { InstantMs } from "../../../simulations/kernel/index.ts";

/** One stretch of the landing page's run: real time to simulated time. */
export interface Stretch {
  readonly from: InstantMs;
  readonly to: InstantMs;
  /** Real time it takes, ms. */
  readonly durationMs: number;
  /** Until this instant the run is slow enough for single tickets to be followed. */
  readonly slowUntil?: InstantMs;
  /** Real time for the slow part, ms. */
  readonly slowMs?: number;
}

/** The instant to show after `elapsedMs` of a stretch: even speed, after a slow part if there is one. Never past `to`. */
export function instantAt(stretch: Stretch, elapsedMs: number): InstantMs {
  const { from, to, durationMs, slowUntil = from, slowMs = 0 } = stretch;
  if (elapsedMs >= durationMs) return to;
  if (elapsedMs < slowMs) return Math.round(from + ((slowUntil - from) * elapsedMs) / slowMs);
  return Math.round(slowUntil + ((to - slowUntil) * (elapsedMs - slowMs)) / (durationMs - slowMs));
}
