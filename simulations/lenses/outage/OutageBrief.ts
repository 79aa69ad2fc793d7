import type { ChainFigures, HandledFigures, SendingFigures } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** The link that stood still. Systems of the chain count from 0. */
export interface Standstill {
  readonly system: number;
  readonly from: InstantMs;
  /** Null where the run ends before it does. */
  readonly to: InstantMs | null;
  /** People in line at its end. */
  readonly waiting: number;
}

/** A run of the chain in brief: what its curve, its question and its challenge read. */
export interface OutageBrief {
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  /** Orders by the minute in which they were placed, how many of them the chain served, and the calls made for them. */
  readonly placed: readonly number[];
  readonly served: readonly number[];
  readonly calls: readonly number[];
  /** Of the same orders, those that were handled from the log within the patience that callers have in the chain. */
  readonly handledSoon: readonly number[];
  readonly standstill: Standstill | null;
  /** Orders placed in the second half of the time: an hour, as the lesson has it. */
  readonly secondHour: ChainFigures;
  /** The same through the log, over the whole time. */
  readonly log: HandledFigures & Pick<SendingFigures, "lost" | "tooOften" | "readAgainMean">;
  /** Minutes from the end of the standstill until the chain served nearly all again; null while it does not. */
  readonly backAfterMinutes: number | null;
  /** The last minute of which nearly all orders were served, before those of which none was; null where there is no such end. */
  readonly lastGoodMinute: number | null;
  /** Calls in line at the end for callers who had given up. */
  readonly inVainAtEnd: number;
  /** Settings that people changed in the run. */
  readonly settings: number;
  /** The order that stands for the second hour: the first that was placed in its middle. */
  readonly exemplaryOrder: number | null;
}
