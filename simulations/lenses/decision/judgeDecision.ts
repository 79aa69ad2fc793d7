import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";
import { spellDays } from "./drySpells.ts";

type Judged = Pick<DecisionBrief, "halves" | "moves" | "spells" | "endAt">;

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeDecision(brief: Judged): Verdict {
  const last = brief.halves.at(-1);
  const { targets } = challenge;
  const condition = (code: "acted" | "value"): Condition => {
    const value = last?.[code] ?? null;
    return { code, isMet: value !== null && value >= targets[code], value, target: targets[code] };
  };
  const conditions = [condition("acted"), condition("value")];
  return {
    isWon: conditions.every(({ isMet }) => isMet),
    conditions,
    told: tell(brief),
    reached: last?.value ?? null,
  };
}

/** Tells from the run what was ordered and what became of inputs and trust; the same for a run that is won. */
function tell({ halves, moves, spells, endAt }: Judged): readonly ToldOfAttempt[] {
  const told: ToldOfAttempt[] = moves.length === 0 ? [{ code: "nothing", at: null, parameters: {} }] : [];
  const last = halves.at(-1);
  if (last?.feed != null && last.joint !== null && last.bar !== null) {
    const { feed, joint, bar } = last;
    told.push({ code: "chain", at: null, parameters: { feed, joint, bar } });
  }
  const always = moves.find(({ move }) => move === "always");
  if (always) told.push({ code: "always", at: always.at, parameters: {} });
  const { fallDays, backDays } = spellDays(spells, endAt);
  if (fallDays !== null && backDays !== null)
    told.push({ code: "water", at: null, parameters: { fallDays, backDays } });
  const deepest = spells.findLast(({ to }) => to === null);
  if (deepest) told.push({ code: "stillDry", at: deepest.from, parameters: { glasses: openOnes(spells) } });
  return told;
}

function openOnes(spells: Judged["spells"]): number {
  return spells.filter(({ to }) => to === null).length;
}
