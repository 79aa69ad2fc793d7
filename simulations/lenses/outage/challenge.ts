import { MINUTE_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";

/** "Try to break it": get the chain going again with one setting, while the run goes on. */
export const challenge = {
  id: "outage.challenge",
  version: 1,
  targets: { servedShare: 0.95, settings: 1 },
  budget: null,
} as const satisfies Challenge;

/** Five minutes after the standstill of the pinned run. */
const FIVE_MINUTES_LATER = 15 * MINUTE_MS;

export const challengeMoves: ChallengeMoves = {
  taught: [setting("chain.dropAbandoned", true)],
  tempting: [setting("chain.attempts", 5)],
};

/** One setting of the chain, given at an instant (ms). */
export function setting(name: string, value: number | boolean, at: number = FIVE_MINUTES_LATER) {
  return { at, sequence: 0, by: "learner", type: "set", name, value } as const;
}
