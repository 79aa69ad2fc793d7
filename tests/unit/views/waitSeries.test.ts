import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { highestShown, waitSeries, wishDots } from "../../../simulations/views/wait/waitSeries.ts";
import { fakeOutline } from "../lenses/tangle/fakeTangle.ts";

const labels = { run: "run", guess: "guess", previous: "before" };
const run = fakeOutline([6, 11, 18, 32, 53, 76]);
const now = 400 * DAY_MS;

describe("wishDots", () => {
  test("no wish asked after the current instant shows", () => {
    expect(Math.max(...wishDots({ run, now }).map(({ x }) => x))).toBeLessThanOrEqual(400 / 130);
  });

  test("a wish that still waits stands at the days it has waited, never at what it will take", () => {
    const waiting = wishDots({ run, now }).filter(({ isWaiting }) => isWaiting);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { x, y } of waiting) expect(y).toBeCloseTo(400 - x * 130, 5);
  });

  test("the whole run shows every wish", () => {
    expect(wishDots({ run, now: null })).toHaveLength(run.wishes.length);
  });
});

describe("waitSeries", () => {
  test("a guess begins at the point that was given", () => {
    const guess = waitSeries({ run, now: null, guess: [{ half: 6, days: 20 }] }, labels).find(
      ({ key }) => key === "guess",
    );
    expect(guess?.points).toEqual([
      { x: 0.5, y: 6 },
      { x: 5.5, y: 20 },
    ]);
  });

  test("this run lies on top of everything it is compared with", () => {
    const data = { run, now, guess: [{ half: 2, days: 9 }], comparison: { run, label: "other" }, previous: run };
    expect(waitSeries(data, labels).map(({ key }) => key)).toEqual(["previous", "guess", "comparison", "run"]);
  });

  test("the axis knows nothing of the half-years to come", () => {
    const early = waitSeries({ run, now: 130 * DAY_MS }, labels);
    expect(highestShown(early, [])).toBeLessThanOrEqual(11);
    expect(highestShown(waitSeries({ run, now: null }, labels), [])).toBe(76);
  });

  test("half-years without a fulfilled wish leave no point", () => {
    const empty = { ...run, halves: run.halves.map((half) => ({ ...half, waitDaysMean: null })) };
    expect(waitSeries({ run: empty, now: null }, labels)[0]?.points).toEqual([]);
  });
});
