import { DAY_MS } from "../../kernel/index.ts";
import type { Command } from "../../business/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";

/** Day 0, after the 90 days of past that all ways share. */
const DAY_ZERO = 90 * DAY_MS;

/** "Try to break it": three quarters of what perfect information would earn, on the bus. */
export const challenge = {
  id: "copies.challenge",
  version: 1,
  targets: { value: 0.75 },
  budget: null,
} as const satisfies Challenge;

/** Orders by their codes, all given at one instant; default day 0. */
export function given(codes: readonly string[], at: number = DAY_ZERO): readonly Command[] {
  return codes.map((code, sequence) => {
    const { order } = orders.find((one) => one.code === code)!;
    return { at, sequence, by: "learner", ...order } as Command;
  });
}

export const challengeMoves: ChallengeMoves = {
  taught: given(["told", "check", "serve"]),
  tempting: given(["tenth"]),
};
