import type { ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { Look, TimeMachineBrief } from "./TimeMachineBrief.ts";

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeTimeMachine(brief: Pick<TimeMachineBrief, "six" | "kept" | "said">): Verdict {
  const exact = brief.six.filter(isExact).length;
  const { days: target } = challenge.targets;
  return {
    isWon: exact >= target,
    conditions: [{ code: "days", isMet: exact >= target, value: exact, target }],
    told: tell(brief),
    reached: exact,
  };
}

export function isExact({ figures, right }: Look): boolean {
  return figures > 0 && right === figures;
}

/** What was missing, what came out otherwise, and what it took to keep: the same for a run that is won. */
function tell({ six, kept, said }: Pick<TimeMachineBrief, "six" | "kept" | "said">): readonly ToldOfAttempt[] {
  const sum = (of: (look: Look) => number): number => six.reduce((total, look) => total + of(look), 0);
  const [holes, wrong, figures] = [sum((look) => look.holes), sum((look) => look.wrong), sum((look) => look.figures)];
  const first = (has: (look: Look) => number) => six.findLast((look) => has(look) > 0)?.at ?? null;
  return [
    ...(holes > 0 ? [{ code: "holes", at: first((look) => look.holes), parameters: { holes, figures } }] : []),
    ...(wrong > 0 ? [{ code: "wrong", at: first((look) => look.wrong), parameters: { wrong, figures } }] : []),
    ...(holes + wrong === 0 ? [{ code: "exact", at: null, parameters: { figures } }] : []),
    { code: "kept", at: null, parameters: { kept, said } },
  ];
}
