import type { BusinessState } from "../state.ts";

/** Share of live links that were behind their source, averaged over the time of a half-year (from 1); null if none was live. */
export function lateShare(state: BusinessState, half: number): number | null {
  const liveMs = state.lateness.liveMs[half - 1] ?? 0;
  return liveMs === 0 ? null : state.lateness.lateMs[half - 1]! / liveMs;
}
