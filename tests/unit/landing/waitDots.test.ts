import { expect, test } from "vitest";
import { checkRequest } from "../../../simulations/business/index.ts";
import { tangleRun } from "../../../simulations/catalogue/tangle/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { meansOf, neededTop, roomyTop } from "../../../src/islands/landing/LandingState.ts";
import { halfPoints, waitDots } from "../../../src/islands/landing/waitDots.ts";

const wish = (askedDay: number, workingDay: number | null) => ({
  id: askedDay,
  system: 0,
  owner: 1,
  askedAt: askedDay * DAY_MS,
  workingAt: workingDay === null ? null : workingDay * DAY_MS,
});
const half = (number: number, waitDaysMean: number | null) => ({
  half: number,
  systems: 4,
  wishes: 1,
  waitDaysMean,
  waitDaysMedian: null,
});

test("waitDots shows a wish from the instant it works, never before", () => {
  const wishes = [wish(10, 16), wish(20, 50), wish(30, null)];
  expect(waitDots(wishes, 15 * DAY_MS)).toEqual([]);
  expect(waitDots(wishes, 16 * DAY_MS)).toEqual([{ askedDay: 10, waitDays: 6 }]);
  expect(waitDots(wishes, 780 * DAY_MS)).toHaveLength(2);
});

test("halfPoints shows a half-year when it is over, at its middle", () => {
  const halves = [half(1, 6), half(2, 11)];
  expect(halfPoints(halves, 129 * DAY_MS)).toEqual([]);
  expect(halfPoints(halves, 260 * DAY_MS)).toEqual([
    { askedDay: 65, waitDays: 6 },
    { askedDay: 195, waitDays: 11 },
  ]);
});

test("meansOf needs the first, the second and the last half-year", () => {
  expect(meansOf([half(1, 6), half(2, 11), half(3, 74)])).toEqual({ first: 6, second: 11, last: 74 });
  expect(meansOf([half(1, 6), half(2, null), half(3, 74)])).toBeUndefined();
  expect(meansOf([half(1, 6)])).toBeUndefined();
});

test("the chart's top leaves room above what has been seen and does not show what has not", () => {
  expect(roomyTop(11, 20)).toBe(30);
  expect(roomyTop(2, 24.7)).toBe(30);
  expect(roomyTop(2, 20)).toBe(20);
  const outline = { wishes: [wish(10, 60), wish(700, 900)], halves: [half(6, 200)] };
  expect(neededTop(outline as never, 100 * DAY_MS)).toBeCloseTo(54);
  expect(neededTop(undefined, 0)).toBe(0);
});

test("the two days of work that the page speaks of are the business's", () => {
  expect(checkRequest(tangleRun()).parameters["work.wishDays"]).toBe(2);
});
