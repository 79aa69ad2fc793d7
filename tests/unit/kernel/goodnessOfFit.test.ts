import { describe, expect, test } from "vitest";
import { bernoulli, createSimulation, exponential, uniformInteger } from "../../../simulations/kernel/index.ts";
import type { RandomStream } from "../../../simulations/kernel/index.ts";
import { minusLog } from "../../../simulations/kernel/minusLog.ts";
import { chiSquareP, holm, kolmogorovSmirnovP } from "../../../simulations/statistics/index.ts";

// Fixed seeds, chosen before the first run. Every p-value of this file is one family: α = 0.01 after Holm's correction.
const seeds = [1, 2, 3];
const SAMPLES = 100_000;
const family: { name: string; p: number }[] = [];

function simulationOf(seed: number) {
  return createSimulation({ seed, state: {}, types: { none: 0 }, handlers: { none: () => undefined } });
}

function streamOf(seed: number, name = "chance"): RandomStream {
  return simulationOf(seed).stream(name);
}

/** A sampler of the stream beside the same law from counter-based draws. */
function both(seed: number, fromStream: (stream: RandomStream) => number, fromUniform: (u: number) => number) {
  const simulation = simulationOf(seed);
  const stream = simulation.stream("chance");
  return {
    stream: Array.from({ length: SAMPLES }, () => fromStream(stream)),
    draws: Array.from({ length: SAMPLES }, (_, serial) => fromUniform(simulation.draw("chance", 7, serial))),
  };
}

function counts(values: readonly number[], cells: number, cellOf: (value: number) => number): number[] {
  const found = Array.from({ length: cells }, () => 0);
  for (const value of values) {
    const cell = cellOf(value);
    found[cell] = found[cell]! + 1;
  }
  return found;
}

const flat = (cells: number, total: number): number[] => Array.from({ length: cells }, () => total / cells);

