import type { DecisionView, OccasionLog } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { DecisionFigures } from "./figuresBetween.ts";
import type { DecisionMove } from "./orders.ts";
import type { DrySpell } from "./drySpells.ts";

/** A run of the decisions in brief: what its curve, its questions and its challenge read. */
export interface DecisionBrief {
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  /** Every decision taken from day 0 on. */
  readonly log: OccasionLog;
  readonly decisions: readonly DecisionView[];
  /** Times for which trust in the data of one decision lay below its mark. */
  readonly spells: readonly DrySpell[];
  /** The shares of the last weeks before each instant. */
  readonly moments: readonly DecisionMoment[];
  readonly halves: readonly DecisionHalf[];
  /** Right results that refill what one wrong result lets out, where trust is at its mark. */
  readonly refills: number;
  /** Share decided on data by the same Larkfield, at the places of the question `inputs`; empty where it was not asked. */
  readonly byInputs: readonly (number | null)[];
  /** What decisions earn of what perfect information would, at the places of the question `delay`; empty likewise. */
  readonly byDelay: readonly (number | null)[];
  /** Orders that were given, in order. */
  readonly moves: readonly { readonly move: DecisionMove; readonly at: InstantMs }[];
}

export interface DecisionMoment extends Pick<DecisionFigures, "joint" | "bar" | "acted"> {
  readonly at: InstantMs;
}

export interface DecisionHalf extends Pick<DecisionFigures, "feed" | "joint" | "bar" | "acted" | "value"> {
  /** From 1. */
  readonly half: number;
}
