import type { InstantMs } from "../../kernel/index.ts";
import type { QueueMove } from "./orders.ts";

/** A run of the queue in brief: what its curve, its questions and its challenge read. */
export interface QueueBrief {
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  /** Tickets in line at the end of each day, from day 0. */
  readonly waiting: readonly number[];
  /** The day with the longest line. */
  readonly longestDay: number;
  readonly halves: readonly QueueHalf[];
  /** Days per ticket over the whole run, and over its last year. */
  readonly days: number | null;
  readonly lastYearDays: number | null;
  /** Share of the people's time worked over the whole run. */
  readonly busyShare: number | null;
  /** Orders that were given, in order. */
  readonly moves: readonly { readonly move: QueueMove; readonly at: InstantMs; readonly days: number }[];
  /** The ticket that stands for the last half-year. */
  readonly exemplaryDemand: number | null;
  /** Days per ticket of the same Larkfield at the places of `returns` questions. */
  readonly byReturns: readonly (number | null)[];
  /** Days of an ordinary ticket of the same Larkfield at the places of `urgent` questions, with none coming back. */
  readonly byUrgent: readonly (number | null)[];
}

/** Tickets done for good in a half-year, from 1. */
export interface QueueHalf {
  readonly half: number;
  readonly days: number | null;
}
