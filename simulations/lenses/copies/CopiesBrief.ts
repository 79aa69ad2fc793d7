import type { InstantMs } from "../../kernel/index.ts";

/** Whose copies a run shows: of the business's facts, handed on by jobs, or kept up by messages. */
export type CopyKind = "facts" | "handOn" | "messages";

/** Shares of all copies at one instant, by their number in `copyStates`. */
export interface CopyShares {
  readonly at: InstantMs;
  readonly shares: readonly number[];
}

/** How long the news of a changed meaning took to reach those who read it. */
export interface NewsInBrief {
  /** Readers of changes, without those of the last days of the run, and those of them who do not understand it at the end. */
  readonly count: number;
  readonly open: number;
  /** Half of them, and nine of ten, understood within so many days; null where the run does not tell. */
  readonly medianDays: number | null;
  readonly ninthDays: number | null;
}

/** A run in brief: what the curve, the questions and the challenge of the copies read. */
export interface CopiesBrief {
  readonly kind: CopyKind;
  /** Value by quarter. */
  readonly values: readonly (number | null)[];
  readonly byHand: number;
  /** About once a week, at every hour of the day, from day 0 to the end. */
  readonly audits: readonly CopyShares[];
  /** Mean share of right copies by half-year. */
  readonly right: readonly (number | null)[];
  readonly news: NewsInBrief;
  /** Mean age of each copy that was handed on, hours; empty where none is. */
  readonly ageHours: readonly (number | null)[];
  /** Whether every reader interprets topics for itself at the end, as on a message bus. */
  readonly isBus: boolean;
}
