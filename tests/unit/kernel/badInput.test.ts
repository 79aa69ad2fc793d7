import { describe, expect, test } from "vitest";
import { createSimulation, eventTypes, KernelError } from "../../../simulations/kernel/index.ts";
import type { Simulation } from "../../../simulations/kernel/index.ts";

const types = eventTypes("count", "throw", "spin", "past", "run");

function model(
  options: { instantLimit?: number; pendingLimit?: number } = {},
): Simulation<{ log: number[]; half: number }> {
  return createSimulation<{ log: number[]; half: number }, keyof typeof types>({
    ...options,
    state: { log: [], half: 0 },
    types,
    seed: 7,
    handlers: {
      count: ({ state, now }) => void state.log.push(now),
      throw: (simulation) => {
        simulation.state.half = 99;
        simulation.schedule(simulation.now + 1, types.count);
        simulation.stream("dice").uniform();
        throw new TypeError("no such order");
      },
      spin: (simulation) => {
        simulation.state.half += 1;
        simulation.schedule(simulation.now, types.spin);
      },
      past: (simulation) => void simulation.schedule(simulation.now - 5, types.count),
      run: (simulation) => void simulation.step(),
    },
  });
}

function errorOf(action: () => unknown): KernelError {
  try {
    action();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(KernelError);
    return thrown as KernelError;
  }
  throw new Error("nothing was thrown");
}

describe("schedule refuses", () => {
  test.each([
    ["the past", 4, types.count, 0, "past-instant"],
    ["NaN", Number.NaN, types.count, 0, "bad-instant"],
    ["infinity", Infinity, types.count, 0, "bad-instant"],
    ["half a millisecond", 10.5, types.count, 0, "bad-instant"],
    ["an unknown type", 10, 17, 0, "unknown-type"],
    ["a negative type", 10, -1, 0, "unknown-type"],
    ["a type that is no integer", 10, 0.5, 0, "unknown-type"],
    ["a payload that is no int32", 10, types.count, 2 ** 31, "bad-payload"],
    ["a fractional payload", 10, types.count, 0.25, "bad-payload"],
  ])("%s", (_case, at, type, a, code) => {
    const simulation = model();
    simulation.runUntil(5);
    const error = errorOf(() => simulation.schedule(at, type, a));
    expect(error.code).toBe(code);
    expect(error.fix).not.toBe("");
    expect(simulation.pendingCount).toBe(0);
    simulation.schedule(5, types.count);
    simulation.runUntil(6);
    expect(simulation.state.log).toEqual([5]);
  });
});

test("schedule refuses a priority that is no int32", () => {
  const simulation = model();
  for (const priority of [0.5, 2 ** 31]) {
    expect(errorOf(() => simulation.schedule(10, types.count, 0, 0, priority)).code).toBe("bad-payload");
  }
});

test("a handler that throws is undone: the simulation stands at the instant before the event", () => {
  const simulation = model();
  simulation.schedule(3, types.count);
  simulation.schedule(8, types.throw, 4, 2);
  const error = errorOf(() => simulation.runUntil(20));
  expect(error.code).toBe("handler-threw");
  expect(error.message).toContain('"throw" (event 1 at 8 ms, a = 4, b = 2, scheduled from outside)');
  expect(error.message).toContain("no such order");
  expect(error.cause).toBeInstanceOf(TypeError);
  expect(error.event).toMatchObject({ type: "throw", at: 8, sequence: 1, a: 4, b: 2, cause: -1 });
  expect(error.rewound).toBe(true);
  expect(simulation.now).toBe(3);
  expect(simulation.state).toEqual({ log: [3], half: 0 });
  expect(simulation.pendingCount).toBe(1);
  expect(simulation.cause).toBe(-1);
  const untouched = model();
  expect(simulation.stream("dice").uniform()).toBe(untouched.stream("dice").uniform());
  expect(simulation.cancel(error.event!.sequence)).toBe(true);
  simulation.runUntil(20);
  expect(simulation.now).toBe(20);
});

test("scheduling in the past from a handler names both events", () => {
  const simulation = model();
  simulation.schedule(8, types.past);
  const error = errorOf(() => simulation.runUntil(20));
  expect(error.code).toBe("past-instant");
  expect(error.message).toContain('"count" was scheduled at 3 ms, 5 ms before the present instant 8 ms');
  expect(error.event).toMatchObject({ type: "past", at: 8 });
  expect(simulation.now).toBe(0);
});

