import { expect, test } from "vitest";
import type { Outline } from "../../../simulations/lens/index.ts";
import { forkRun, type Run } from "../../../simulations/runner/index.ts";
import { NO_FUTURES, withFuture, withName, withoutFuture } from "../../../src/islands/sandbox/futures.ts";
import { plainRun } from "../runner/fixtures.ts";

const outline = {} as Outline;
const give = (run: Run, at: number, system: number): Run =>
  forkRun(run, at, { by: "learner", type: "publish", system });
const shown = (...runs: Run[]) => runs.reduce((futures, run) => withFuture(futures, run, outline), NO_FUTURES);
const runsOf = (futures: typeof NO_FUTURES) => futures.list.map(({ run }) => run);

const first = give(plainRun, 100, 0);
const second = give(first, 200, 1);
const other = give(plainRun, 150, 2);

test("who acts in the past has both futures, and the curve is drawn over the earlier one", () => {
  const futures = shown(plainRun, first);
  expect(runsOf(futures)).toEqual([plainRun, first]);
  expect(futures.list.find(({ id }) => id === futures.before)?.run).toBe(plainRun);
  expect(futures.list.find(({ id }) => id === futures.shown)?.run).toBe(first);
});

test("a future that goes on is one future; one that was decided otherwise is another", () => {
  expect(runsOf(shown(plainRun, first, second))).toEqual([plainRun, second]);
  expect(runsOf(shown(plainRun, first, second, other))).toEqual([plainRun, second, other]);
  // Given before the second decision of another future: what came after it was decided in that one.
  expect(runsOf(shown(plainRun, first, second, give(second, 120, 3)))).toHaveLength(3);
});

test("a future that is undone stays; what is shown while it is undone goes when it is redone", () => {
  expect(runsOf(shown(plainRun, first, plainRun))).toEqual([plainRun, first]);
  expect(runsOf(shown(plainRun, first, second, first))).toEqual([plainRun, second, first]);
  expect(runsOf(shown(plainRun, first, second, first, second))).toEqual([plainRun, second]);
});

test("another Larkfield begins anew, another dial does not", () => {
  expect(runsOf(shown(plainRun, first, { ...plainRun, seed: plainRun.seed + 1 }))).toHaveLength(1);
  expect(runsOf(shown(plainRun, { ...plainRun, overrides: { "team.people": 3 } }))).toHaveLength(2);
});

test("a future with a name stays, one can be forgotten unless it is shown, and no more than six are kept", () => {
  const futures = shown(plainRun, first);
  const named = withName(futures, futures.shown, "mine");
  expect(runsOf(withFuture(named, second, outline))).toEqual([plainRun, first, second]);
  expect(runsOf(withoutFuture(futures, futures.shown))).toEqual([plainRun, first]);
  const left = withoutFuture(futures, futures.before!);
  expect(runsOf(left)).toEqual([first]);
  expect(left.before).toBeNull();
  const many = Array.from({ length: 9 }, (_, system) => give(plainRun, 100 + system, system));
  const kept = runsOf(shown(plainRun, ...many));
  expect(kept).toHaveLength(6);
  expect(kept[0]).toBe(plainRun);
  expect(kept.at(-1)).toBe(many.at(-1));
});
