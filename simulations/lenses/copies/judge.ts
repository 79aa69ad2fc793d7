import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";
import { halfValues } from "./questions.ts";

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeCopies(brief: CopiesBrief): Verdict {
  const conditions = conditionsOf(brief);
  return {
    isWon: conditions.every(({ isMet }) => isMet),
    conditions,
    told: tell(brief),
    reached: conditions[0]!.value,
  };
}

export function conditionsOf({ values, isBus }: Pick<CopiesBrief, "values" | "isBus">): readonly Condition[] {
  const value = halfValues({ values }).at(-1) ?? null;
  const { targets } = challenge;
  return [
    { code: "value", isMet: value !== null && value >= targets.value, value, target: targets.value },
    { code: "bus", isMet: isBus, value: isBus ? 1 : 0, target: 1 },
  ];
}

/** What was still wrong in the last half-year, and how long the news took: the same for a run that is won. */
function tell({ news, right, audits, ageHours }: CopiesBrief): readonly ToldOfAttempt[] {
  const told: ToldOfAttempt[] = [];
  const last = right.at(-1) ?? null;
  const end = audits.at(-1)?.shares;
  if (last !== null && end !== undefined && ageHours.length === 0) {
    const [, , late = 0, misread = 0, mismapped = 0, lost = 0] = end;
    told.push({ code: "copies", at: null, parameters: { right: last, late, misread, mismapped, lost } });
  }
  if (news.medianDays !== null) {
    const { medianDays, count, open } = news;
    told.push({ code: "news", at: null, parameters: { days: medianDays, count, open } });
  }
  return told;
}
