import { DAY_MS } from "../../../kernel/index.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { quantile } from "./quantile.ts";

export interface Agility {
  readonly leadTimeDays: number | null;
  readonly leadTimeDaysP95: number | null;
  readonly deliveredChanges: number;
}

/**
 * Days from a need or a change to the instant it works, over those finished between two instants and those still open at
 * the second (age so far). Changes that concern nobody are left out. Delivered are those finished by the architecture's
 * own way: no bypass.
 */
export function agility({ needs, changes }: LarkfieldState, from: number, to: number): Agility {
  const days: number[] = [];
  let deliveredChanges = 0;
  for (let row = 0; row < needs.count; row++) {
    const at = needs.at[row]!;
    const workingAt = needs.workingAt[row]!;
    if (workingAt === NONE) days.push((to - at) / DAY_MS);
    else if (workingAt > from) {
      days.push((workingAt - at) / DAY_MS);
      if (needs.isBypassed[row] === 0) deliveredChanges += 1;
    }
  }
  for (let row = 0; row < changes.count; row++) {
    if (changes.isIdle[row] === 1) continue;
    const at = changes.at[row]!;
    const closedAt = changes.closedAt[row]!;
    if (closedAt === NONE) days.push((to - at) / DAY_MS);
    else if (closedAt > from) {
      days.push((closedAt - at) / DAY_MS);
      deliveredChanges += 1;
    }
  }
  const values = Float64Array.from(days);
  return { leadTimeDays: quantile(values, 0.5), leadTimeDaysP95: quantile(values, 0.95), deliveredChanges };
}
