import { DAY_MS } from "../../kernel/index.ts";
import type { Command } from "../../business/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { DecisionMove } from "./orders.ts";

/** Day 65: a quarter is over, and the water has run out of most glasses. */
const SECOND_QUARTER = 65 * DAY_MS;

/** "Try to break it": people decide on data, and it pays. */
export const challenge = {
  id: "decision.challenge",
  version: 1,
  targets: { acted: 0.8, value: 0.75 },
  budget: null,
} as const satisfies Challenge;

/** Orders by their codes, all given at one instant (ms); default the start of the second quarter. */
export function given(codes: readonly DecisionMove[], at: number = SECOND_QUARTER): readonly Command[] {
  return codes.map((code, sequence) => ({ at, sequence, by: "learner", ...orders[code] }) as Command);
}

export const challengeMoves: ChallengeMoves = {
  taught: given(["told", "check", "serve"]),
  tempting: given(["always"]),
};
