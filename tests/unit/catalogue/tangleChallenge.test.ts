import { describe, expect, test } from "vitest";
import { hireFrom, leastRead, mostRead, newest, playedRuns, publishFrom } from "../../../scripts/tangle/tangleRuns.ts";
import { createWorld, outline, snapshot } from "../../../simulations/business/index.ts";
import type { Command } from "../../../simulations/business/index.ts";
import { judgeChallenge, priceDays, tangleRun } from "../../../simulations/catalogue/tangle/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

function won(commands: readonly Command[]): number {
  return playedRuns(seeds, commands).filter((run) => judgeChallenge(run).isWon).length;
}

describe("the challenge, over 100 seeds", { timeout: 120_000 }, () => {
  test("is lost on at least 95 when nothing is published", () => {
    expect(won([])).toBeLessThanOrEqual(5);
    expect(won(hireFrom(680, mostRead(1)))).toBeLessThanOrEqual(5);
  });

  test("is won on at least 95 when the five most-read are published by the sixth quarter", () => {
    expect(won(publishFrom(6, mostRead(5)))).toBeGreaterThanOrEqual(95);
  });

  test("is seldom won by publishing what few read, what is newest, or too late", () => {
    expect(won(publishFrom(1, leastRead(5)))).toBeLessThanOrEqual(5);
    expect(won(publishFrom(1, newest(5)))).toBeLessThanOrEqual(10);
    expect(won(publishFrom(10, mostRead(5)))).toBeLessThanOrEqual(40);
  });

  test("keeps the wait, budget apart, when every team gets one person more for good", () => {
    const runs = playedRuns(seeds, hireFrom(0, newest(12)));
    expect(runs.every((run) => judgeChallenge(run).conditions[0]!.met)).toBe(true);
    expect(runs.some((run) => judgeChallenge(run).isWon)).toBe(false);
  });
});

describe("judgeChallenge(outline)", () => {
  test("ticks three conditions with their values and targets", () => {
    const { conditions, isWon } = judgeChallenge(outline(tangleRun({ commands: publishFrom(6, mostRead(5)) })));
    expect(isWon).toBe(true);
    expect(conditions.map(({ code, met, target }) => ({ code, met, target }))).toEqual([
      { code: "challenge.wait", met: true, target: 35 },
      { code: "challenge.budget", met: true, target: 100 },
      { code: "challenge.connected", met: true, target: 12 },
    ]);
  });

  test("tells a failure from the run: what is still sent separately, and how long publishing waited", () => {
    const { isWon, told } = judgeChallenge(outline(tangleRun({ commands: publishFrom(10, [mostRead(1)[0]!]) })));
    expect(isWon).toBe(false);
    expect(told.map(({ code }) => code)).toEqual(["told.sendsSeparately", "told.publishingWaited"]);
    expect(told[1]!.parameters.days).toBeGreaterThan(5);
  });

  test("tells that nothing was published", () => {
    expect(judgeChallenge(outline(tangleRun())).told[0]!.code).toBe("told.nothingPublished");
  });
});

test("priceDays(move, snapshot) foretells what the run charges", () => {
  const world = createWorld(tangleRun());
  world.simulation.runUntil(650 * DAY_MS);
  const now = snapshot(world);
  expect(priceDays({ type: "publish", system: 0 }, now, 780)).toBe(21);
  expect(priceDays({ type: "hire", system: 0 }, now, 780)).toBe(130);
});
