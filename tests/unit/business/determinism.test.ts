import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames, runLarkfield } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const QUARTER_MS = (365 * 86_400_000) / 4;

describe("a run of Larkfield", () => {
  test.each(architectureNames)("of the %s gives the same trace and figures every time", (architecture) => {
    const once = runLarkfield({ architecture, seed: 7, years: 1 });
    expect(runLarkfield({ architecture, seed: 7, years: 1 })).toEqual(once);
    expect(runLarkfield({ architecture, seed: 8, years: 1 }).traceHash).not.toBe(once.traceHash);
  });

  test("tells each quarter when it is over, and stops when asked to", () => {
    const told: number[] = [];
    const run = runLarkfield({ architecture: "bus", seed: 7, years: 1 }, ({ quarter }) => {
      told.push(quarter);
      return quarter < 3;
    });
    expect(told).toEqual([1, 2, 3]);
    expect(run.quarters).toHaveLength(3);
  });

  test("goes on from a checkpoint of world and broker as if nothing had been", () => {
    const { simulation, log } = createWorld({ architecture: "bus", seed: 7, years: 1 });
    const { dayZero } = simulation.state;
    simulation.runUntil(dayZero + QUARTER_MS);
    const kept = { world: simulation.checkpoint(), broker: log.checkpoint() };
    simulation.runUntil(dayZero + 3 * QUARTER_MS);
    const { traceHash } = simulation;
    const { figures } = simulation.state;
    simulation.restore(kept.world);
    log.restore(kept.broker);
    simulation.runUntil(dayZero + 3 * QUARTER_MS);
    expect(simulation.traceHash).toBe(traceHash);
    expect(simulation.state.figures).toEqual(figures);
  });

  test("is not changed by a recorder", () => {
    const larkfield = createWorld({ architecture: "backbone", seed: 7, years: 1 });
    let count = 0;
    larkfield.recorder = { occasion: () => (count += 1) };
    const { simulation } = larkfield;
    simulation.runUntil(simulation.state.dayZero + 4 * QUARTER_MS);
    expect(count).toBeGreaterThan(1_000);
    expect(simulation.traceHash).toBe(runLarkfield({ architecture: "backbone", seed: 7, years: 1 }).traceHash);
  });
});
