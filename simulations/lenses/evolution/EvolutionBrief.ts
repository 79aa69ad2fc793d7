import type { LarkfieldRun } from "../../business/index.ts";
import type { EvolutionMove } from "./orders.ts";
import type { DurationMs, InstantMs } from "../../kernel/index.ts";

/** A run of the evolution in brief: its quarters, and the trust in the decisions that were there from the start. */
export interface EvolutionBrief extends LarkfieldRun {
  readonly startAt: InstantMs;
  readonly quarterMs: DurationMs;
  /** When the other retailer is bought, and how many domains join with it; null where none is. */
  readonly bought: { readonly at: InstantMs; readonly domains: number } | null;
  /** Inputs of each decision there is at the end, in the order in which they came about. */
  readonly inputs: readonly number[];
  readonly early: EarlyDecisions;
  /** Orders of the lens that were given before the end, in order. */
  readonly orders: readonly { readonly move: EvolutionMove; readonly at: InstantMs }[];
}

/** The decisions of day 0 that join many inputs, looked at once a day: place 0 is day 0. */
export interface EarlyDecisions {
  readonly count: number;
  /** Mean trust in their data, 0–1. */
  readonly trustByDay: readonly number[];
  /** How many of them are taken on data. */
  readonly actingByDay: readonly number[];
}
