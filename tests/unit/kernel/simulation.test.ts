import { expect, test } from "vitest";
import { COMMAND_PRIORITY, createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Simulation } from "../../../simulations/kernel/index.ts";

const types = eventTypes("note", "chain");

interface Notes {
  seen: number[];
  causes: number[];
}

function notes(seed = 1): Simulation<Notes> {
  return createSimulation<Notes, keyof typeof types>({
    state: { seen: [], causes: [] },
    types,
    seed,
    handlers: {
      note: ({ state, cause }, a) => {
        state.seen.push(a);
        state.causes.push(cause);
      },
      chain: (simulation, a, b) => {
        simulation.state.seen.push(a);
        if (b > 0) simulation.schedule(simulation.now + 10, types.chain, a + 1, b - 1);
      },
    },
  });
}

test("events are handled by instant, then priority, then order of scheduling", () => {
  const simulation = notes();
  simulation.schedule(20, types.note, 5);
  simulation.schedule(10, types.note, 4, 0, COMMAND_PRIORITY);
  simulation.schedule(10, types.note, 2);
  simulation.schedule(10, types.note, 3);
  simulation.schedule(10, types.note, 1, 0, -1);
  simulation.runUntil(30);
  expect(simulation.state.seen).toEqual([1, 2, 3, 4, 5]);
  expect(simulation.now).toBe(30);
  expect(simulation.pendingCount).toBe(0);
  expect(simulation.nextInstant).toBe(Infinity);
});

test("an event carries the sequence of the event that scheduled it as its cause", () => {
  const simulation = notes();
  const causes: number[][] = [];
  simulation.onEvent = (_at, _priority, sequence, _type, _a, _b, cause) => causes.push([sequence, cause]);
  simulation.schedule(5, types.chain, 1, 2);
  simulation.runUntil(1 * HOUR_MS);
  expect(causes).toEqual([
    [0, -1],
    [1, 0],
    [2, 1],
  ]);
  expect(simulation.cause).toBe(-1);
});

test("a cancelled event is never handled and cancelling twice answers false", () => {
  const simulation = notes();
  const first = simulation.schedule(5, types.note, 1);
  simulation.schedule(6, types.note, 2);
  expect(simulation.cancel(first)).toBe(true);
  expect(simulation.cancel(first)).toBe(false);
  expect(simulation.cancel(99)).toBe(false);
  expect(simulation.nextInstant).toBe(6);
  simulation.runUntil(10);
  expect(simulation.state.seen).toEqual([2]);
  expect(simulation.cancel(1)).toBe(false);
});

test("restore and replay give the same state and the same hash as running on", () => {
  const simulation = notes();
  simulation.schedule(0, types.chain, 1, 20);
  simulation.runUntil(100);
  const checkpoint = simulation.checkpoint();
  simulation.runUntil(1 * HOUR_MS);
  const { traceHash } = simulation;
  const seen = [...simulation.state.seen];
  simulation.restore(checkpoint);
  expect(simulation.now).toBe(100);
  expect(simulation.state.seen).toHaveLength(11);
  simulation.runUntil(1 * HOUR_MS);
  expect(simulation.traceHash).toBe(traceHash);
  expect(simulation.state.seen).toEqual(seen);
});

test("step handles one event and answers false when none is left", () => {
  const simulation = notes();
  simulation.schedule(7, types.note, 1);
  simulation.schedule(7, types.note, 2);
  expect(simulation.step()).toBe(true);
  expect(simulation.now).toBe(7);
  expect(simulation.handledCount).toBe(1);
  expect(simulation.step()).toBe(true);
  expect(simulation.step()).toBe(false);
});

test("an event that was scheduled thousands of events ago can still be cancelled, once", () => {
  const simulation = notes();
  const old = simulation.schedule(10 * HOUR_MS, types.note, 1);
  expect(simulation.cancel(simulation.schedule(0, types.note, 2))).toBe(true);
  simulation.schedule(0, types.chain, 0, 5_000);
  simulation.runUntil(1 * HOUR_MS);
  expect(simulation.handledCount).toBe(5_001);
  expect(simulation.cancel(100)).toBe(false);
  expect(simulation.cancel(old)).toBe(true);
  expect(simulation.cancel(old)).toBe(false);
  expect(simulation.pendingCount).toBe(0);
});

test("ten thousand cancelled events leave the queue no larger than the live ones need", () => {
  const simulation = createSimulation({
    state: {},
    types: { none: 0 },
    handlers: { none: () => undefined },
    seed: 1,
    pendingLimit: 256,
  });
  for (let index = 0; index < 10_000; index++) simulation.cancel(simulation.schedule(1_000_000 + index, 0));
  for (let index = 0; index < 50; index++) simulation.schedule(index, 0);
  simulation.runUntil(100);
  expect(simulation.handledCount).toBe(50);
});
