import { describe, expect, test, vi } from "vitest";
import {
  createRecording,
  createWorld,
  differenceOfDay,
  purchasesOfDay,
  purchasesPlacedOn,
  runLarkfield,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

vi.setConfig({ testTimeout: 60_000 });

const PROMOTION = 62;
const request: RunRequest = {
  scenario: "orders",
  architecture: "backbone",
  seed: 2,
  years: 1,
  overrides: { ...quietWorld, "orders.perDay": 60 },
};

describe("customers' orders with five instants", () => {
  test("are another number of sold orders for whoever counts, on the Sunday of the promotion", () => {
    const { simulation } = createWorld(request);
    simulation.runUntil(122 * DAY_MS);
    const { state } = simulation;
    const sold = (fact: Parameters<typeof purchasesOfDay>[1]): number => purchasesOfDay(state, fact, PROMOTION).length;
    expect([sold("placed"), sold("captured"), sold("handedOver"), sold("delivered")]).toEqual([168, 139, 0, 55]);
    expect(purchasesPlacedOn(state, PROMOTION, 122 * DAY_MS)).toMatchObject({
      placed: 168,
      kept: 134,
      returned: 30,
      lapsed: 4,
    });
    const { onlyFirst, onlySecond } = differenceOfDay(state, "placed", "captured", PROMOTION);
    expect(onlyFirst.length - onlySecond.length).toBe(168 - 139);
    for (const row of onlyFirst) expect(state.purchases.captured[row]).not.toBe(state.purchases.placed[row]);
  });

  test("are handed over on a Sunday where the warehouse is open", () => {
    const { simulation } = createWorld({
      ...request,
      overrides: { ...request.overrides, "orders.closedSundays": false },
    });
    simulation.runUntil((PROMOTION + 1) * DAY_MS);
    expect(purchasesOfDay(simulation.state, "handedOver", PROMOTION).length).toBeGreaterThan(60);
  });

  test("tell what happened to one of them, back to its placing, and that the warehouse rested", () => {
    const recording = createRecording(request);
    const at = 122 * DAY_MS;
    const { purchases } = recording.worldAt(at).simulation.state;
    const rested = purchases.hasRested.findIndex((has, row) => has === 1 && purchases.kept[row]! > 0);
    const chain = whyOf(recording, `purchase:${rested}`, at);
    expect(chain.map(({ code }) => code)).toEqual([
      "purchase.kept",
      "purchase.delivered",
      "purchase.handedOver",
      "purchase.captured",
      "purchase.placed",
    ]);
    expect(chain[0]!.parameters.days).toBe(45);
    expect(chain[2]!.parameters).toMatchObject({ hasRested: 1 });
    expect(Number(chain[2]!.parameters.days)).toBeGreaterThan(1);
    const sentBack = purchases.returned.findIndex((instant) => instant > 0);
    expect(whyOf(recording, `purchase:${sentBack}`, at)[0]!.code).toBe("purchase.returned");
    expect(() => whyOf(recording, "purchase:99999", at)).toThrow(/purchase:0 to purchase:/);
  });

  test("are as many as a run of seconds can have, or it says how many days there can be", () => {
    const overrides = { "orders.perDay": 3_000, "orders.days": 365 };
    const run = (): unknown => runLarkfield({ scenario: "orders", architecture: "bus", seed: 1, overrides });
    expect(run).toThrow(/orders.days cannot be 365 .* at most 133\.33/);
  });

  test("have the trace that they had", () => {
    const { simulation } = createWorld(request);
    simulation.runUntil(122 * DAY_MS);
    expect(simulation.traceHash).toBe("523d8fe6");
  });
});
