import type { Command } from "../../business/index.ts";
import { DAY_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { EvolutionMove } from "./orders.ts";

/** Three months after the purchase: the quiet weeks are over, and everybody sees that something is wrong. */
const ORDERED_AT = 640 * DAY_MS;

/** "Try to break it": trust at the end is no lower than it was on the good day before the purchase. */
export const challenge = {
  id: "evolution.challenge",
  version: 1,
  targets: { trust: 0.55 },
  budget: null,
} as const satisfies Challenge;

/** Orders by their codes, all given at one instant (ms); default day 640. */
export function given(codes: readonly EvolutionMove[], at: number = ORDERED_AT): readonly Command[] {
  return codes.map((code, sequence) => ({ at, sequence, by: "learner", ...orders[code] }) as Command);
}

export const challengeMoves: ChallengeMoves = { taught: given(["owners"]), tempting: given(["always"]) };
