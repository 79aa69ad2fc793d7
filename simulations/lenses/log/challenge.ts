import { MINUTE_MS } from "../../kernel/index.ts";
import type { Challenge, ChallengeMoves } from "../../lens/index.ts";
import { settings } from "./settings.ts";
import type { SettingCode } from "./settings.ts";

/** "Try to break it": every partition clear soon after the standstill, with one setting. */
export const challenge = {
  id: "log.challenge",
  version: 1,
  targets: { clearMinutes: 2, settings: 1 },
  budget: null,
} as const satisfies Challenge;

/** The end of the standstill of the pinned run. */
const BACK_AT = 2 * MINUTE_MS;

/** One setting, given at an instant (ms). */
export function setting(code: SettingCode, at: number = BACK_AT): ChallengeMoves["taught"][number] {
  return { ...settings[code], at, sequence: 0, by: "learner" } as ChallengeMoves["taught"][number];
}

export const challengeMoves: ChallengeMoves = {
  taught: [setting("split")],
  tempting: [setting("consumers")],
};
