import { describe, expect, test, vi } from "vitest";
import {
  createRecording,
  createWorld,
  runLarkfield,
  shapeFigures,
  shapeReaders,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { Overrides, RunRequest, ShapeFigures, WhyChain } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

vi.setConfig({ testTimeout: 60_000 });

const YEAR = 365 * DAY_MS;
const requestWith = (overrides: Overrides, seed = 3): RunRequest => ({
  scenario: "contracts",
  architecture: "platform",
  seed,
  years: 1,
  overrides: { ...quietWorld, "shapes.everyDays": 10, ...overrides },
});

function yearWith(overrides: Overrides, seed = 3): ShapeFigures {
  const { simulation } = createWorld(requestWith(overrides, seed));
  simulation.runUntil(YEAR);
  return shapeFigures(simulation.state, 0, YEAR);
}

/** What is told of the first reader that ever gets on so. */
function toldOf(reading: "loud" | "silent", overrides: Overrides): WhyChain {
  const recording = createRecording(requestWith(overrides));
  for (let day = 1; day < 365; day++) {
    const { state } = recording.worldAt(day * DAY_MS).simulation;
    const reader = shapeReaders(state).findIndex((one) => one.reading === reading);
    if (reader >= 0) return whyOf(recording, `reading:${reader}`, day * DAY_MS);
  }
  return [];
}

describe("messages whose shape changes", () => {
  test("break readers who were not built for them, and a full check refuses what would", () => {
    const [none, full] = [yearWith({}), yearWith({ "shapes.compatibility": "full" })];
    expect(none.refused).toBe(0);
    expect(none.loudDays).toBeGreaterThan(100);
    expect(full.loudDays).toBe(0);
    expect(full.refused).toBeGreaterThan(5);
    expect(full.changes).toBe(none.changes);
    expect(full.silentDays).toBeGreaterThan(50);
  });

  test("get through where nobody looks", () => {
    const full = { "shapes.compatibility": "full", "shapes.uncheckedShare": 1 };
    expect(yearWith(full)).toEqual(yearWith({}));
  });

  test.each([
    ["added", "readers"],
    ["removed", "source"],
    ["renamed", "source"],
    ["retyped", "source"],
  ])("with a field %s, the %s first, are told as that change, which nobody checked", (kind, first) => {
    const others = { "shapes.added": 0, "shapes.removed": 0, "shapes.renamed": 0, "shapes.retyped": 0 };
    const only = { ...others, "shapes.meaning": 0, [`shapes.${kind}`]: 1, "shapes.first": first };
    const chain = toldOf("loud", only);
    const change = first === "readers" ? "shape.notSent" : "shape.changed";
    expect(chain.map(({ code }) => code)).toEqual(["reading.loud", change, "shape.unchecked"]);
    expect(chain[1]!.parameters.kind).toBe(kind);
  });

  test("that mean something else are told as a change that the check has passed", () => {
    const chain = toldOf("silent", { "shapes.compatibility": "full" });
    expect(chain.map(({ code }) => code)).toEqual(["reading.silent", "shape.changed", "shape.passed"]);
    expect(chain[1]!.parameters.kind).toBe("meaning");
    expect(chain[2]!.parameters.check).toBe("full");
  });

  test("keep their last field", () => {
    const removing = {
      "shapes.fields": 1,
      "shapes.added": 0,
      "shapes.renamed": 0,
      "shapes.retyped": 0,
      "shapes.meaning": 0,
    };
    const { simulation } = createWorld(requestWith({ ...removing, "shapes.everyDays": 1 }));
    simulation.runUntil(YEAR);
    const { fields, newest } = simulation.state.shapes;
    const there = [...fields.to.subarray(0, fields.count)].filter((to) => to < 0).length;
    expect(newest).toBeGreaterThan(300);
    expect([1, 2]).toContain(there);
  });

  test("are checked from when somebody orders it", () => {
    const order = {
      at: 30 * DAY_MS,
      sequence: 0,
      by: "director",
      type: "set",
      name: "shapes.compatibility",
      value: "full",
    };
    const { simulation } = createWorld({ ...requestWith({}), commands: [order] });
    simulation.runUntil(YEAR);
    expect(shapeFigures(simulation.state, 0, 30 * DAY_MS).refused).toBe(0);
    expect(shapeFigures(simulation.state, 30 * DAY_MS, YEAR).refused).toBeGreaterThan(5);
  });

  test("refuse a check that there is not", () => {
    const run = (): unknown =>
      runLarkfield({
        scenario: "contracts",
        architecture: "bus",
        seed: 1,
        overrides: { "shapes.compatibility": "ful" },
      });
    expect(run).toThrow(/Did you mean "full"/);
  });

  test("have the trace that they had", () => {
    const traces = ["none", "backward"].map((check) => {
      const { simulation } = createWorld(requestWith({ "shapes.compatibility": check, "shapes.first": "readers" }));
      simulation.runUntil(YEAR);
      return simulation.traceHash;
    });
    expect(traces).toEqual(["a2c556d7", "5abc5af2"]);
  });
});
