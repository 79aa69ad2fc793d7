import { describe, expect, test } from "vitest";
import {
  hireFrom,
  leastRead,
  mostRead,
  newest,
  playedRuns,
  publishFrom,
} from "../../../../scripts/tangle/tangleRuns.ts";
import { commandKinds, createWorld, quote } from "../../../../simulations/business/index.ts";
import { FlowState } from "../../../../simulations/business/larkfield/state.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { challengeMoves } from "../../../../simulations/lenses/tangle/challenge.ts";
import { judgeTangle, spentDays } from "../../../../simulations/lenses/tangle/judge.ts";
import { tangleRun } from "../../../../simulations/lenses/tangle/tangleRun.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

/** A few; `npm run validate -- tangle` plays the same moves on two hundred. */
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

function won(commands: readonly Command[]): number {
  return playedRuns(seeds, commands).filter((run) => judgeTangle(run).isWon).length;
}

describe("the challenge, over 25 seeds", () => {
  test("is lost on at least 24 when nothing is published", () => {
    expect(won([])).toBeLessThanOrEqual(1);
    expect(won(hireFrom(680, mostRead(1)))).toBeLessThanOrEqual(1);
  });

  test("is won on at least 24 when the five most-read are published by the sixth quarter", () => {
    expect(won(publishFrom(6, mostRead(5)))).toBeGreaterThanOrEqual(24);
  });

  test("is seldom won by publishing what few read, what is newest, or too late", () => {
    expect(won(publishFrom(1, leastRead(5)))).toBeLessThanOrEqual(1);
    expect(won(publishFrom(1, newest(5)))).toBeLessThanOrEqual(2);
    expect(won(publishFrom(10, mostRead(5)))).toBeLessThanOrEqual(10);
  });

  test("keeps the wait, budget apart, when every team gets one person more for good", () => {
    const runs = playedRuns(seeds, hireFrom(0, newest(12)));
    expect(runs.every((run) => judgeTangle(run).conditions[0]!.isMet)).toBe(true);
    expect(runs.some((run) => judgeTangle(run).isWon)).toBe(false);
  });
});

describe("judgeTangle(brief)", () => {
  test("ticks three conditions with their values and targets", () => {
    const { conditions, isWon } = judgeTangle(toldOf(tangleRun({ commands: publishFrom(6, mostRead(5)) })));
    expect(isWon).toBe(true);
    expect(conditions.map(({ code, isMet, target }) => ({ code, isMet, target }))).toEqual([
      { code: "wait", isMet: true, target: 35 },
      { code: "budgetDays", isMet: true, target: 100 },
      { code: "connected", isMet: true, target: 12 },
    ]);
  });

  test("tells a failure from the run: what is still sent separately, and how long publishing waited", () => {
    const { isWon, told } = judgeTangle(toldOf(tangleRun({ commands: publishFrom(10, [mostRead(1)[0]!]) })));
    expect(isWon).toBe(false);
    expect(told.map(({ code }) => code)).toEqual(["sendsSeparately", "publishingWaited"]);
    expect(told[1]!.parameters.days).toBeGreaterThan(5);
  });

  test("tells of days spent on a fact that nobody reads, and of none where somebody does", () => {
    const purchasing = createWorld(tangleRun()).simulation.state.names.indexOf("purchasing");
    const order = { at: 0, sequence: 0, by: "learner", type: "publish", system: purchasing } as const;
    const { told } = judgeTangle(toldOf(tangleRun({ commands: [order] })));
    expect(told.find(({ code }) => code === "publishedForNobody")?.parameters).toEqual({
      system: purchasing,
      days: 10,
    });
    const read = judgeTangle(toldOf(tangleRun({ commands: publishFrom(4, mostRead(1)) })));
    expect(read.told.map(({ code }) => code)).not.toContain("publishedForNobody");
  });

  test("tells that nothing was published", () => {
    expect(judgeTangle(toldOf(tangleRun())).told[0]!.code).toBe("nothingPublished");
  });
});

test("quote(larkfield, order, kinds) foretells what the run charges for the links that work by then", () => {
  const larkfield = createWorld(tangleRun());
  larkfield.simulation.runUntil(650 * DAY_MS);
  const { flows, types } = larkfield.simulation.state;
  const links = Array.from({ length: flows.count }, (_, flow) => flow).filter(
    (flow) => types.domain[flows.type[flow]!] === 0,
  );
  const live = links.filter((flow) => flows.state[flow] === FlowState.live);
  expect([links.length, live.length]).toEqual([11, 10]);
  // Ten days to describe the fact, and one for each reader who moves over.
  expect(quote(larkfield, { type: "publish", system: 0 }, commandKinds)).toEqual({
    days: 10 + live.length,
    state: "open",
  });
  const order: Command = { at: 650 * DAY_MS, sequence: 0, by: "learner", type: "publish", system: 0 };
  // The eleventh link works, too, before its reader is asked to move over.
  expect(spentDays(toldOf(tangleRun({ commands: [order] })))).toBe(10 + links.length);
  expect(quote(larkfield, { type: "hire", system: 0 }, commandKinds)).toEqual({ days: 130, state: "open" });
});

test("the move that is taught wins on at least 18 of 25 seeds, the tempting one on at most 2", () => {
  expect(won(challengeMoves.taught)).toBeGreaterThanOrEqual(18);
  expect(won(challengeMoves.tempting)).toBeLessThanOrEqual(2);
});

test("the move that is taught publishes the five facts that most systems read, from the fourth quarter on", () => {
  expect(challengeMoves.taught).toEqual(publishFrom(4, mostRead(5)));
});
