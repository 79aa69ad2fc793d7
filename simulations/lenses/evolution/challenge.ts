import { parameterTable } from "../../business/index.ts";
import type { Command } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { EvolutionMove } from "./orders.ts";

/** Day of the orders: three months after the purchase the quiet weeks are over, and everybody sees that something is wrong. */
export const ORDERED_DAY = 640;
/** Days of the shared past before day 0. */
const PAST_DAYS = parameterTable["warmup.days"].default;

/** "Try to break it": trust at the end is no lower than it was on the good day before the purchase. */
export const challenge = {
  id: "evolution.challenge",
  version: 1,
  targets: { trust: 0.55 },
  budget: null,
} as const satisfies Challenge;

/** Orders by their codes, all given on one day of the run; default day 640. */
export function given(codes: readonly EvolutionMove[], day: number = ORDERED_DAY): readonly Command[] {
  const at = (PAST_DAYS + day) * DAY_MS;
  return codes.map((code, sequence) => ({ at, sequence, by: "learner", ...orders[code] }) as Command);
}

export const challengeMoves: ChallengeMoves = { taught: given(["owners"]), tempting: given(["always"]) };
