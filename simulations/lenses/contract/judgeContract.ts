import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { ContractBrief } from "./ContractBrief.ts";

type Judged = Pick<ContractBrief, "counted" | "moves" | "meanings" | "oldServed">;

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeContract(brief: Judged): Verdict {
  const { changes, refused, loudDays, silentDays } = brief.counted;
  const { targets } = challenge;
  const wrongDays = loudDays + silentDays;
  const refusedShare = changes === 0 ? 0 : refused / changes;
  const conditions: readonly Condition[] = [
    { code: "wrongDays", isMet: wrongDays <= targets.wrongDays, value: wrongDays, target: targets.wrongDays },
    {
      code: "refusedShare",
      isMet: refusedShare <= targets.refusedShare,
      value: refusedShare,
      target: targets.refusedShare,
    },
  ];
  return { isWon: conditions.every(({ isMet }) => isMet), conditions, told: tell(brief), reached: wrongDays };
}

/** Tells from the run what was done and what readers had of it; the same for a run that is won. */
function tell({ moves, counted, meanings, oldServed }: Judged): readonly ToldOfAttempt[] {
  const { loudDays, silentDays } = counted;
  const told: ToldOfAttempt[] = moves.length === 0 ? [{ code: "nothing", at: null, parameters: {} }] : [];
  for (const { move, at } of moves) told.push({ code: move, at, parameters: { oldServed } });
  told.push({ code: "days", at: null, parameters: { loud: loudDays, silent: silentDays } });
  if (meanings.passed > 0) told.push({ code: "meanings", at: null, parameters: { ...meanings } });
  return told;
}
