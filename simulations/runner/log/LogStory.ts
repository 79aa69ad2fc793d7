import type { InstantMs } from "../../kernel/index.ts";
import type { Steps } from "./Steps.ts";

/** What became of one topic and of those who read it, from its first instant to the last: plain data, to be looked at anywhere. */
export interface LogStory {
  /** Partitions, in their order. */
  readonly lanes: readonly LaneStory[];
  readonly readers: readonly ReaderStory[];
}

/** One partition. Records stand at their offsets, from 0. */
export interface LaneStory {
  /** Keys as text; null for a record without one. */
  readonly keys: readonly (string | null)[];
  /** Offsets of tombstones: records that say "this key is gone". */
  readonly tombstones: readonly number[];
  /** When each record was appended, rising. */
  readonly cameAt: readonly InstantMs[];
  /** The first offset that is still there. */
  readonly start: Steps;
  /** Up to here every replica that counts has the records: nobody is given more. */
  readonly highWatermark: Steps;
}

/** One consumer group. */
export interface ReaderStory {
  /** The id of the group. */
  readonly group: string;
  /** By partition, the offset at which it began; null where it has read nothing. */
  readonly first: readonly (number | null)[];
  /** By partition, the offset it would go on from: its bookmark. */
  readonly bookmarks: readonly Steps[];
  /** Since when it has been there. */
  readonly since: InstantMs;
  /** Which partitions each member was given, whenever that changed. */
  readonly members: readonly { readonly at: InstantMs; readonly lanes: readonly (readonly number[])[] }[];
  /** When it stood still. */
  readonly away: readonly { readonly from: InstantMs; readonly to: InstantMs }[];
}
