import { DAY_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { ContractMove } from "./orders.ts";

/** From here to the end of the year is what counts: three quarters. */
const SECOND_QUARTER = 91.25 * DAY_MS;

/** "Try to break it": hardly a reader wrong, and the source may still change its messages. */
export const challenge = {
  id: "contract.challenge",
  version: 1,
  targets: { wrongDays: 15, refusedShare: 0.5 },
  budget: null,
} as const satisfies Challenge;

/** Moves at the start of the second quarter, as a test plays them. */
export function atSecondQuarter(...moves: readonly ContractMove[]): ChallengeMoves["taught"] {
  return moves.map((move, sequence) => ({ ...orders[move], at: SECOND_QUARTER, sequence, by: "learner" }));
}

export const challengeMoves: ChallengeMoves = {
  taught: atSecondQuarter("beside"),
  tempting: atSecondQuarter("full"),
};
