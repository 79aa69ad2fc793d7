import type { architectures } from "./architectures/index.ts";

/** "point-to-point", "bus", "platform" or "backbone". */
export type ArchitectureName = keyof typeof architectures;

/** Wrong inputs by the first cause that applies, as shares of all inputs read. */
export interface WrongBy<Value = number> {
  readonly missing: Value;
  readonly lost: Value;
  readonly late: Value;
  readonly misread: Value;
  readonly mismapped: Value;
}

/** What one quarter of one run measured. Shares are 0–1; a quantity that is not defined is null, never 0. */
export interface QuarterFigures {
  /** From 1. */
  readonly quarter: number;
  /** Realised value divided by what perfect information would have earned. */
  readonly value: number | null;
  /** (value − by hand) ÷ (1 − by hand). */
  readonly gain: number | null;
  /** Inputs read that were right. */
  readonly agreement: number | null;
  /** Mean trust over decisions at the quarter's end. */
  readonly trust: number | null;
  readonly actedShare: number | null;
  /** Age of an input: now minus the last instant the copy was known equal to its source. */
  readonly ageMsMedian: number | null;
  readonly ageMsP95: number | null;
  /** From need or change to working, finished in the quarter or still open at its end (age so far). */
  readonly leadTimeDays: number | null;
  readonly leadTimeDaysP95: number | null;
  /** Needs and changes finished by the architecture's own way. */
  readonly deliveredChanges: number;
  /** Occasions all of whose flows exist, and whose inputs could all be read. */
  readonly availability: number | null;
  /** The same within 24 hours of an outage that touches the decision, with no input late or lost. */
  readonly intact: number | null;
  /** Person-days worked on facts, operating a broker included, without the teams' own work. */
  readonly teamDays: number;
  /** Person-days of the teams' own work. */
  readonly ownDays: number;
  /** Person-days of capacity paid for. */
  readonly paidDays: number;
  readonly openTickets: number;
  readonly centralTickets: number;
  readonly bypasses: number;
  readonly domains: number;
  readonly flows: number;
  /** Types of decisions that read one input, and whose inputs were right often enough to act on. */
  readonly singleInputAboveBar: number | null;
  /** The same for those that read four or more. */
  readonly manyInputsAboveBar: number | null;
  readonly wrongBy: WrongBy<number | null>;
  /** Mean hours from the end of an outage until every copy that it made late or lost had caught up (`catchUpHours`). */
  readonly catchUpHours: number | null;
}

export interface LarkfieldRun {
  readonly architecture: ArchitectureName;
  readonly seed: number;
  readonly quarters: readonly QuarterFigures[];
  /** Value if everybody had decided everything by hand. */
  readonly byHand: number;
  /** Decisions taken after day 0, and what they realised, a right one being worth 1. */
  readonly occasions: number;
  readonly realised: number;
  readonly traceHash: string;
  readonly handledCount: number;
}
