import { DAY_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { QueueMove } from "./orders.ts";

const SECOND_YEAR = 4 * 65 * DAY_MS;

/** "Try to break it": a whole year of short waits, from a line that is nearly full. */
export const challenge = {
  id: "queue.challenge",
  version: 1,
  targets: { lastYearDays: 4 },
  budget: null,
} as const satisfies Challenge;

/** A move at the start of the second year, as a test plays it. */
export function atSecondYear(move: QueueMove): ChallengeMoves["taught"] {
  return [{ ...orders[move], at: SECOND_YEAR, sequence: 0, by: "learner" }];
}

export const challengeMoves: ChallengeMoves = {
  taught: atSecondYear("askFirst"),
  tempting: atSecondYear("skipReview"),
};
