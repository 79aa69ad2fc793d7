import type { InstantMs } from "../../kernel/index.ts";
import type { LogPicture, PictureLane, PictureReader } from "./LogPicture.ts";
import type { LaneStory, LogStory, ReaderStory } from "./LogStory.ts";
import { countUntil, valueAt } from "./Steps.ts";

/** Records of a lane that are told of at most; a drawing has room for fewer. */
const SHOWN_RECORDS = 400;

/** What a story of a log shows at an instant. */
export function logAt({ lanes, readers }: LogStory, now: InstantMs): LogPicture {
  return {
    now,
    lanes: lanes.map((lane) => laneAt(lane, now)),
    readers: readers.filter(({ since }) => since <= now).map((reader) => readerAt(reader, lanes, now)),
  };
}

function laneAt({ keys, tombstones, cameAt, start, highWatermark }: LaneStory, now: InstantMs): PictureLane {
  const end = countUntil(cameAt, now);
  const from = Math.max(0, end - SHOWN_RECORDS);
  return {
    start: valueAt(start, now, 0),
    end,
    highWatermark: valueAt(highWatermark, now, 0),
    from,
    keys: keys.slice(from, end),
    tombstones: tombstones.filter((offset) => offset >= from && offset < end),
  };
}

function readerAt(reader: ReaderStory, lanes: readonly LaneStory[], now: InstantMs): PictureReader {
  const bookmarks = lanes.map((_, lane) => bookmarkAt(reader, lane, now));
  return {
    group: reader.group,
    isAway: reader.away.some(({ from, to }) => from <= now && now < to),
    bookmarks,
    lags: bookmarks.map((bookmark, lane) => (bookmark === null ? null : lagOf(lanes[lane]!, bookmark, now))),
    members: reader.members.findLast(({ at }) => at <= now)?.lanes ?? [],
    knows: knownKeys(reader, lanes, bookmarks),
  };
}

/** Records from a bookmark to the end; those that are gone count no more. */
function lagOf({ cameAt, start }: LaneStory, bookmark: number, now: InstantMs): number {
  return Math.max(0, countUntil(cameAt, now) - Math.max(bookmark, valueAt(start, now, 0)));
}

/** The offset a group would go on from; null before it has read anything. */
export function bookmarkAt({ bookmarks, first }: ReaderStory, lane: number, now: InstantMs): number | null {
  const noted = valueAt(bookmarks[lane]!, now, -1);
  return noted < 0 ? (first[lane] ?? null) : noted;
}

function knownKeys(
  { first }: ReaderStory,
  lanes: readonly LaneStory[],
  bookmarks: readonly (number | null)[],
): string[] {
  const known = new Set<string>();
  lanes.forEach(({ keys }, lane) => {
    for (let offset = first[lane] ?? 0; offset < (bookmarks[lane] ?? 0); offset++) {
      const key = keys[offset];
      if (key != null) known.add(key);
    }
  });
  return [...known].sort();
}
