import type { Condition, ToldOfAttempt, Verdict } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import type { LogBrief } from "./LogBrief.ts";
import { minutesOf } from "./tellLog.ts";

/** Judges a whole run by the challenge. Everything is read off its brief. */
export function judgeLog(brief: LogBrief): Verdict {
  const { targets } = challenge;
  const slowestMs = brief.clearMs.some((ms) => ms === null) ? null : Math.max(...brief.clearMs.map((ms) => ms!));
  const clearMinutes = slowestMs === null ? null : minutesOf(slowestMs);
  const conditions: readonly Condition[] = [
    {
      code: "clear",
      isMet: clearMinutes !== null && clearMinutes <= targets.clearMinutes,
      value: clearMinutes,
      target: targets.clearMinutes,
    },
    {
      code: "settings",
      isMet: brief.settings.length <= targets.settings,
      value: brief.settings.length,
      target: targets.settings,
      isKnownEarly: true,
    },
  ];
  return { isWon: conditions.every(({ isMet }) => isMet), conditions, told: tell(brief), reached: clearMinutes };
}

/** Tells from the run what became of it: the slowest partition, who had nothing to do, what it cost. */
function tell({ settings, clearMs, slowest, stops, idle, overtaken, lag }: LogBrief): readonly ToldOfAttempt[] {
  const told: ToldOfAttempt[] = [];
  if (settings.length === 0) told.push({ code: "nothingSet", at: null, parameters: {} });
  const upAt = stops.at(-1)?.to ?? 0;
  const ms = clearMs[slowest] ?? null;
  if (ms !== null) told.push({ code: "slowest", at: upAt + ms, parameters: { lane: slowest, seconds: ms / 1_000 } });
  else told.push({ code: "neverClear", at: null, parameters: { lane: slowest, waiting: lag[slowest]?.at(-1) ?? 0 } });
  if (idle > 0) told.push({ code: "idle", at: null, parameters: { consumers: idle } });
  if (overtaken > 0) told.push({ code: "overtaken", at: null, parameters: { facts: overtaken } });
  return told;
}