for (const seed of seeds) {
  const uniform = both(
    seed,
    (stream) => stream.uniform(),
    (u) => u,
  );
  for (const [source, values] of Object.entries(uniform)) {
    note(
      `uniform, ${source}, seed ${seed}: Kolmogorov-Smirnov`,
      kolmogorovSmirnovP(values, (x) => x),
    );
    const pairs = values.slice(1).map((value, index) => Math.floor(values[index]! * 16) * 16 + Math.floor(value * 16));
    // Overlapping pairs would not be independent: every second one is.
    const disjoint = pairs.filter((_, index) => index % 2 === 0);
    note(
      `uniform pairs, ${source}, seed ${seed}`,
      chiSquareP(
        counts(disjoint, 256, (cell) => cell),
        flat(256, disjoint.length),
      ),
    );
    const lowBits = values.map((value) => (value * 2 ** 53) % 64);
    note(
      `lowest bits, ${source}, seed ${seed}`,
      chiSquareP(
        counts(lowBits, 64, (cell) => cell),
        flat(64, SAMPLES),
      ),
    );
  }

  const times = both(
    seed,
    (stream) => stream.exponential(3),
    (u) => exponential(u, 3),
  );
  for (const [source, values] of Object.entries(times)) {
    note(
      `exponential, ${source}, seed ${seed}`,
      kolmogorovSmirnovP(values, (x) => 1 - Math.exp(-x / 3)),
    );
  }

  // A million samples see what a distribution function over a hundred thousand cannot: half a percent in the mean.
  const long = streamOf(seed, "long");
  let sum = 0;
  let squares = 0;
  for (let sample = 0; sample < 1_000_000; sample++) {
    const time = long.exponential(1);
    sum += time;
    squares += time * time;
  }
  // The variances of an exponential time and of its square are 1 and 20; a z-value squared is chi-square.
  note(`mean of exponential times, seed ${seed}`, chiSquareP([sum], [1e6], 1));
  note(`square of exponential times, seed ${seed}`, chiSquareP([squares / 10], [2e5], 1));

  // A Poisson process: counts in unit intervals, and places of the events within them.
  const process = streamOf(seed, "arrivals");
  const arrivals: number[] = [];
  for (let at = process.exponential(1 / 4); at < 20_000; at += process.exponential(1 / 4)) arrivals.push(at);
  const perHour = counts(arrivals, 20_000, Math.floor);
  const poisson = Array.from({ length: 13 }, (_, k) => 20_000 * poissonChance(4, k));
  poisson[12] = 20_000 - poisson.slice(0, 12).reduce((sum, share) => sum + share, 0);
  note(
    `Poisson counts, seed ${seed}`,
    chiSquareP(
      counts(perHour, 13, (k) => Math.min(12, k)),
      poisson,
    ),
  );
  note(
    `Poisson places, seed ${seed}`,
    kolmogorovSmirnovP(
      arrivals.map((at) => at % 1),
      (x) => x,
    ),
  );

  for (const p of [0.5, 0.03]) {
    const trials = both(
      seed,
      (stream) => Number(stream.bernoulli(p)),
      (u) => Number(bernoulli(u, p)),
    );
    for (const [source, values] of Object.entries(trials)) {
      const found = counts(values, 2, (value) => value);
      note(`Bernoulli ${p}, ${source}, seed ${seed}`, chiSquareP(found, [SAMPLES * (1 - p), SAMPLES * p]));
    }
  }

  for (const n of [6, 1_000]) {
    const choices = both(
      seed,
      (stream) => stream.integer(n),
      (u) => uniformInteger(u, n),
    );
    for (const [source, values] of Object.entries(choices)) {
      note(
        `choice of ${n}, ${source}, seed ${seed}`,
        chiSquareP(
          counts(values, n, (value) => value),
          flat(n, SAMPLES),
        ),
      );
    }
  }
  const weights = [5, 0, 1, 3, 1];
  const weighted = streamOf(seed, "weights");
  const chosen = Array.from({ length: SAMPLES }, () => weighted.weightedIndex(weights));
  expect(chosen).not.toContain(1);
  const seen = counts(chosen, 5, (value) => value).filter((_, index) => index !== 1);
  note(
    `weighted choice, seed ${seed}`,
    chiSquareP(
      seen,
      [5, 1, 3, 1].map((weight) => (weight * SAMPLES) / 10),
    ),
  );

  const shuffler = streamOf(seed, "shuffle");
  const orders = new Map<string, number>();
  for (let round = 0; round < 24_000; round++) {
    const items = ["a", "b", "c", "d"];
    shuffler.shuffle(items);
    orders.set(items.join(""), (orders.get(items.join("")) ?? 0) + 1);
  }
  note(`shuffle of 4, seed ${seed}`, chiSquareP([...orders.values()], flat(24, 24_000), 23 + (24 - orders.size)));

  // Streams of other names, and draws of neighbouring entities, are independent of each other.
  const first = streamOf(seed, "arrivals");
  const second = streamOf(seed, "arrivals2");
  const joint = Array.from({ length: SAMPLES }, () => first.integer(16) * 16 + second.integer(16));
  note(
    `two streams together, seed ${seed}`,
    chiSquareP(
      counts(joint, 256, (cell) => cell),
      flat(256, SAMPLES),
    ),
  );
  const simulation = simulationOf(seed);
  const neighbours = Array.from(
    { length: SAMPLES },
    (_, entity) =>
      uniformInteger(simulation.draw("x", entity, 0), 16) * 16 + uniformInteger(simulation.draw("x", entity, 1), 16),
  );
  note(
    `neighbouring draws, seed ${seed}`,
    chiSquareP(
      counts(neighbours, 256, (cell) => cell),
      flat(256, SAMPLES),
    ),
  );
}

function note(name: string, p: number): void {
  family.push({ name, p });
}

function poissonChance(mean: number, count: number): number {
  let chance = Math.exp(-mean);
  for (let k = 1; k <= count; k++) chance *= mean / k;
  return chance;
}

const corrected = holm(family.map(({ p }) => p));

describe("samples fit their law", () => {
  test.each(family.map(({ name, p }, index) => ({ name, p, corrected: corrected[index]! })))(
    "$name",
    ({ corrected }) => {
      expect(corrected).toBeGreaterThan(0.01);
    },
  );
});

test("the tests can tell: a mean 2 % off and a coin of 0.51 are refused", () => {
  const stream = streamOf(1);
  const times = Array.from({ length: SAMPLES }, () => stream.exponential(1.02));
  expect(kolmogorovSmirnovP(times, (x) => 1 - Math.exp(-x))).toBeLessThan(1e-3);
  const coins = Array.from({ length: SAMPLES }, () => Number(stream.bernoulli(0.51)));
  expect(
    chiSquareP(
      counts(coins, 2, (coin) => coin),
      flat(2, SAMPLES),
    ),
  ).toBeLessThan(1e-3);
});

test("minusLog agrees with the logarithm to 1e-14 everywhere chance can ask, and is never negative", () => {
  const stream = streamOf(5);
  let worst = 0;
  let least = 0;
  for (let index = 0; index < 200_000; index++) {
    const x = index < 53 ? 2 ** -index : index < 106 ? 1 - 2 ** -(index - 52) : 1 - stream.uniform();
    worst = Math.max(worst, Math.abs(minusLog(x) + Math.log(x)));
    least = Math.min(least, minusLog(x));
  }
  expect(worst).toBeLessThan(1e-14);
  expect(least).toBe(0);
  expect(minusLog(1)).toBe(0);
});
