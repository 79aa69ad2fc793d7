import fc from "fast-check";
import { expect, test } from "vitest";
import { createSimulation, eventTypes, stateDigest } from "../../../simulations/kernel/index.ts";
import { TraceHash } from "../../../simulations/kernel/TraceHash.ts";

// Seven fields per event: at, priority, sequence, type, a, b, cause.
type Event = [number, number, number, number, number, number, number];

/** The hash of a list of events, as an independent writer of the format would compute it. */
function hashOf(events: readonly Event[]): string {
  const hash = new TraceHash();
  for (const [at, priority, sequence, type, a, b, cause] of events) {
    hash.stripe((at % 2 ** 32) | 0, Math.floor(at / 2 ** 32), priority, sequence);
    hash.stripe(type, a, b, cause);
  }
  return hash.hex(2 * events.length);
}

function recorded(seed: number): { events: Event[]; traceHash: string } {
  const types = eventTypes("walk", "rest");
  const simulation = createSimulation({
    seed,
    types,
    start: 2 ** 33 + 5,
    state: {},
    handlers: {
      walk: (simulation, a, b) => {
        const steps = simulation.stream("steps");
        simulation.schedule(simulation.now + steps.integer(9_000), types.walk, a + 1, -b, steps.integer(3));
        if (steps.bernoulli(0.4)) simulation.schedule(simulation.now, types.rest, b, a);
      },
      rest: () => undefined,
    },
  });
  const events: Event[] = [];
  simulation.onEvent = (...fields) => void events.push(fields);
  simulation.schedule(simulation.now, types.walk, 0, 7);
  for (let count = 0; count < 60; count++) simulation.step();
  return { events, traceHash: simulation.traceHash };
}

// XXH32 with seed 0 of nothing, of the bytes 0 to 15, and of 64 bytes i · 7, from the package xxhash-wasm 1.1.0.
test.each([
  [0, 1, "02cc5d05"],
  [16, 1, "b72837f4"],
  [64, 7, "b9258763"],
])("the trace hash of %d bytes is their XXH32", (length, factor, expected) => {
  const words = new DataView(Uint8Array.from({ length }, (_, index) => index * factor).buffer);
  const hash = new TraceHash();
  for (let at = 0; at < length; at += 16) {
    const [w0, w1, w2, w3] = [0, 4, 8, 12].map((offset) => words.getInt32(at + offset, true));
    hash.stripe(w0!, w1!, w2!, w3!);
  }
  expect(hash.hex(length / 16)).toBe(expected);
});

test("the trace hash is that of the events an observer sees", () => {
  for (const seed of [1, 2, 3]) {
    const { events, traceHash } = recorded(seed);
    expect(hashOf(events)).toBe(traceHash);
  }
});

test("flipping one bit of one field of one event changes the trace hash", () => {
  const { events, traceHash } = recorded(11);
  fc.assert(
    fc.property(fc.nat({ max: events.length - 1 }), fc.nat({ max: 6 }), fc.nat({ max: 31 }), (index, field, bit) => {
      const mutated = structuredClone(events);
      const event = mutated[index]!;
      event[field] = field === 0 ? event[0] + 2 ** bit : event[field]! ^ (1 << bit);
      expect(hashOf(mutated)).not.toBe(traceHash);
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test("leaving out, doubling or swapping events changes the trace hash", () => {
  const { events, traceHash } = recorded(12);
  for (let index = 0; index + 1 < events.length; index++) {
    const [before, first, second, after] = [
      events.slice(0, index),
      events[index]!,
      events[index + 1]!,
      events.slice(index + 2),
    ];
    expect(hashOf([...before, second, ...after])).not.toBe(traceHash);
    expect(hashOf([...before, first, first, second, ...after])).not.toBe(traceHash);
    expect(hashOf([...before, second, first, ...after])).not.toBe(traceHash);
  }
});

test("a state's digest depends on its content and not on the order its fields were made in", () => {
  const first = { a: 1, b: { list: [1, 2], text: "x" }, c: new Float64Array([0.5, Number.NaN]) };
  const second = { c: new Float64Array([0.5, -Number.NaN]), b: { text: "x", list: [1, 2] }, a: 1 };
  expect(stateDigest(first)).toBe(stateDigest(second));
  for (const other of [
    { ...first, a: 2 },
    { ...first, a: "1" },
    { ...first, a: -0 },
    { ...first, b: { list: [2, 1], text: "x" } },
    { ...first, b: { list: [1], text: "x" } },
    { ...first, c: new Float64Array([0.5, 0]) },
    { ...first, c: new Int32Array([0, 0]) },
    { a: 1, b: first.b },
  ]) {
    expect(stateDigest(other)).not.toBe(stateDigest(first));
  }
});
