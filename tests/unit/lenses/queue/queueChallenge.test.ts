import { expect, test } from "vitest";
import { isWon, runs } from "../../../../scripts/queue/queueRuns.ts";
import { atSecondYear, challengeMoves } from "../../../../simulations/lenses/queue/challenge.ts";
import { judgeQueue } from "../../../../simulations/lenses/queue/judgeQueue.ts";
import type { Command } from "../../../../simulations/business/index.ts";

/** A few; `npm run validate -- queue` plays the same moves on two hundred. */
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
const won = (commands: readonly Command[]): number => runs(seeds, {}, commands).filter(isWon).length;

test("the challenge is won on most of 25 seeds by asking first, and on few by skipping the review or doing nothing", () => {
  const [taught, tempting, nothing] = [won(challengeMoves.taught), won(challengeMoves.tempting), won([])];
  expect(taught).toBeGreaterThanOrEqual(17);
  expect(tempting).toBeLessThanOrEqual(4);
  expect(nothing).toBeLessThanOrEqual(6);
  expect(taught - tempting).toBeGreaterThanOrEqual(12);
}, 120_000);

test("the challenge is won by a fourth person on every one of 25 seeds", () => {
  expect(won(atSecondYear("hire"))).toBe(25);
}, 120_000);

test("judgeQueue(brief) ticks one condition, and tells what was done and what the line did", () => {
  const brief = { busyShare: 0.96, waiting: [0, 7, 3], longestDay: 1 };
  const hired = { move: "hire", at: 10, days: 520 } as const;
  const lost = judgeQueue({ ...brief, lastYearDays: 4.01, moves: [] });
  expect(lost).toMatchObject({ isWon: false, reached: 4.01, conditions: [{ code: "lastYearDays", target: 4 }] });
  expect(lost.told.map(({ code }) => code)).toEqual(["nothing", "busy", "longest"]);
  const kept = judgeQueue({ ...brief, lastYearDays: 4, moves: [hired, hired] });
  expect(kept.isWon).toBe(true);
  expect(kept.told[0]).toEqual({ code: "hired", at: 10, parameters: { people: 2, days: 1040 } });
  expect(judgeQueue({ ...brief, lastYearDays: null, moves: [] }).isWon).toBe(false);
});
