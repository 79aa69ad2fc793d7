import { expect, test } from "vitest";
import { runs } from "../../../../scripts/timeMachine/timeMachineRuns.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { challengeMoves, given } from "../../../../simulations/lenses/time-machine/challenge.ts";
import { judgeTimeMachine } from "../../../../simulations/lenses/time-machine/judgeTimeMachine.ts";

/** A few; `npm run validate -- time-machine` plays the same moves on a hundred. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const won = (commands: readonly Command[]): number => runs(seeds, {}, commands).filter(({ isWon }) => isWon).length;

test("the challenge is won by keeping all of what is told in one step, now and then by keeping alone, and never else", () => {
  expect(won(challengeMoves.taught)).toBe(12);
  const tempting = won(challengeMoves.tempting);
  expect(tempting).toBeGreaterThanOrEqual(1);
  expect(tempting).toBeLessThanOrEqual(9);
  expect([won([]), won(given(["newest"])), won(given(["outbox"]))]).toEqual([0, 0, 0]);
});

test("judgeTimeMachine(brief) counts the days that come out whole, and tells what does not", () => {
  const look = { at: 5, figures: 4, right: 4, wrong: 0, holes: 0, older: 1 };
  const brief = (last: object) => ({ six: [look, look, look, look, look, { ...look, ...last }], kept: 3, said: 10 });
  const whole = judgeTimeMachine(brief({}));
  expect(whole).toMatchObject({ isWon: true, reached: 6 });
  expect(whole.told.map(({ code }) => code)).toEqual(["exact", "kept"]);
  const holed = judgeTimeMachine(brief({ at: 7, right: 2, holes: 2 }));
  expect(holed).toMatchObject({ isWon: false, reached: 5, conditions: [{ code: "days", value: 5, target: 6 }] });
  expect(holed.told[0]).toEqual({ code: "holes", at: 7, parameters: { holes: 2, figures: 24 } });
  expect(judgeTimeMachine(brief({ right: 3, wrong: 1 })).told[0]!.code).toBe("wrong");
  expect(judgeTimeMachine(brief({ figures: 0, right: 0 })).isWon).toBe(false);
});
