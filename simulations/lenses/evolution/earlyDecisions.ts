import { decisionViews } from "../../business/index.ts";
import type { DecisionView, LarkfieldState } from "../../business/index.ts";

/** From so many inputs on, a decision joins many (as `manyInputsAboveBar` of the business has it). */
export const MANY_INPUTS = 4;

/** Rows of the decisions of day 0 that join many inputs, read from the world of day 0. */
export function earlyRows(state: LarkfieldState): readonly number[] {
  return decisionViews(state)
    .filter(({ inputs }) => inputs >= MANY_INPUTS)
    .map(({ decision }) => decision);
}

/** Trust that it takes for a decision to be taken on data: none where it is a rule, and out of habit as much as makes it the rule. */
export function markOf(
  { parameters }: Pick<LarkfieldState, "parameters">,
  { mark }: Pick<DecisionView, "mark">,
): number {
  const policy = parameters["decisions.policy"];
  if (policy === "always") return 0;
  return policy === "habit" ? 0.5 : mark;
}

/** Taken on data: built, and trusted enough. */
export function isActing(
  state: Pick<LarkfieldState, "parameters">,
  view: Pick<DecisionView, "trust" | "mark" | "isBuilt">,
): boolean {
  return view.isBuilt && view.trust >= markOf(state, view);
}

/** Mean trust of some decisions now, and how many of them are taken on data. */
export function trustNow(state: LarkfieldState, rows: readonly number[]): { trust: number; acting: number } {
  const views = decisionViews(state);
  const early = rows.map((row) => views[row]!);
  return {
    trust: early.reduce((sum, { trust }) => sum + trust, 0) / Math.max(1, early.length),
    acting: early.filter((view) => isActing(state, view)).length,
  };
}
