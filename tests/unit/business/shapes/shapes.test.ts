import { describe, expect, test, vi } from "vitest";
import {
  createRecording,
  createWorld,
  pinStates,
  runLarkfield,
  shapeBoard,
  shapeFigures,
  shapeReaders,
  shapeSpells,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type {
  LarkfieldState,
  Overrides,
  RunRequest,
  ShapeFigures,
  WhyChain,
} from "../../../../simulations/business/index.ts";
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

const only = { "shapes.added": 0, "shapes.removed": 0, "shapes.renamed": 0, "shapes.retyped": 0 };

function worldWith(overrides: Overrides): LarkfieldState {
  const { simulation } = createWorld(requestWith(overrides));
  simulation.runUntil(YEAR);
  return simulation.state;
}

describe("a changed meaning", () => {
  test("that goes out under a new name breaks loudly in place of silently, and a check sees it", () => {
    const [same, other] = [yearWith(only), yearWith({ ...only, "shapes.meaningGoes": "newName" })];
    expect([same.loudDays, same.silentDays > 300]).toEqual([0, true]);
    expect([other.silentDays, other.loudDays > 100]).toEqual([0, true]);
    const hidden = (way: string): number =>
      shapeBoard(worldWith({ ...only, "shapes.meaningGoes": way }), 99).changes.filter(({ isHidden }) => isHidden)
        .length;
    expect([hidden("sameName"), hidden("newName")]).toEqual([same.changes, 0]);
    const checked = { ...only, "shapes.compatibility": "full" };
    expect(yearWith(checked).refused).toBe(0);
    const seen = yearWith({ ...checked, "shapes.meaningGoes": "newName" });
    expect(seen.refused).toBeGreaterThan(5);
    expect([seen.loudDays, seen.silentDays]).toEqual([0, 0]);
  });

  test("that goes out beside the old one wrongs nobody, passes every check, and leaves old names behind", () => {
    for (const check of ["none", "full"]) {
      for (const first of ["source", "readers"]) {
        const beside = {
          ...only,
          "shapes.meaningGoes": "beside",
          "shapes.compatibility": check,
          "shapes.first": first,
        };
        const state = worldWith(beside);
        expect(shapeFigures(state, 0, YEAR)).toMatchObject({ refused: 0, loudDays: 0, silentDays: 0 });
        const { holes, readers, newest, changes } = shapeBoard(state, 5);
        expect(changes.some(({ isHidden }) => isHidden)).toBe(false);
        expect(newest).toBeGreaterThan(20);
        if (first === "source") expect(holes.filter(({ isOld }) => isOld)).toHaveLength(newest);
        // A reader asks for each field once, by the newest name that it knows.
        for (const { pins } of readers) expect(new Set(pins.map(({ field }) => field)).size).toBe(pins.length);
      }
    }
  });

  test("is refused as often as the source's test finds it under its old name", () => {
    const { changes } = yearWith(only);
    expect(yearWith({ ...only, "shapes.testedShare": 1 })).toEqual({
      changes,
      refused: changes,
      loudDays: 0,
      silentDays: 0,
    });
    const half = yearWith({ ...only, "shapes.testedShare": 0.5, "shapes.uncheckedShare": 1 }).refused;
    expect(half).toBeGreaterThan(changes * 0.25);
    expect(half).toBeLessThan(changes * 0.75);
    expect(yearWith({ ...only, "shapes.testedShare": 1, "shapes.meaningGoes": "beside" }).refused).toBe(0);
  });
});

test("a reader that fails is built anew within its repair time, and one that is mistaken is not", () => {
  const slow = { "shapes.upgradeDays": "never" };
  const repaired = { ...slow, "shapes.repairDays": 0.25 };
  const [never, soon] = [yearWith(slow), yearWith(repaired)];
  expect(never.loudDays).toBeGreaterThan(1_000);
  const spells = shapeSpells(worldWith(repaired)).filter(({ reading, to }) => reading === "loud" && to !== null);
  expect(spells.length).toBeGreaterThan(30);
  const meanDays = spells.reduce((sum, { from, to }) => sum + (to! - from) / DAY_MS, 0) / spells.length;
  expect(Math.abs(meanDays - 0.25)).toBeLessThan((3 * 0.25) / Math.sqrt(spells.length));
  expect(soon.silentDays).toBeGreaterThan(10 * soon.loudDays);
});

test("the board says of each reader what is the matter with what it asks for", () => {
  const seen = new Map<string, Set<string>>();
  const recording = createRecording(requestWith({ "shapes.first": "source" }));
  for (let day = 1; day < 365; day += 2) {
    const { readers, holes, sent } = shapeBoard(recording.worldAt(day * DAY_MS).simulation.state, 3);
    for (const { reading, pins, known, behind } of readers) {
      expect(sent - known).toBe(behind);
      const states = pins.map(({ state }) => state);
      const fails = states.some((state) => ["gone", "renamed", "retyped"].includes(state));
      expect(fails).toBe(reading === "loud");
      if (!fails) expect(states.includes("otherMeaning")).toBe(reading === "silent");
      for (const { state, name } of pins) {
        const isThere = holes.some((hole) => hole.name === name);
        expect(isThere).toBe(["fits", "retyped", "otherMeaning"].includes(state));
        seen.set(state, (seen.get(state) ?? new Set()).add(reading));
      }
    }
  }
  expect([...seen.keys()].sort()).toEqual([...pinStates].sort());
});
