import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arrive,
  createSimulation,
  createStation,
  depart,
  eventTypes,
  NOBODY,
} from "../../../simulations/kernel/index.ts";
import type { Checkpoint, Simulation, Station } from "../../../simulations/kernel/index.ts";
import { NaiveSimulation } from "./NaiveSimulation.ts";

const types = eventTypes("note", "spread", "cancel", "arrival", "departure");

interface FuzzState {
  station: Station;
}

/** The model of NaiveSimulation, on the kernel. */
function kernelSimulation(servers: number, log: string[]): Simulation<FuzzState> {
  const simulation = createSimulation<FuzzState, keyof typeof types>({
    seed: 1,
    types,
    state: { station: createStation({ servers }) },
    handlers: {
      note: () => undefined,
      spread: (simulation, a, b) => {
        for (let child = 0; child < b % 4; child++) {
          const type = child === 0 ? types.spread : types.note;
          simulation.schedule(simulation.now + ((a * (child + 3)) % 50), type, a + child, b - 1, child - 1);
        }
      },
      cancel: (simulation, a) => void log.push(`cancel ${a} ${simulation.cancel(a)}`),
      arrival: (simulation, a, b) => {
        if (arrive(simulation.state.station, a)) simulation.schedule(simulation.now + (b % 40), types.departure, a, b);
      },
      departure: (simulation, _a, b) => {
        const next = depart(simulation.state.station);
        if (next !== NOBODY) simulation.schedule(simulation.now + (b % 40) + 1, types.departure, next, b);
      },
    },
  });
  simulation.onEvent = (...fields) => void log.push(fields.join());
  return simulation;
}

const small = fc.nat({ max: 60 });
const command = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("schedule"),
      delay: small,
      type: fc.nat({ max: 3 }),
      a: small,
      b: fc.nat({ max: 30 }),
      priority: fc.integer({ min: -2, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("cancel"), sequence: fc.nat({ max: 120 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("step"), count: fc.nat({ max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("run"), duration: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("save") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("restore"), which: small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("burst"), count: fc.integer({ min: 50, max: 200 }), a: small }) },
);

/** As expect(found).toBe(wanted), which costs as much as playing ten events: it is asked only about what differs. */
function same(found: unknown, wanted: unknown): void {
  if (!Object.is(found, wanted)) expect(found).toBe(wanted);
}

/** Plays a program on both, and compares after every command. */
function play(servers: number, program: readonly Record<string, unknown>[]): void {
  const naive = new NaiveSimulation(servers);
  const log: string[] = [];
  const kernel = kernelSimulation(servers, log);
  const saved: { naive: () => void; kernel: Checkpoint<FuzzState>; length: number; hash: string }[] = [];
  for (const command of program) {
    const number = (key: string): number => command[key] as number;
    if (command["do"] === "schedule") {
      const fields = [number("type"), number("a"), number("b"), number("priority")] as const;
      same(
        kernel.schedule(kernel.now + number("delay"), ...fields),
        naive.schedule(naive.now + number("delay"), ...fields),
      );
    } else if (command["do"] === "burst") {
      for (let index = 0; index < number("count"); index++) {
        const at = naive.now + ((index * (number("a") + 1)) % 97);
        same(kernel.schedule(at, 0, index, 0, index % 3), naive.schedule(at, 0, index, 0, index % 3));
      }
    } else if (command["do"] === "cancel") {
      same(kernel.cancel(number("sequence")), naive.cancel(number("sequence")));
    } else if (command["do"] === "step") {
      for (let count = 0; count < number("count"); count++) same(kernel.step(), naive.step());
    } else if (command["do"] === "run") {
      const until = naive.now + number("duration");
      kernel.runUntil(until);
      naive.runUntil(until);
    } else if (command["do"] === "save") {
      saved.push({ naive: naive.save(), kernel: kernel.checkpoint(), length: log.length, hash: kernel.traceHash });
    } else if (saved.length > 0) {
      const { naive: back, kernel: checkpoint, length, hash } = saved[number("which") % saved.length]!;
      back();
      kernel.restore(checkpoint);
      log.length = length;
      same(kernel.traceHash, hash);
    }
    same(kernel.now, naive.now);
    same(kernel.pendingCount, naive.pendingCount);
    // Asking for the next instant tidies the queue, so it is not asked for every time.
    if (command["do"] === "run") same(kernel.nextInstant, naive.nextInstant);
  }
  const end = naive.now + 500;
  kernel.runUntil(end);
  naive.runUntil(end);
  expect(log).toEqual(naive.log);
}

test("the kernel does what a sorted array does, on 3,000 random programs", { timeout: 120_000 }, () => {
  // A failure prints the seed, the path and the shrunk program; put them here as `examples` when mended.
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(command, { maxLength: 40, size: "max" }), (servers, program) =>
      play(servers, program),
    ),
    { numRuns: 3_000 },
  );
});
