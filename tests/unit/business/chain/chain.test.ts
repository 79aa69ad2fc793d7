import { describe, expect, test } from "vitest";
import {
  architectureNames,
  chainFigures,
  chainSystems,
  createRecording,
  createWorld,
  runLarkfield,
  whyOf,
} from "../../../../simulations/business/index.ts";
import { MINUTE_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

const short = { ...quietWorld, "chain.hours": 0.2, "chain.standstillAtMinute": 1 };
const collapsing = { scenario: "chain", architecture: "bus", seed: 3, years: 1, overrides: short };

describe("a call chain", () => {
  test.each(architectureNames)("treats the customers of the %s alike", (architecture) => {
    const { simulation } = createWorld({ ...collapsing, architecture });
    simulation.runUntil(10 * MINUTE_MS);
    const { placed, served, lost } = chainFigures(simulation.state, 0, 8 * MINUTE_MS);
    expect(placed).toBeGreaterThan(2_000);
    expect(served + lost).toBe(placed);
    expect(chainFigures(simulation.state, 7 * MINUTE_MS, 8 * MINUTE_MS).served).toBe(0);
    expect(chainSystems(simulation.state)[0]!.abandoned).toBeGreaterThan(100);
  });

  test("tells of a lost order which call came too late, who stood before it, and the standstill that is over", () => {
    const recording = createRecording({ ...collapsing, overrides: { ...short, "chain.hours": 0.1 } });
    const chain = whyOf(recording, "checkout:1500", 7 * MINUTE_MS);
    expect(chain.map(({ code }) => code)).toEqual(["checkout.lost", "call.late", "calls.before", "chain.stopped"]);
    const { calls, abandoned } = chain[2]!.parameters;
    expect(Number(abandoned)).toBeGreaterThan(0);
    expect(Number(abandoned)).toBeLessThanOrEqual(Number(calls));
    expect(chain[3]!.parameters).toMatchObject({ seconds: 6, isOver: 1 });
  });

  test("refuses more calls than a run of seconds can have, and says how many hours there can be", () => {
    const run = (overrides: object) => (): unknown =>
      runLarkfield({ scenario: "chain", architecture: "bus", seed: 1, overrides: { ...overrides } });
    expect(run({ "chain.hours": 1_000 })).toThrow(/chain.hours cannot be 1000 .* at most 37\.03/);
    expect(run({ "chain.nested": true, "chain.systems": 12, "chain.attempts": 10 })).toThrow(/chain.hours/);
    expect(run({ "chain.attempt": 3 })).toThrow(/Did you mean "chain.attempts"/);
    expect(run({ "chain.standstillSystem": 2 })).toThrow(/chain.standstillSystem/);
  });
});
