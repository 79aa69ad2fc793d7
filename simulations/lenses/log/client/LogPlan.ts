import type { InstantMs } from "../../../kernel/index.ts";

/** What the client of the lens is to do, read off a run of the business. Instants are those of the run. */
export interface LogPlan {
  readonly seed: number;
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  readonly partitions: number;
  /** How long the topic keeps a record, ms; null for ever. */
  readonly keepMs: number | null;
  /** Facts in their order: their partition, their key, and how long a consumer of the group works on each. */
  readonly facts: readonly PlannedFact[];
  /** How many of them lie in the topic from the start. */
  readonly opening: number;
  /** How many consumers the group has, from an instant on; the first is from the start. */
  readonly consumers: readonly { readonly at: InstantMs; readonly count: number }[];
  /** When the group stands still. */
  readonly stops: readonly { readonly from: InstantMs; readonly to: InstantMs }[];
  /** Other groups, which read at once. */
  readonly others: readonly string[];
  readonly newcomer: { readonly at: InstantMs; readonly isFromBeginning: boolean } | null;
}

interface PlannedFact {
  readonly at: InstantMs;
  readonly partition: number;
  readonly key: string | null;
  readonly workMs: number;
}

/** The topic, the group that works, and the one that comes late. */
export const TOPIC = "prices";
export const GROUP = "labels";
export const NEWCOMER = "newcomer";
