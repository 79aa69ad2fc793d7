import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";

type Trusts = Pick<EvolutionBrief, "startAt" | "bought" | "early">;

/** Mean trust in the decisions of day 0 with many inputs on the day of an instant; NaN outside the run. */
export function trustAt({ startAt, early }: Pick<Trusts, "startAt" | "early">, at: InstantMs): number {
  return early.trustByDay[Math.floor((at - startAt) / DAY_MS)] ?? Number.NaN;
}

/** The same so many days after the purchase, on the day before it for 0; null where nobody is bought. */
export function trustAfter(brief: Trusts, days: number): number | null {
  if (brief.bought === null) return null;
  const trust = trustAt(brief, brief.bought.at + (days === 0 ? -1 : days) * DAY_MS);
  return Number.isNaN(trust) ? null : trust;
}
