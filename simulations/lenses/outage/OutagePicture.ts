import type { CallerState, DeedState, LogView, SystemLine } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** So many callers alike, one after the other. */
export interface LineRun {
  readonly state: CallerState;
  readonly count: number;
}

/** A link of the chain with the people in front of it. */
export interface PictureSystem extends Pick<SystemLine, "isStopped" | "waiting" | "abandoned" | "inWork"> {
  /** Calls in line. */
  readonly line: number;
  /** The head of the line and its end; the whole of a short line is its head. */
  readonly head: readonly LineRun[];
  readonly tail: readonly LineRun[];
}

/** What the chain and the log draw at one instant. */
export interface OutagePicture {
  readonly now: InstantMs;
  readonly systems: readonly PictureSystem[];
  /** Orders decided in the last minute. */
  readonly served: number;
  readonly lost: number;
  readonly log: Pick<LogView, "oldestMs" | "isReaderDown"> & {
    /** Time that is drawn, ms: from now back. */
    readonly spanMs: number;
    /** Orders of that time, the newest first: how long ago (ms), and what became of each. */
    readonly ages: readonly number[];
    readonly states: readonly DeedState[];
    /** Since when its reader has been away, ms; null while it is there. */
    readonly awayMs: number | null;
    /** Orders so far that nobody will ever hear of, and times that one was handled too often. */
    readonly lost: number;
    readonly tooOften: number;
  };
}