test("an endless loop of events without delay stops at the instant before", () => {
  const simulation = model({ instantLimit: 500 });
  simulation.schedule(3, types.count);
  simulation.schedule(8, types.spin);
  const error = errorOf(() => simulation.runUntil(20));
  expect(error.code).toBe("endless-instant");
  expect(error.event).toMatchObject({ type: "spin", at: 8 });
  expect(error.rewound).toBe(true);
  expect(simulation.now).toBe(3);
  expect(simulation.state).toEqual({ log: [3], half: 0 });
  expect(simulation.nextInstant).toBe(8);
});

describe("as many events as the limit allows may happen at one instant", () => {
  const tenAt = (simulation: ReturnType<typeof model>, at: number): void => {
    for (let count = 0; count < 10; count++) simulation.schedule(at, types.count);
  };

  test("and one more may not", () => {
    const simulation = model({ instantLimit: 10 });
    tenAt(simulation, 3);
    simulation.runUntil(4);
    expect(simulation.handledCount).toBe(10);
    tenAt(simulation, 7);
    simulation.schedule(7, types.count);
    expect(errorOf(() => simulation.runUntil(8)).code).toBe("endless-instant");
  });

  test("counted from the instant to which the clock was moved", () => {
    const simulation = model({ instantLimit: 10 });
    tenAt(simulation, 3);
    simulation.runUntil(5);
    tenAt(simulation, 5);
    simulation.runUntil(6);
    expect(simulation.handledCount).toBe(20);
  });

  test("counted on from a checkpoint within the instant", () => {
    const simulation = model({ instantLimit: 10 });
    tenAt(simulation, 3);
    tenAt(simulation, 5);
    for (let step = 0; step < 14; step++) simulation.step();
    const other = model({ instantLimit: 10 });
    other.restore(simulation.checkpoint());
    other.runUntil(6);
    expect(other.handledCount).toBe(20);
  });
});

describe("what was done from outside between two runs is not lost when an event fails", () => {
  test("an event that was scheduled", () => {
    const simulation = model();
    simulation.schedule(8, types.throw);
    simulation.runUntil(5);
    simulation.schedule(6, types.count);
    expect(errorOf(() => simulation.runUntil(20)).rewound).toBe(true);
    expect(simulation.state.log).toEqual([6]);
  });

  test("an event that was cancelled", () => {
    const simulation = model();
    simulation.schedule(8, types.throw);
    const cancelled = simulation.schedule(6, types.count);
    simulation.runUntil(5);
    simulation.cancel(cancelled);
    expect(errorOf(() => simulation.runUntil(20)).rewound).toBe(true);
    expect(simulation.state.log).toEqual([]);
  });

  test("a number that was drawn", () => {
    const [simulation, untouched] = [model(), model()];
    simulation.schedule(8, types.throw);
    simulation.runUntil(5);
    expect(simulation.stream("dice").uniform()).toBe(untouched.stream("dice").uniform());
    expect(errorOf(() => simulation.runUntil(20)).rewound).toBe(true);
    expect(simulation.stream("dice").uniform()).toBe(untouched.stream("dice").uniform());
  });
});

test("who observes events goes on observing after a failure, and is not told of what is run again", () => {
  const simulation = model();
  const seen: number[] = [];
  simulation.onEvent = (at) => void seen.push(at);
  simulation.schedule(3, types.count);
  const failing = simulation.schedule(8, types.throw);
  simulation.schedule(9, types.count);
  errorOf(() => simulation.runUntil(20));
  simulation.cancel(failing);
  simulation.runUntil(20);
  expect(seen).toEqual([3, 8, 9]);
});

test("a handler cannot run the simulation it is part of", () => {
  const simulation = model();
  simulation.schedule(1, types.run);
  simulation.schedule(2, types.count);
  expect(errorOf(() => simulation.runUntil(5)).code).toBe("inside-handler");
});

