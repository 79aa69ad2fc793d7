import type { InstantMs } from "../../kernel/index.ts";

/** A topic and its readers at one instant, as they are drawn. */
export interface LogPicture {
  readonly now: InstantMs;
  readonly lanes: readonly PictureLane[];
  readonly readers: readonly PictureReader[];
}

export interface PictureLane {
  /** The first offset that is still there, and the next that will be written. */
  readonly start: number;
  readonly end: number;
  readonly highWatermark: number;
  /** Offset of the first record told of here; those before it are not drawn. */
  readonly from: number;
  /** Keys of the records from there to the end, in their order. */
  readonly keys: readonly (string | null)[];
  /** Offsets of tombstones among them. */
  readonly tombstones: readonly number[];
}

export interface PictureReader {
  readonly group: string;
  readonly isAway: boolean;
  /** By partition, the offset it would go on from, and how many records lie between that and the end; null while it has none. */
  readonly bookmarks: readonly (number | null)[];
  readonly lags: readonly (number | null)[];
  /** Partitions of each member; a member without one has nothing to do. */
  readonly members: readonly (readonly number[])[];
  /** Keys of which it has read at least one record, in the order of their names. */
  readonly knows: readonly string[];
}
