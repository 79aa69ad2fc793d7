import type { InstantMs } from "../../kernel/index.ts";

/** What comes out of one look back, in figures. */
export interface Look {
  readonly at: InstantMs;
  /** Figures that there were. */
  readonly figures: number;
  /** Of them: as they were, as they had been before, not at all. */
  readonly right: number;
  readonly wrong: number;
  readonly holes: number;
  /** Of those that come out right: people could know only an older value. */
  readonly older: number;
}

/** A question nobody planned for, and how it went. */
export interface Asked {
  readonly at: InstantMs;
  /** Codes of who asks, and of whose facts. */
  readonly reader: string;
  readonly owner: string;
  /** From when all that it needs works, and from when all of it has once been right; null when neither happens. */
  readonly workingAt: InstantMs | null;
  readonly rightAt: InstantMs | null;
  /** Share of its figures that are right, day by day from when it works. */
  readonly shares: readonly number[];
}

/** A run of the time machine in brief: what comes out of each of its days, from what is kept at its end. */
export interface TimeMachineBrief {
  /** Each day of the run at the same time of day. */
  readonly days: readonly Look[];
  /** So many days before the end as are asked about. */
  readonly asked: readonly Look[];
  /** The six days of the challenge. */
  readonly six: readonly Look[];
  /** Records that topics keep at the end, and facts that were said in all. */
  readonly kept: number;
  readonly said: number;
  readonly newReader: Asked | null;
}
