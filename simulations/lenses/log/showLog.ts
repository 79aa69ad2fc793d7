import type { Larkfield } from "../../business/index.ts";
import { SECOND_MS } from "../../kernel/index.ts";
import type { LensFrame, NumberShown, Told } from "../../lens/index.ts";
import { countUntil, logAt } from "../../runner/log/index.ts";
import type { LogStory } from "../../runner/log/index.ts";
import type { LogDrawing } from "../../views/log/index.ts";
import { GROUP, NEWCOMER } from "./client/LogPlan.ts";
import { isHot } from "./keyName.ts";
import type { LogBrief } from "./LogBrief.ts";

/** What the log shows at the world's present instant: what the real client did with it. */
export function showLog({ simulation }: Larkfield, { brief }: Told<LogBrief>, story?: LogStory): LensFrame<LogDrawing> {
  if (story === undefined) throw new Error("A run of the log is shown as its client had it, and none has played it.");
  const { now } = simulation;
  const picture = logAt(story, now);
  const keys = keysAt(story, now);
  return {
    picture: { ...picture, main: GROUP, knower: NEWCOMER, hot: keys.filter(isHot), keys },
    numbers: numbersOf(picture, brief, { now, keys: keys.length, story }),
  };
}

function numbersOf(
  { readers, lanes }: ReturnType<typeof logAt>,
  brief: LogBrief,
  { now, keys, story }: { now: number; keys: number; story: LogStory },
): NumberShown[] {
  const lags = readers.find(({ group }) => group === GROUP)?.lags.map((lag) => lag ?? 0) ?? [];
  const most = lags.reduce((longest, lag, lane) => (lag > lags[longest]! ? lane : longest), 0);
  const late = readers.find(({ group }) => group === NEWCOMER);
  const upAt = brief.stops.at(-1)?.to ?? Infinity;
  const clear = brief.clearMs[brief.slowest];
  return [
    { code: "lag", value: lags.reduce((sum, lag) => sum + lag, 0), why: `lane:${most}` },
    { code: "longest", value: lags[most] ?? null, why: `lane:${most}` },
    { code: "oldest", value: oldestSeconds(story, { now, lane: most, lag: lags[most] ?? 0 }), why: `lane:${most}` },
    { code: "records", value: lanes.reduce((sum, { end, start }) => sum + end - start, 0) },
    ...(late === undefined ? [] : [{ code: "known", value: keys === 0 ? null : late.knows.length / keys }]),
    ...(clear != null && now >= upAt + clear ? [{ code: "clear", value: clear / SECOND_MS }] : []),
  ];
}

/** How long the oldest record has waited that the group has not handled, in seconds. */
function oldestSeconds({ lanes }: LogStory, { now, lane, lag }: { now: number; lane: number; lag: number }): number {
  const { cameAt } = lanes[lane]!;
  if (lag === 0) return 0;
  return (now - cameAt[countUntil(cameAt, now) - lag]!) / SECOND_MS;
}

function keysAt({ lanes }: LogStory, now: number): string[] {
  const keys = lanes.flatMap(({ keys: own, cameAt }) => own.slice(0, countUntil(cameAt, now)));
  return [...new Set(keys.filter((key) => key !== null))].sort();
}
