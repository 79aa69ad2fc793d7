/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import { FlowState, NONE, Transport } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf, wrongReads } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("readers of the bus", () => {
  test("are told of a change by chance, and adapt if they are", () => {
    const told = (share: number): number =>
      ticketsOf(stateOf("bus", { "notice.told": share, "warmup.days": 0 }, 6, 2), "adapt", "reader").length;
    const all = told(1);
    expect(all).toBeGreaterThan(100);
    expect(told(0)).toBe(0);
    expect(Math.abs(told(0.25) / all - 0.25)).toBeLessThan(0.1);
  });

  test("who come late find only what is still kept", () => {
    const slow = {
      "facts.changeEveryHours": 720,
      "needs.everyDays": 60,
      "outages.on": false,
      "dualWrite.lossShare": 0,
    };
    const missing = (overrides: Overrides): number =>
      wrongReads(stateOf("bus", { ...slow, ...overrides }), "missing", 1);
    const [day, month] = [missing({ "retention.days": 1 }), missing({ "retention.days": 30 })];
    expect(day).toBeGreaterThan(1.3 * month);
    expect(month).toBeGreaterThan(0);
    expect(missing({ "choice.history": "all" })).toBe(0);
  });
});

test.each(["platform", "backbone"] as const)(
  "a new flow of the %s begins with all that its topic says",
  (architecture) => {
    const overrides = { "outages.on": false, "needs.everyDays": 30, "facts.changeEveryHours": 720 };
    const { simulation } = createWorld({ architecture, seed: 6, years: 1, overrides });
    const { state } = simulation;
    const { flows, copies, parameters } = state;
    const keys = parameters["facts.keys"];
    const begun = new Set<number>();
    simulation.runUntil(state.dayZero + DAY_MS);
    for (const flow of rows(flows.count)) if (flows.state[flow] === FlowState.live) begun.add(flow);
    const old = begun.size;
    while (simulation.nextInstant <= state.endAt) {
      simulation.step();
      for (const flow of rows(flows.count)) {
        if (begun.has(flow) || flows.state[flow] !== FlowState.live) continue;
        begun.add(flow);
        if (flows.transport[flow] !== Transport.topic) continue;
        expect(rows(keys).filter((key) => copies.fact[flow * keys + key] === NONE)).toEqual([]);
      }
    }
    expect(begun.size).toBeGreaterThan(old + 20);
  },
);