test("a queue that never stops growing is refused", () => {
  const simulation = model({ pendingLimit: 128 });
  const error = errorOf(() => {
    for (let index = 0; index < 200; index++) simulation.schedule(10, types.count);
  });
  expect(error.code).toBe("queue-full");
  expect(simulation.pendingCount).toBe(128);
});

test("running backwards and to no instant is refused", () => {
  const simulation = model();
  simulation.runUntil(10);
  expect(errorOf(() => simulation.runUntil(9)).code).toBe("past-instant");
  expect(errorOf(() => simulation.runUntil(Number.NaN)).code).toBe("bad-instant");
  expect(errorOf(() => simulation.runUntil(10.5)).code).toBe("bad-instant");
});

test("a state that is not plain data is refused before the first event, with its path", () => {
  const simulation = createSimulation({
    state: { shelves: [{ find: () => 1 }] },
    types: { count: 0 },
    handlers: { count: () => undefined },
    seed: 1,
  });
  simulation.schedule(1, 0);
  const error = errorOf(() => simulation.step());
  expect(error.code).toBe("state-not-plain");
  expect(error.what).toBe("state.shelves.0.find is a function.");
});

test.each([
  ["a seed below zero", { seed: -1 }],
  ["a seed with a fraction", { seed: 0.5 }],
  ["a start that is no instant", { seed: 1, start: -5 }],
  ["types with gaps", { seed: 1, types: { count: 1 } }],
  ["a missing handler", { seed: 1, handlers: {} as { count: () => void } }],
])("createSimulation refuses %s", (_case, options) => {
  const sound = { state: {}, types: { count: 0 }, handlers: { count: () => undefined } };
  expect(errorOf(() => createSimulation({ ...sound, ...options }))).toBeInstanceOf(KernelError);
});

test("a checkpoint of another seed is refused", () => {
  const other = createSimulation({ state: {}, types: { count: 0 }, handlers: { count: () => undefined }, seed: 2 });
  const simulation = createSimulation({
    state: {},
    types: { count: 0 },
    handlers: { count: () => undefined },
    seed: 1,
  });
  expect(errorOf(() => simulation.restore(other.checkpoint())).code).toBe("foreign-checkpoint");
});

test("after a failure the clock stands where it stood, also between two events", () => {
  const simulation = model();
  simulation.schedule(2, types.count);
  simulation.schedule(8, types.throw);
  simulation.runUntil(5);
  expect(errorOf(() => simulation.runUntil(20)).rewound).toBe(true);
  expect(simulation.now).toBe(5);
  expect(simulation.state.log).toEqual([2]);
});

test("a long run that fails is rebuilt from its last checkpoint, with every random number as before", () => {
  const chain = eventTypes("walk");
  const walk = (failAt: number) =>
    createSimulation<{ sum: number }, "walk">({
      state: { sum: 0 },
      types: chain,
      seed: 3,
      handlers: {
        walk: (simulation, step) => {
          simulation.state.sum += simulation.stream("steps").integer(1_000);
          simulation.schedule(simulation.now + 1 + simulation.stream("steps").integer(9), chain.walk, step + 1);
          if (step === failAt) throw new Error("lost the way");
        },
      },
    });
  const failing = walk(5_000);
  const sound = walk(-1);
  for (const simulation of [failing, sound]) simulation.schedule(0, chain.walk, 0);
  failing.runUntil(10_000);
  failing.checkpoint();
  expect(errorOf(() => failing.runUntil(1_000_000)).rewound).toBe(true);
  while (sound.handledCount < 5_000) sound.step();
  expect(failing.state).toEqual(sound.state);
  expect([failing.now, failing.traceHash, failing.handledCount]).toEqual([
    sound.now,
    sound.traceHash,
    sound.handledCount,
  ]);
});

test("a handler that depends on something outside the run cannot be rebuilt, and the error says so", () => {
  let outside = 0;
  const simulation = createSimulation({
    state: {},
    types: { tick: 0 },
    seed: 1,
    handlers: {
      tick: (simulation) => {
        outside += 1;
        simulation.schedule(simulation.now + outside, 0);
        if (outside === 5) throw new Error("five");
      },
    },
  });
  simulation.schedule(0, 0);
  const error = errorOf(() => simulation.runUntil(100));
  expect(error.code).toBe("handler-threw");
  expect(error.rewound).toBe(false);
});
