import { expect, test } from "vitest";
import {
  bernoulli,
  createSimulation,
  exponential,
  exponentialMs,
  KernelError,
  uniformInteger,
  weightedIndex,
} from "../../../simulations/kernel/index.ts";

function bare(seed: number) {
  return createSimulation({ seed, state: {}, types: { none: 0 }, handlers: { none: () => undefined } });
}

const take = (count: number, next: () => number): number[] => Array.from({ length: count }, next);

test("adding a stream shifts no other", () => {
  const alone = bare(7).stream("arrivals");
  const simulation = bare(7);
  const others = ["a", "services", "z"].map((name) => simulation.stream(name));
  const arrivals = simulation.stream("arrivals");
  const found = take(100, () => {
    for (const other of others) other.uniform();
    return arrivals.uniform();
  });
  expect(found).toEqual(take(100, () => alone.uniform()));
});

test("a stream is the same object every time, and differs by name and by seed", () => {
  const simulation = bare(7);
  expect(simulation.stream("arrivals")).toBe(simulation.stream("arrivals"));
  const first = take(4, () => simulation.stream("arrivals").uniform());
  expect(take(4, () => simulation.stream("services").uniform())).not.toEqual(first);
  expect(take(4, () => bare(8).stream("arrivals").uniform())).not.toEqual(first);
});

test("a draw depends on seed, name, entity and serial, and on nothing drawn before", () => {
  const simulation = bare(7);
  const first = simulation.draw("demand", 3, 5);
  for (let serial = 0; serial < 50; serial++) simulation.draw("demand", 3, serial);
  expect(simulation.draw("demand", 3, 5)).toBe(first);
  const others = [
    bare(8).draw("demand", 3, 5),
    simulation.draw("outage", 3, 5),
    simulation.draw("demand", 5, 3),
    simulation.draw("demand", 3, 6),
  ];
  expect(others).not.toContain(first);
});

test.each([
  ["exponential(1, 1)", () => exponential(1, 1)],
  ["exponential(−0.1, 1)", () => exponential(-0.1, 1)],
  ["exponential(0.5, −1)", () => exponential(0.5, -1)],
  ["exponential(0.5, ∞)", () => exponential(0.5, Infinity)],
  ["uniformInteger(0.5, 0)", () => uniformInteger(0.5, 0)],
  ["uniformInteger(0.5, 2.5)", () => uniformInteger(0.5, 2.5)],
  ["weightedIndex(0.5, [])", () => weightedIndex(0.5, [])],
  ["weightedIndex(0.5, [0, 0])", () => weightedIndex(0.5, [0, 0])],
  ["weightedIndex(0.5, [1, −1])", () => weightedIndex(0.5, [1, -1])],
  ["stream.exponentialMs(NaN)", () => bare(1).stream("x").exponentialMs(Number.NaN)],
  ["stream.bernoulli(1.5)", () => bare(1).stream("x").bernoulli(1.5)],
  ["draw with a fraction", () => bare(1).draw("x", 0.5, 0)],
])("%s is refused", (_case, action) => {
  expect(action).toThrow(KernelError);
});

test("two names with the same key are refused", () => {
  // Found by search among random names.
  const [first, second] = ["9hipiy61l", "1704sub40i"];
  const simulation = bare(1);
  simulation.stream(first);
  expect(() => simulation.draw(second, 0, 0)).toThrow(/same 32-bit key/);
});

test("a time by inversion is rounded to the nearest millisecond, and what cannot happen does not", () => {
  // −1000 · ln(.3) = 1203.97…, −1000 · ln(.5) = 693.14…
  expect([exponentialMs(0.7, 1_000), exponentialMs(0.5, 1_000)]).toEqual([1_204, 693]);
  expect([bernoulli(0, 0), bernoulli(0, 1e-9), bernoulli(1 - 2 ** -53, 1)]).toEqual([false, true, true]);
});
