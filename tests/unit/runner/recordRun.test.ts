import { describe, expect, test } from "vitest";
import { createWorld, recordingOf, scenarioNames } from "../../../simulations/business/index.ts";
import { toldOf } from "../../../simulations/lenses/tangle/tellTangle.ts";
import { pictureOf } from "../../../simulations/lenses/tangle/showTangle.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import {
  forkRun,
  playOnce,
  recordRun as recordThrough,
  recordWorld,
  SCENARIOS,
} from "../../../simulations/runner/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import { lens } from "../../../simulations/lenses/tangle/lens.ts";
import { model } from "../../../simulations/lenses/tangle/model.ts";
import { actedRun, plainRun, TRACE_HASHES } from "./fixtures.ts";

const recordRun = (run: Run) => recordThrough(recordWorld(run, model), { lens, model });

describe("a recording", () => {
  const { endAt } = recordRun(plainRun).outline;
  const recording = recordRun(actedRun);

  test("ends with the trace hash that this epoch stored, in every engine", () => {
    expect(recordRun(plainRun).traceHash(endAt)).toBe(TRACE_HASHES.plain);
    expect(recording.traceHash(endAt)).toBe(TRACE_HASHES.acted);
  });

  test("shows at any instant what playing straight there shows, in whatever order one looks", () => {
    for (const day of [780, 3, 64.99, 65, 65.01, 400, 399.5, 0, 779, 130]) {
      const at = Math.round(day * DAY_MS);
      const world = createWorld(actedRun);
      world.simulation.runUntil(at);
      expect(recording.frame(at).picture).toEqual(pictureOf(world));
      expect(recording.traceHash(at)).toBe(world.simulation.traceHash);
    }
  });

  test("still ends with its trace hash after any number of seeks", () => {
    for (const share of [0.9, 0.1, 0.5, 0.2]) recording.frame(Math.round(share * endAt));
    expect(recording.traceHash(endAt)).toBe(TRACE_HASHES.acted);
  });

  test("shows the nearest instant it has when asked outside the run, or between two ms", () => {
    expect(recording.frame(-5).at).toBe(0);
    expect(recording.frame(2 * endAt).at).toBe(endAt);
    expect(recording.frame(DAY_MS + 0.7).at).toBe(DAY_MS);
  });

  test("knows the next instant at which something happens", () => {
    const world = createWorld(actedRun);
    world.simulation.runUntil(100 * DAY_MS);
    expect(recording.next(100 * DAY_MS)).toBe(world.simulation.nextInstant);
    expect(recording.next(100 * DAY_MS)!).toBeGreaterThan(100 * DAY_MS);
    expect(recording.next(endAt)).toBeNull();
  });

  test("knows the last instant before, near or far", () => {
    for (const at of [100 * DAY_MS, 100 * DAY_MS + 1, 555.5 * DAY_MS, endAt]) {
      const before = recording.next(at, true)!;
      expect(before).toBeLessThan(at);
      // Nothing lies between the two, and something does happen there.
      expect(recording.next(before) ?? Infinity).toBeGreaterThanOrEqual(at);
      expect(recording.next(before - 1)).toBe(before);
    }
    expect(recording.next(0, true)).toBeNull();
  });
});

describe("a fork", () => {
  const at = 200 * DAY_MS;
  const child = forkRun(plainRun, at, { by: "learner", type: "publish", system: 0 });

  test("shares its past with its parent and has a future of its own", () => {
    const [before, after] = [recordRun(plainRun), recordRun(child)];
    expect(after.frame(at - 1)).toEqual(before.frame(at - 1));
    expect(after.frame(780 * DAY_MS)).not.toEqual(before.frame(780 * DAY_MS));
    expect(before.traceHash(before.outline.endAt)).toBe(TRACE_HASHES.plain);
  });

  test("gives the same trace hash as the same run played from a link", () => {
    expect(recordRun(child).traceHash(780 * DAY_MS)).toBe(TRACE_HASHES.forked);
    expect(recordRun(structuredClone(child)).traceHash(780 * DAY_MS)).toBe(TRACE_HASHES.forked);
  });

  test("leaves out what its parent did later, and numbers its command after what was done before", () => {
    const later = forkRun(child, at + DAY_MS, { by: "learner", type: "hire", system: 4 });
    expect(later.commands.map(({ sequence }) => sequence)).toEqual([0, 1]);
    const earlier = forkRun(later, at, { by: "learner", type: "publish", system: 2 });
    expect(earlier.commands).toMatchObject([{ system: 0 }, { system: 2 }]);
    expect(later.commands).toHaveLength(2);
  });
});

describe("what a recording costs, in events played", () => {
  const world = createWorld(actedRun);
  let played = 0;
  world.simulation.onEvent = () => void (played += 1);
  const recording = recordingOf(world, actedRun);
  const { frame, outline } = recordThrough(recording, { lens, model });
  const playedToOpen = played;
  const { handledCount } = world.simulation;
  const playedFor = (act: () => unknown): number => {
    played = 0;
    act();
    return played;
  };

  test("opening plays every event once, to the end and until the last wish works", () => {
    expect(world.simulation.now).toBeGreaterThanOrEqual(outline.endAt);
    expect(playedToOpen).toBe(handledCount);
  });

  test("a seek plays at most what lies between two checkpoints, wherever it comes from", () => {
    const marks = recording.checkpoints.map(({ at }) => at);
    expect(marks.length).toBeGreaterThan(10);
    const straight = createWorld(actedRun).simulation;
    const countAt = (at: number): number => (straight.runUntil(Math.max(0, at)), straight.handledCount);
    const counts = [...marks, outline.endAt].map(countAt);
    const most = Math.max(...counts.slice(1).map((count, index) => count - counts[index]!));
    expect(most).toBeLessThan(handledCount / 4);
    for (const day of [779, 640, 129, 780, 259, 388, 0, 388, 387]) {
      expect(
        playedFor(() => frame(day * DAY_MS)),
        `to day ${day}`,
      ).toBeLessThanOrEqual(most);
    }
    expect(
      playedFor(() => frame(387 * DAY_MS)),
      "to where one is",
    ).toBe(0);
  });
});

test("the scenarios that a link may name are those of the business", () => {
  expect(SCENARIOS.toSorted()).toEqual(scenarioNames.toSorted());
});

test("the outline's trace hash does not depend on checkpoints", () => {
  expect(toldOf(actedRun).traceHash).toBe(toldOf(structuredClone(actedRun)).traceHash);
});

test("a run is told the same whether it is kept or not, and by two lenses of one recording", () => {
  expect(playOnce(actedRun, { lens, model })).toEqual(recordRun(actedRun).outline);
  const world = recordWorld(actedRun, model);
  const first = recordThrough(world, { lens, model });
  const before = first.frame(300 * DAY_MS);
  expect(recordThrough(world, { lens, model }).outline).toEqual(first.outline);
  expect(first.frame(300 * DAY_MS)).toEqual(before);
});

test("a frame offers every command of the lens to every system that has joined, with its price and how far it has come", () => {
  const { offers } = recordRun(actedRun).frame(72 * DAY_MS);
  expect(offers).toHaveLength(2 * 4);
  expect(offers[0]).toMatchObject({ order: { type: "publish", system: 0 }, subject: "stock", state: "underWay" });
  expect(offers[1]).toEqual({
    order: { type: "hire", system: 0 },
    subject: "stock",
    readers: offers[0]!.readers,
    days: 780 - 72,
    state: "open",
  });
});
