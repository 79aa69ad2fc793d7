import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrive,
  copyPlain,
  createSimulation,
  createStation,
  depart,
  eventTypes,
  HOUR_MS,
  KernelError,
  NOBODY,
  stateDigest,
} from "../../../simulations/kernel/index.ts";
import type { Checkpoint, Simulation, Station } from "../../../simulations/kernel/index.ts";

const types = eventTypes("arrival", "departure", "timeout");

interface Shop {
  station: Station;
  timeouts: Int32Array;
  log: { served: number; lost: number; names: string[] };
}

/** Arrivals, two servers, timeouts that are cancelled: everything a checkpoint has to keep. */
function shop(seed: number): Simulation<Shop> {
  const simulation = createSimulation<Shop, keyof typeof types>({
    seed,
    types,
    state: {
      station: createStation({ servers: 2 }),
      timeouts: new Int32Array(256),
      log: { served: 0, lost: 0, names: [] },
    },
    handlers: {
      arrival: (simulation, customer) => {
        const { state, now } = simulation;
        simulation.schedule(
          now + simulation.stream("arrivals").exponentialMs(HOUR_MS / 2),
          types.arrival,
          (customer + 1) & 255,
        );
        state.timeouts[customer] = simulation.schedule(now + 2 * HOUR_MS, types.timeout, customer);
        if (arrive(state.station, customer)) serve(simulation, customer);
      },
      departure: (simulation, customer) => {
        const { state } = simulation;
        if (simulation.cancel(state.timeouts[customer]!)) state.log.served += 1;
        state.log.names = [...state.log.names.slice(-5), `${customer}`];
        const next = depart(state.station);
        if (next !== NOBODY) serve(simulation, next);
      },
      timeout: ({ state }) => void (state.log.lost += 1),
    },
  });
  simulation.schedule(0, types.arrival, 0);
  return simulation;
}

function serve(simulation: Simulation<Shop>, customer: number): void {
  const u = simulation.draw("service", customer, simulation.handledCount);
  simulation.schedule(simulation.now + Math.floor(u * 2 * HOUR_MS), types.departure, customer);
}

const END = 200 * HOUR_MS;

function ending(simulation: Simulation<Shop>): string {
  simulation.runUntil(0 + END);
  return [simulation.traceHash, stateDigest(simulation.state), simulation.pendingCount, simulation.handledCount].join();
}

describe("a checkpoint", () => {
  test(
    "restored at any instant and run on gives the same hash and state, 200 seeds and instants",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 0xffffffff }),
          fc.nat({ max: END }),
          fc.nat({ max: END }),
          (seed, first, second) => {
            const straight = ending(shop(seed));
            const simulation = shop(seed);
            simulation.runUntil(0 + Math.min(first, second));
            const checkpoint = simulation.checkpoint();
            simulation.runUntil(0 + Math.max(first, second));
            expect(ending(simulation)).toBe(straight);
            simulation.restore(checkpoint);
            expect(simulation.now).toBe(Math.min(first, second));
            expect(ending(simulation)).toBe(straight);
            // The same checkpoint serves again, and in another simulation after a trip through structuredClone.
            const other = shop(seed);
            other.restore(structuredClone(checkpoint));
            expect(ending(other)).toBe(straight);
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  test("taken in the middle of an instant keeps the rest of that instant", () => {
    const simulation = shop(9);
    while (simulation.handledCount < 300) simulation.step();
    const checkpoint = simulation.checkpoint();
    const straight = ending(simulation);
    simulation.restore(checkpoint);
    expect(ending(simulation)).toBe(straight);
  });

  test("is not touched by the run that goes on", () => {
    const simulation = shop(3);
    simulation.runUntil(50 * HOUR_MS);
    const checkpoint = simulation.checkpoint();
    const before = stateDigest(checkpoint);
    simulation.runUntil(0 + END);
    simulation.restore(checkpoint);
    simulation.runUntil(0 + END);
    expect(stateDigest(checkpoint)).toBe(before);
  });

  test("taking one changes nothing in the run", () => {
    const simulation = shop(4);
    for (let hour = 1; hour < 200; hour++) {
      simulation.runUntil(hour * HOUR_MS);
      simulation.checkpoint();
    }
    expect(ending(simulation)).toBe(ending(shop(4)));
  });

  test("restored, a stream that is younger than the checkpoint starts afresh", () => {
    const simulation = shop(5);
    const checkpoint: Checkpoint<Shop> = simulation.checkpoint();
    const first = simulation.stream("late").uniform();
    simulation.restore(checkpoint);
    expect(simulation.stream("late").uniform()).toBe(first);
  });
});

describe("copyPlain", () => {
  test("keeps shared references shared, cycles included", () => {
    const list = [1, 2];
    const state: { first: number[]; second: number[]; self?: unknown } = { first: list, second: list };
    state.self = state;
    const copy = copyPlain(state);
    expect(copy.first).toEqual([1, 2]);
    expect(copy.first).not.toBe(list);
    expect(copy.second).toBe(copy.first);
    expect(copy.self).toBe(copy);
  });

  test.each([
    ["a class instance", { when: new Date(0) }, "state.when is a Date."],
    ["a map", { deep: [{ map: new Map() }] }, "state.deep.0.map is a Map."],
    ["a symbol", { s: Symbol("s") }, "state.s is a symbol."],
    [
      "a view on part of a buffer",
      { v: new Int32Array(8).subarray(2) },
      "state.v is a view on part of a shared buffer.",
    ],
  ])("refuses %s and says where it is", (_case, state, what) => {
    expect(() => copyPlain(state)).toThrow(KernelError);
    expect(() => copyPlain(state)).toThrow(what);
  });
});
