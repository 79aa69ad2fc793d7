import { SECOND_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import { bookmarkAt, countUntil } from "../../runner/log/index.ts";
import type { LogStory } from "../../runner/log/index.ts";
import type { LogBrief, ReadLane } from "./LogBrief.ts";

/** Half a minute in, everybody has read something. Where the topic has begun to delete by then, it is just before. */
const FIRST_LOOK_MS = 30 * SECOND_MS;
/** So long after it began a newcomer has read what was there. */
export const THROUGH_AFTER_MS = 5 * SECOND_MS;

/**
 * Where a first run stops by itself: records that everybody has read while all are kept, the end of the standstill, the moment at which all
 * partitions but one are clear, and the newcomer. What does not happen makes no stop.
 */
export function logStops(brief: LogBrief, lanes: readonly ReadLane[], story: LogStory | undefined): readonly Stop[] {
  const stops = [firstLook(brief, story), back(brief), allButOne(brief, lanes), newcomer(brief)];
  return stops
    .filter((stop) => stop !== null)
    .filter(({ at }) => at > brief.startAt && at < brief.endAt)
    .sort((one, other) => one.at - other.at);
}

function firstLook({ startAt, stops }: LogBrief, story: LogStory | undefined): Stop | null {
  const firstGone = Math.min(
    ...(story?.lanes ?? []).map(({ start }) => start.at[start.value.findIndex((gone) => gone > 0)] ?? Infinity),
  );
  const at = Math.min(startAt + FIRST_LOOK_MS, firstGone - SECOND_MS);
  if (story === undefined || stops.some(({ from }) => from <= at)) return null;
  const readers = story.readers.filter(({ since }) => since <= at);
  const read = story.lanes.map(({ cameAt }, lane) =>
    readers.reduce((least, reader) => Math.min(least, bookmarkAt(reader, lane, at) ?? 0), countUntil(cameAt, at)),
  );
  const records = read.reduce((sum, one) => sum + one, 0);
  return { at, code: "stillThere", parameters: { readers: readers.length, records } };
}

function back({ stops, waiting, waitingInAll, slowest }: LogBrief): Stop | null {
  const last = stops.at(-1);
  if (last === undefined || waiting === null) return null;
  const seconds = (last.to - last.from) / SECOND_MS;
  return { at: last.to, code: "back", parameters: { seconds, waiting, inAll: waitingInAll!, lane: slowest } };
}

/** When the last but one is clear, and the last is not yet. */
function allButOne({ stops, clearMs, slowest }: LogBrief, lanes: readonly ReadLane[]): Stop | null {
  const upAt = stops.at(-1)?.to;
  const others = clearMs.filter((_, lane) => lane !== slowest);
  if (upAt === undefined || others.length === 0 || others.some((ms) => ms === null)) return null;
  const ms = Math.max(...others.map((one) => one!));
  if (clearMs[slowest] !== null && clearMs[slowest]! <= ms) return null;
  const at: InstantMs = upAt + ms;
  const { cameAt, doneAt } = lanes[slowest]!;
  const waiting = countUntil(cameAt, at) - countUntil(doneAt, at);
  return {
    at,
    code: "allButOne",
    parameters: { clear: others.length, lane: slowest, seconds: ms / SECOND_MS, waiting },
  };
}

function newcomer({ newcomer: late, endAt }: LogBrief): Stop | null {
  if (late === null) return null;
  const { at, isFromBeginning, knows, keys } = late;
  const code = isFromBeginning ? (knows === keys ? "knowsAll" : "knowsSome") : "onlyNew";
  return { at: Math.min(endAt - 1, at + THROUGH_AFTER_MS), code, parameters: { knows, keys, missing: keys - knows } };
}
