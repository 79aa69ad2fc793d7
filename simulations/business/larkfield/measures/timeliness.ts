import type { LarkfieldState } from "../state.ts";
import { quantile } from "./quantile.ts";

/** Median age of the inputs read since the quarter began, ms. */
export function ageMsMedian(state: LarkfieldState): number | null {
  return quantile(state.ages.subarray(0, state.ageCount), 0.5);
}

/** 95th percentile of the same. */
export function ageMsP95(state: LarkfieldState): number | null {
  return quantile(state.ages.subarray(0, state.ageCount), 0.95);
}
