import type { LarkfieldState } from "../larkfield/state.ts";

/** Length of a half-year: two quarters of the scenario. */
export function halfYearMs({ quarterMs }: LarkfieldState): number {
  return 2 * quarterMs;
}

/** Half-year of an instant, from 0. */
export function halfYearAt(state: LarkfieldState, at: number): number {
  return Math.floor((at - state.dayZero) / halfYearMs(state));
}

/** Half-years that are looked at. */
export function halfYearCount({ quarters }: LarkfieldState): number {
  return Math.ceil(quarters / 2);
}
