import type { LarkfieldState } from "../state.ts";
import { HOUR_MS } from "../../../kernel/index.ts";
import { NONE } from "../state.ts";
import { ratio } from "./value.ts";

/** Occasions whose inputs could all be read ÷ occasions all of whose flows exist, in a quarter (from 0). */
export function availability({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.readable[quarter]!, tally.built[quarter]!);
}

/** The same within 24 hours of an outage that touches the decision, with no input missing, late or lost. */
export function intact({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.nearIntact[quarter]!, tally.near[quarter]!);
}

/**
 * Time to catch up after an outage: mean hours from its end (of a source, a reading system or the broker) until every copy
 * that it made late or whose message it lost holds what did not come, or something newer. An outage that made no copy late
 * takes 0 hours. Taken over the outages that are caught up with from one instant to another and those that have ended and
 * are still to be caught up with at the second (hours so far); null when there is none. What makes a copy late:
 * `facts/catchingUp.ts`.
 */
export function catchUpHours({ outages }: LarkfieldState, from: number, to: number): number | null {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < outages.count; row++) {
    const upAt = outages.upAt[row]!;
    const caughtUpAt = outages.caughtUpAt[row]!;
    if (upAt === NONE || (caughtUpAt !== NONE && caughtUpAt < from)) continue;
    sum += (caughtUpAt === NONE ? to : caughtUpAt) - upAt;
    count += 1;
  }
  return ratio(sum / HOUR_MS, count);
}
