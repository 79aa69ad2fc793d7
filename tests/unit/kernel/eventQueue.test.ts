import { describe, expect, test } from "vitest";
import { EventQueue } from "../../../simulations/kernel/EventQueue.ts";
import { RandomStream } from "../../../simulations/kernel/RandomStream.ts";

interface Pending {
  at: number;
  priority: number;
  sequence: number;
}

/** How far ahead an event is scheduled: the shapes that a horizon could stumble over. */
const delays: Record<string, (chance: RandomStream) => number> = {
  exponential: (chance) => chance.exponentialMs(3_600_000),
  "all at one instant": () => 0,
  "on whole days": (chance) => 86_400_000 * chance.integer(30),
  "nearly all far away": (chance) => (chance.bernoulli(0.05) ? chance.integer(10) : 10_000_000 + chance.integer(1_000)),
  "one in a thousand at the end of time": (chance) => (chance.bernoulli(0.001) ? 9e15 : chance.integer(100)),
};

describe("thousands of pending events", () => {
  for (const [name, delay] of Object.entries(delays)) {
    test(`come up by (instant, priority, sequence), ${name}`, () => {
      const chance = new RandomStream("delays", 4, 0);
      const queue = new EventQueue(1 << 20);
      let pending: Pending[] = [];
      const add = (): void => {
        const priority = chance.integer(3) - 1;
        queue.addedAt = Math.min(queue.now + delay(chance), Number.MAX_SAFE_INTEGER);
        const sequence = queue.add(0, 1, 2, priority);
        pending.push({ at: queue.addedAt, priority, sequence });
      };
      // Growing, standing still, shrinking; events are cancelled all the while, and the queue is saved and loaded.
      for (const [steps, share] of [
        [6_000, 0.9],
        [6_000, 0.5],
        [6_000, 0.2],
      ] as const) {
        for (let step = 0; step < steps; step++) {
          if (step % 4_000 === 3_999) queue.load(queue.save(), queue.nextSequence);
          if (chance.bernoulli(share)) add();
          else if (chance.bernoulli(0.2)) {
            const sequence = chance.integer(queue.nextSequence + 1);
            expect(queue.cancel(sequence)).toBe(pending.some((event) => event.sequence === sequence));
            pending = pending.filter((event) => event.sequence !== sequence);
          } else if (queue.settle()) {
            queue.now = queue.nextAt;
            const { rows, nextRow } = queue;
            const next = { at: queue.nextAt, priority: rows.priority(nextRow), sequence: rows.sequence(nextRow) };
            queue.removeNext();
            expect(next).toEqual(takeFirst(pending));
            if (chance.bernoulli(0.5)) add();
          }
        }
        expect(queue.liveCount).toBe(pending.length);
      }
    });
  }
});

test("a new event is found by the first cancel, though an old one shares its place in the index", () => {
  const queue = new EventQueue(1 << 20);
  queue.addedAt = 1_000;
  queue.add(0, 0, 0, 0);
  queue.addedAt = 1;
  for (let sequence = 1; sequence < 256; sequence++) {
    queue.add(0, 0, 0, 0);
    queue.settle();
    queue.removeNext();
  }
  expect(queue.add(0, 0, 0, 0)).toBe(256);
  expect(queue.cancel(256)).toBe(true);
  expect(queue.cancel(0)).toBe(true);
  expect(queue.settle()).toBe(false);
});

test("a new event is found by the first cancel, though an old one in a later row shares its place", () => {
  const queue = new EventQueue(1 << 20);
  queue.addedAt = 1;
  queue.add(0, 0, 0, 0);
  queue.addedAt = 1_000;
  expect(queue.add(0, 0, 0, 0)).toBe(1);
  queue.addedAt = 1;
  for (let sequence = 2; sequence <= 257; sequence++) {
    queue.settle();
    queue.removeNext();
    expect(queue.add(0, 0, 0, 0)).toBe(sequence);
  }
  expect(queue.cancel(257)).toBe(true);
  expect(queue.cancel(1)).toBe(true);
  expect(queue.settle()).toBe(false);
});

test("cancelling nobody, −1, answers false and takes nothing away, also when rows were used and are free", () => {
  const queue = new EventQueue(64);
  queue.add(0, 0, 0, 0);
  expect(queue.cancel(-1)).toBe(false);
  queue.addedAt = 1;
  for (let sequence = 1; sequence < 256; sequence++) {
    expect(queue.settle()).toBe(true);
    queue.removeNext();
    queue.settle();
    queue.add(0, 0, 0, 0);
  }
  queue.settle();
  queue.removeNext();
  for (let time = 0; time < 200; time++) expect(queue.cancel(-1)).toBe(false);
  expect(queue.liveCount).toBe(0);
});

function takeFirst(pending: Pending[]): Pending {
  let first = 0;
  for (let index = 1; index < pending.length; index++) {
    const [x, y] = [pending[index]!, pending[first]!];
    if ((x.at - y.at || x.priority - y.priority || x.sequence - y.sequence) < 0) first = index;
  }
  return pending.splice(first, 1)[0]!;
}
