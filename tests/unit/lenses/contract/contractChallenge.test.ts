import { expect, test } from "vitest";
import { isWon, runs } from "../../../../scripts/contract/contractRuns.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { atSecondQuarter, challengeMoves } from "../../../../simulations/lenses/contract/challenge.ts";
import { judgeContract } from "../../../../simulations/lenses/contract/judgeContract.ts";

/** A few; `npm run validate -- contract` plays the same moves on two hundred. */
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
const won = (commands: readonly Command[]): number => runs(seeds, {}, commands).filter(isWon).length;

test("the challenge is won on most of 25 seeds by new meanings beside the old, and on none by a stricter check or nothing", () => {
  const [taught, tempting, nothing] = [won(challengeMoves.taught), won(challengeMoves.tempting), won([])];
  expect(taught).toBeGreaterThanOrEqual(19);
  expect([tempting, nothing]).toEqual([0, 0]);
}, 60_000);

test("a new name in place of the old wins less often than beside it, and more often than a test that says no", () => {
  const [newName, tested] = [won(atSecondQuarter("newName")), won(atSecondQuarter("tested"))];
  expect(newName).toBeGreaterThanOrEqual(11);
  expect(newName).toBeLessThan(won(challengeMoves.taught));
  expect(tested).toBeLessThanOrEqual(9);
}, 60_000);

test("judgeContract(brief) ticks two conditions, and tells what was done and what readers had of it", () => {
  const counted = { changes: 20, refused: 10, loudDays: 5, silentDays: 10 };
  const brief = { counted, moves: [], meanings: { passed: 4, mostMisled: 5 }, oldServed: 0 };
  const kept = judgeContract(brief);
  expect(kept).toMatchObject({ isWon: true, reached: 15 });
  expect(kept.conditions.map(({ code, isMet }) => [code, isMet])).toEqual([
    ["wrongDays", true],
    ["refusedShare", true],
  ]);
  expect(kept.told.map(({ code }) => code)).toEqual(["nothing", "days", "meanings"]);
  expect(judgeContract({ ...brief, counted: { ...counted, silentDays: 10.1 } }).isWon).toBe(false);
  expect(judgeContract({ ...brief, counted: { ...counted, refused: 11 } }).isWon).toBe(false);
  expect(judgeContract({ ...brief, counted: { ...counted, changes: 0, refused: 0 } }).isWon).toBe(true);
  const moved = judgeContract({ ...brief, moves: [{ move: "beside", at: 7 }], oldServed: 3 });
  expect(moved.told[0]).toEqual({ code: "beside", at: 7, parameters: { oldServed: 3 } });
});
