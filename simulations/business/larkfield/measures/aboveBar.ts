import { decisionKinds, MANY_INPUTS } from "../request/catalogue.ts";
import type { LarkfieldState } from "../state.ts";
import { worthOf } from "../deciding/worth.ts";
import { ratio } from "./value.ts";

/**
 * Share of the kinds of decisions that read so many inputs whose inputs were all right often enough in a quarter (from 0)
 * to earn more by acting than by hand. Kinds that were not taken are left out.
 */
export function aboveBar(state: LarkfieldState, quarter: number, inputs: "single" | "many"): number | null {
  const { tally, parameters } = state;
  let above = 0;
  let judged = 0;
  decisionKinds.forEach((entry, kind) => {
    const count = parameters["decisions.inputs"] || entry.inputs;
    if (inputs === "single" ? count !== 1 : count < MANY_INPUTS) return;
    const cell = quarter * decisionKinds.length + kind;
    if (tally.kindJudged[cell] === 0) return;
    judged += 1;
    if (tally.kindRight[cell]! / tally.kindJudged[cell]! > worthOf(parameters, kind).bar) above += 1;
  });
  return ratio(above, judged);
}
