import { expect, test } from "vitest";
import { brief } from "../../../../scripts/log/logRuns.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { challenge, challengeMoves } from "../../../../simulations/lenses/log/challenge.ts";
import { judgeLog } from "../../../../simulations/lenses/log/judgeLog.ts";
import expectations from "../../../validation/log-expectations.json" with { type: "json" };

/** The first of the registered seeds: enough for the two moves to be told apart. */
const SEEDS = Array.from({ length: 24 }, (_, index) => expectations.seeds.challenge[0]! + index);
const wins = (commands: readonly Command[]): number =>
  SEEDS.filter((seed) => judgeLog(brief(seed, { commands })).isWon).length;

test("the split wins the challenge more often than not, more consumers no more often than doing nothing (24 seeds)", () => {
  const nothing = wins([]);
  expect(nothing).toBeLessThanOrEqual(4);
  expect(wins(challengeMoves.taught)).toBeGreaterThan(SEEDS.length / 2);
  expect(wins(challengeMoves.tempting)).toBe(nothing);
});

test("a second setting loses it, however soon all is clear", () => {
  const [taught] = challengeMoves.taught;
  const again = { ...taught!, at: taught!.at + 1_000, sequence: 1, value: 3 } as Command;
  const { settings, ...rest } = brief(SEEDS[0]!, { commands: [taught!, again] });
  expect(settings).toHaveLength(2);
  const cleared = { ...rest, settings, clearMs: rest.clearMs.map(() => 1_000) };
  expect(judgeLog(cleared).isWon).toBe(false);
  expect(judgeLog({ ...cleared, settings: settings.slice(1) }).isWon).toBe(true);
  expect(challenge.targets.settings).toBe(1);
});
