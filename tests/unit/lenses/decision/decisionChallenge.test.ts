import { expect, test } from "vitest";
import { wins } from "../../../../scripts/decision/decisionRuns.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { challengeMoves, given } from "../../../../simulations/lenses/decision/challenge.ts";
import { judgeDecision } from "../../../../simulations/lenses/decision/judgeDecision.ts";

/** A few; `npm run validate -- decision` plays the same moves on a hundred. */
const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
const won = (commands: readonly Command[]): number => wins(seeds, commands).filter(Boolean).length;

test("the challenge is won on most of 8 seeds by telling, checking and serving, and on none by making it compulsory", () => {
  expect(won(challengeMoves.taught)).toBeGreaterThanOrEqual(6);
  expect(won(challengeMoves.tempting)).toBeLessThanOrEqual(1);
  expect(won([])).toBe(0);
  expect(won(given(["tenth"]))).toBe(0);
}, 120_000);

test("judgeDecision(brief) ticks two conditions, and tells what was ordered and what became of chain and water", () => {
  const half = { half: 4, feed: 0.96, joint: 0.84, bar: 0.87, acted: 0.31, value: 0.76 };
  const spell = { decision: 0, row: 0, from: 10, to: null, high: 0.6, low: 0.3, fallDays: 3 };
  const lost = judgeDecision({ halves: [half], moves: [], spells: [spell], endAt: 100 });
  expect(lost).toMatchObject({ isWon: false, reached: 0.76 });
  expect(lost.conditions.map(({ code, isMet }) => [code, isMet])).toEqual([
    ["acted", false],
    ["value", true],
  ]);
  expect(lost.told.map(({ code }) => code)).toEqual(["nothing", "chain", "stillDry"]);
  const moves = [{ move: "always", at: 5 }] as const;
  const kept = judgeDecision({ halves: [{ ...half, acted: 0.8, value: 0.75 }], moves, spells: [], endAt: 100 });
  expect(kept.isWon).toBe(true);
  expect(kept.told.map(({ code }) => code)).toEqual(["chain", "always"]);
  const nothing = { ...half, acted: null, value: null };
  expect(judgeDecision({ halves: [nothing], moves, spells: [], endAt: 100 }).isWon).toBe(false);
});
