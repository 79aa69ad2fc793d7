import type { LarkfieldState } from "../state.ts";
import { ratio } from "./value.ts";

/** Occasions whose inputs could all be read ÷ occasions all of whose flows exist, in a quarter (from 0). */
export function availability({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.readable[quarter]!, tally.built[quarter]!);
}

/** The same within 24 hours of an outage that touches the decision, with no input missing, late or lost. */
export function intact({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.nearIntact[quarter]!, tally.near[quarter]!);
}
