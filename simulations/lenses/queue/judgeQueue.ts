import type { ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { QueueBrief } from "./QueueBrief.ts";

type Judged = Pick<QueueBrief, "lastYearDays" | "moves" | "busyShare" | "waiting" | "longestDay">;

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeQueue(brief: Judged): Verdict {
  const { lastYearDays: value } = brief;
  const { lastYearDays: target } = challenge.targets;
  const isMet = value !== null && value <= target;
  return {
    isWon: isMet,
    conditions: [{ code: "lastYearDays", isMet, value, target }],
    told: tell(brief),
    reached: value,
  };
}

/** Tells from the run what was done and what the line did; the same for a run that is won. */
function tell({ moves, busyShare, waiting, longestDay }: Judged): readonly ToldOfAttempt[] {
  const told: ToldOfAttempt[] = moves.length === 0 ? [{ code: "nothing", at: null, parameters: {} }] : [];
  const hired = moves.filter(({ move }) => move === "hire");
  if (hired.length > 0) {
    const days = hired.reduce((sum, one) => sum + one.days, 0);
    told.push({ code: "hired", at: hired[0]!.at, parameters: { people: hired.length, days } });
  }
  for (const code of ["askFirst", "skipReview", "sameSize", "urgentLane"] as const) {
    const given = moves.find(({ move }) => move === code);
    if (given) told.push({ code, at: given.at, parameters: {} });
  }
  if (busyShare !== null) told.push({ code: "busy", at: null, parameters: { share: busyShare } });
  told.push({ code: "longest", at: null, parameters: { tickets: waiting[longestDay] ?? 0, day: longestDay } });
  return told;
}
