import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addToSketch,
  batchMeans,
  change,
  chiSquareP,
  createQuantileSketch,
  createTimeWeighted,
  criticalT,
  holm,
  kolmogorovSmirnovP,
  meanInterval,
  meanP,
  merge,
  pairedComparison,
  quantile,
  restart,
  summarise,
  tallyOf,
  timeMean,
  twoSidedP,
  variance,
  warmUpLength,
} from "../../../simulations/statistics/index.ts";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50, size: "max" });

describe("tally", () => {
  test("gives mean and sample variance", () => {
    const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(tally.mean).toBe(5);
    expect(variance(tally)).toBeCloseTo(32 / 7, 12);
    expect([tally.least, tally.greatest]).toEqual([2, 9]);
  });

  test("keeps its digits far from zero", () => {
    expect(variance(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBe(30);
  });

  test("merge gives what one tally of everything gives", () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const merged = tallyOf(first);
        merge(merged, tallyOf(second));
        const whole = tallyOf([...first, ...second]);
        expect(merged.count).toBe(whole.count);
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThan(1e-6);
        expect(Math.abs(variance(merged) - variance(whole))).toBeLessThanOrEqual(1e-9 * variance(whole) + 1e-3);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("time-weighted mean", () => {
  test("weighs each value with how long it lasted", () => {
    const length = createTimeWeighted(10, 2);
    change(length, 20, 5);
    change(length, 25, 0);
    expect(timeMean(length, 40)).toBe((2 * 10 + 5 * 5) / 30);
  });

  test("restart forgets the warm-up and keeps the value", () => {
    const length = createTimeWeighted(0, 7);
    restart(length, 100);
    change(length, 110, 1);
    expect(timeMean(length, 120)).toBe(4);
  });

  test("a change back in time is refused", () => {
    expect(() => change(createTimeWeighted(5), 4, 1)).toThrow(RangeError);
  });
});

describe("quantile sketch", () => {
  test.each([0.05, 0.01, 0.001])("gives quantiles within a relative error of %d", (relativeError) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 300, size: "max" }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sketch = createQuantileSketch({ relativeError });
          for (const value of values) addToSketch(sketch, value);
          const sorted = values.toSorted((x, y) => x - y);
          const exact = sorted[Math.floor(share * (sorted.length - 1))]!;
          expect(Math.abs(quantile(sketch, share) - exact)).toBeLessThanOrEqual(relativeError * exact * (1 + 1e-9));
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });

  test("takes the same memory however many values it has seen", () => {
    const sketch = createQuantileSketch();
    expect(sketch.counts.length).toBeLessThan(1_800);
    for (let value = 1; value < 100_000; value++) addToSketch(sketch, value);
    expect(sketch.counts.length).toBeLessThan(1_800);
    expect(quantile(sketch, 0.5)).toBeGreaterThan(49_000);
  });

  test("zero counts as zero and a negative value is refused", () => {
    const sketch = createQuantileSketch();
    addToSketch(sketch, 0);
    expect(quantile(sketch, 0.5)).toBe(0);
    expect(() => addToSketch(sketch, -1)).toThrow(RangeError);
  });
});

describe("Student's t", () => {
  // Printed tables, for instance NIST/SEMATECH e-Handbook 1.3.6.7.2.
  test.each([
    [0.95, 1, 12.7062],
    [0.95, 9, 2.262157],
    [0.99, 39, 2.707913],
    [0.999, 29, 3.659405],
    [0.95, 1000, 1.962339],
  ])("the critical value at %d with %d degrees of freedom is %d", (confidence, degrees, expected) => {
    expect(criticalT(confidence, degrees)).toBeCloseTo(expected, 4);
    expect(twoSidedP(expected, degrees)).toBeCloseTo(1 - confidence, 5);
  });

  test("an interval of 95 % covers the mean in 95 % of samples", () => {
    // A small generator of its own keeps this test apart from the kernel.
    let state = 12_345;
    const uniform = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    let covered = 0;
    for (let sample = 0; sample < 4_000; sample++) {
      const sums = Array.from({ length: 10 }, () => uniform() + uniform() + uniform() + uniform());
      const { mean, halfWidth } = meanInterval(sums);
      if (Math.abs(mean - 2) <= halfWidth) covered += 1;
    }
    expect(covered / 4_000).toBeGreaterThan(0.94);
    expect(covered / 4_000).toBeLessThan(0.96);
  });

  test("the p-value of a mean agrees with its interval", () => {
    const values = [4.1, 5.2, 6.3, 4.4, 5.5];
    const { mean, halfWidth } = meanInterval(values, 0.98);
    expect(meanP(values, mean + halfWidth)).toBeCloseTo(0.02, 8);
  });
});

test("pairs under common random numbers give a narrower interval than unpaired samples", () => {
  const first = [10, 20, 30, 40, 50];
  const second = [9, 19.5, 28.5, 39, 49.5];
  const { mean, halfWidth } = pairedComparison(first, second);
  expect(mean).toBeCloseTo(0.9, 12);
  expect(halfWidth).toBeLessThan(meanInterval(first).halfWidth / 10);
  expect(() => pairedComparison([1], [1, 2])).toThrow(RangeError);
});

test("batch means cut the front, so that batches are equally long and end at the last value", () => {
  expect(batchMeans([99, 1, 2, 3, 4, 5, 6], 3)).toEqual([1.5, 3.5, 5.5]);
  expect(() => batchMeans([1], 2)).toThrow(RangeError);
});

test("MSER-5 cuts a transient and leaves a stationary series alone", () => {
  const noise = (index: number): number => ((index * 7919) % 101) / 101;
  const ramp = Array.from({ length: 2_000 }, (_, index) => noise(index) + Math.max(0, 20 - index / 10));
  expect(warmUpLength(ramp)).toBeGreaterThan(150);
  expect(warmUpLength(ramp)).toBeLessThan(260);
  expect(warmUpLength(Array.from({ length: 2_000 }, (_, index) => noise(index)))).toBeLessThan(900);
});

test("Holm multiplies the least p-value by the size of the family and never lets the order turn", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, index) => expect(adjusted[index]).toBeCloseTo(expected, 12));
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
});

test.each([
  [3.841459, 1],
  [18.307038, 10],
  [124.342113, 100],
])("chi-square %d with %d degrees of freedom has p = 0.05", (statistic, degrees) => {
  const expected = 10;
  expect(chiSquareP([expected + Math.sqrt(statistic * expected)], [expected], degrees)).toBeCloseTo(0.05, 6);
});

test("Kolmogorov-Smirnov accepts a uniform grid and refuses a shifted one", () => {
  const grid = Array.from({ length: 200 }, (_, index) => (index + 0.5) / 200);
  expect(kolmogorovSmirnovP(grid, (x) => x)).toBeGreaterThan(0.99);
  expect(kolmogorovSmirnovP(grid, (x) => Math.min(1, x + 0.15))).toBeLessThan(0.001);
});

test("a summary has no interval for one value and is null for none", () => {
  expect(summarise([])).toBeNull();
  expect(summarise([3])).toEqual({ count: 1, mean: 3, deviation: 0, ci95: null });
  expect(summarise([1, 2, 3])).toEqual({ count: 3, mean: 2, deviation: 1, ci95: meanInterval([1, 2, 3]).halfWidth });
});
