import type { ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import { trustAfter } from "./trustAfter.ts";

type Judged = Pick<EvolutionBrief, "startAt" | "bought" | "early" | "orders">;

/** Judges a whole run by the challenge: trust on its last day. Everything is read off its brief. */
export function judgeEvolution(brief: Judged): Verdict {
  const value = brief.early.trustByDay.at(-1) ?? null;
  const target = challenge.targets.trust;
  const isMet = value !== null && value >= target;
  return { isWon: isMet, conditions: [{ code: "trust", isMet, value, target }], told: tell(brief), reached: value };
}

/** Tells from the run what was ordered, and what became of trust; the same for a run that is won. */
function tell(brief: Judged): readonly ToldOfAttempt[] {
  const { early, orders } = brief;
  const codes = [...new Set(orders.map(({ move }) => move))];
  const told: ToldOfAttempt[] = codes.map((code) => {
    const own = orders.filter(({ move }) => move === code);
    return { code, at: own[0]!.at, parameters: { times: own.length } };
  });
  if (told.length === 0) told.push({ code: "nothing", at: null, parameters: {} });
  const [before, after] = [trustAfter(brief, 0), early.trustByDay.at(-1)];
  if (before !== null && after !== undefined) {
    const parameters = { before, after, acting: early.actingByDay.at(-1) ?? 0, of: early.count };
    told.push({ code: "became", at: null, parameters });
  }
  return told;
}
