import type { LarkfieldState } from "../larkfield/state.ts";
import { latenessByHalf } from "./behind.ts";

/** Share of working flows that were behind their source, averaged over the time of each half-year; null if none worked. */
export function lateShares(state: LarkfieldState, now: number): readonly (number | null)[] {
  return latenessByHalf(state, now).map(({ liveMs, lateMs }) => (liveMs === 0 ? null : lateMs / liveMs));
}
