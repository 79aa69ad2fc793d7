import type { InstantMs } from "../../kernel/index.ts";

/** When the group stood still. */
interface Standstill {
  readonly from: InstantMs;
  readonly to: InstantMs;
}

/** One partition of a run: when its facts came, and when the group was done with each; Infinity where it was not by the end. */
export interface ReadLane {
  readonly cameAt: readonly InstantMs[];
  readonly doneAt: readonly InstantMs[];
}

/** A group that began late. */
export interface Newcomer {
  readonly at: InstantMs;
  readonly isFromBeginning: boolean;
  /** Keys that it had read once it was through with what was there, and keys that there were. */
  readonly knows: number;
  readonly keys: number;
}

/** A run of the log in brief: what its curve, its question and its challenge read. */
export interface LogBrief {
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  readonly stops: readonly Standstill[];
  /** Ms between two points of the lag, and the lag of each partition at each. */
  readonly everyMs: number;
  readonly lag: readonly (readonly number[])[];
  /** By partition, ms from the end of the last standstill until nothing waited; null where something does to the end. */
  readonly clearMs: readonly (number | null)[];
  /** The partition that was clear last, or is not; where all are alike, the first. */
  readonly slowest: number;
  /** Facts that waited in it and in all when the last standstill ended; null where there was none. */
  readonly waiting: number | null;
  readonly waitingInAll: number | null;
  /** Facts of the hot key that were handled after a later one of that key. */
  readonly overtaken: number;
  readonly newcomer: Newcomer | null;
  /** Orders that people gave, by their codes. */
  readonly settings: readonly { readonly code: string; readonly at: InstantMs }[];
  /** Consumers without a partition at the end. */
  readonly idle: number;
  /** Facts that were gone before the group had read them. */
  readonly missed: number;
}
