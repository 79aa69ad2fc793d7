import { DAY_MS } from "../../kernel/index.ts";
import type { Command } from "../../business/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { orders } from "./orders.ts";
import type { TimeMachineMove } from "./orders.ts";

/** Day 0, after the 90 days of past that all ways share. */
export const DAY_ZERO = 90 * DAY_MS;

/** "Try to break it": at the end somebody asks about six days, and every figure of each comes out as it was. */
export const challenge = {
  id: "time-machine.challenge",
  version: 1,
  targets: { days: 6 },
  budget: null,
} as const satisfies Challenge;

/** Orders by their codes, all given at one instant; default day 0. */
export function given(codes: readonly TimeMachineMove[], at: number = DAY_ZERO): readonly Command[] {
  return codes.map((code, sequence) => ({ at, sequence, by: "learner", ...orders[code] }) as Command);
}

export const challengeMoves: ChallengeMoves = {
  taught: given(["keepAll", "outbox"]),
  tempting: given(["keepAll"]),
};
