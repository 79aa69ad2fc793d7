import { expect, test } from "vitest";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { instantAt } from "../../../src/islands/landing/landingClock.ts";

const firstYear = { from: 0, to: 260 * DAY_MS, durationMs: 4_000, slowUntil: 6 * DAY_MS, slowMs: 1_200 };

test.each([
  [0, 0],
  [600, 3],
  [1_200, 6],
  [2_600, 133],
  [4_000, 260],
  [9_000, 260],
])("instantAt is slow, then even: after %i ms it is day %i", (elapsedMs, day) => {
  expect(instantAt(firstYear, elapsedMs)).toBe(day * DAY_MS);
});

test("instantAt runs evenly without a slow part, from its first moment", () => {
  const rest = { from: 260 * DAY_MS, to: 780 * DAY_MS, durationMs: 8_000 };
  expect(instantAt(rest, 0)).toBe(260 * DAY_MS);
  expect(instantAt(rest, 4_000)).toBe(520 * DAY_MS);
});
