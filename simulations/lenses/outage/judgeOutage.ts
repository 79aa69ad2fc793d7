import { MINUTE_MS } from "../../kernel/index.ts";
import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { OutageBrief } from "./OutageBrief.ts";

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeOutage(brief: OutageBrief): Verdict {
  const { servedShare } = brief.secondHour;
  const targets = challenge.targets;
  const conditions: readonly Condition[] = [
    {
      code: "servedShare",
      isMet: servedShare !== null && servedShare >= targets.servedShare,
      value: servedShare,
      target: targets.servedShare,
    },
    {
      code: "settings",
      isMet: brief.settings <= targets.settings,
      value: brief.settings,
      target: targets.settings,
      isKnownEarly: true,
    },
  ];
  return { isWon: conditions.every(({ isMet }) => isMet), conditions, told: tell(brief), reached: servedShare };
}

/** Tells from the run what became of it: how much was asked, for whom the line stood, since when it was well again. */
function tell(brief: OutageBrief): readonly ToldOfAttempt[] {
  const { settings, secondHour, inVainAtEnd, backAfterMinutes, standstill, startAt, endAt, lastGoodMinute } = brief;
  const told: ToldOfAttempt[] = [];
  if (settings === 0) told.push({ code: "nothingSet", at: null, parameters: {} });
  if (standstill !== null && backAfterMinutes !== null) {
    const at = (standstill.to ?? endAt) + backAfterMinutes * MINUTE_MS;
    told.push({ code: "wellAgain", at, parameters: { minutes: backAfterMinutes } });
  }
  if (lastGoodMinute !== null) {
    const at = startAt + lastGoodMinute * MINUTE_MS;
    told.push({ code: "lastGood", at, parameters: { minute: lastGoodMinute } });
  }
  if (inVainAtEnd > 0) told.push({ code: "stillInVain", at: endAt, parameters: { calls: inVainAtEnd } });
  if (secondHour.callsPerOrder !== null) {
    told.push({ code: "callsPerOrder", at: endAt, parameters: { calls: secondHour.callsPerOrder } });
  }
  return told;
}
