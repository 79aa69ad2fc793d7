import { DAY_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";

const FOURTH_QUARTER = 3 * 65 * DAY_MS;
/** Customers join in the fifth quarter. */
const FIFTH_QUARTER = 4 * 65 * DAY_MS;
const TENTH_QUARTER_DAY = 680;

/** Stock, Orders, Prices, Products and Customers: the five facts that most systems read. */
const MOST_READ = [0, 4, 2, 5, 6];
const CUSTOMERS = 6;
const STOCK = 0;

/** "Try to break it": keep the wait short with what the team days allow. */
export const challenge = {
  id: "tangle.challenge",
  version: 1,
  targets: { budgetDays: 100, waitDays: 35, systems: 12 },
  budget: "budgetDays",
} as const satisfies Challenge;

export const challengeMoves: ChallengeMoves = {
  taught: MOST_READ.map((system, sequence) => ({
    at: system === CUSTOMERS ? FIFTH_QUARTER : FOURTH_QUARTER,
    sequence,
    by: "learner",
    type: "publish",
    system,
  })),
  tempting: [{ at: TENTH_QUARTER_DAY * DAY_MS, sequence: 0, by: "learner", type: "hire", system: STOCK }],
};
