import { expect, test } from "vitest";
import { lens } from "../../../../simulations/lenses/tangle/lens.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import { presets as words } from "../../../../src/words/en/lenses/tangle.ts";

const told = Object.fromEntries(lens.presets!.map(({ code, run }) => [code, toldOf(run)]));
const waits = (code: string): number[] => told[code]!.halves.map(({ waitDaysMean }) => waitDaysMean!);
const [first, last] = [0, -1].map((place) => (code: string) => waits(code).at(place)!) as [
  (code: string) => number,
  (code: string) => number,
];

test("every claim has its words, and the words have their claim", () => {
  expect(Object.keys(words).toSorted()).toEqual(lens.presets!.map(({ code }) => code).toSorted());
});

test("one more system does not cost what the last one cost, and the wait grows when nothing is added", () => {
  const { halves, final } = told["oneMore"]!;
  expect(last("oneMore") / first("oneMore")).toBeGreaterThan(2 * (final.systems / halves[0]!.systems));
  expect(last("oneMore")).toBeGreaterThan(waits("oneMore").at(-2)!);
});

test("the same links make hardly a wait while nothing changes", () => {
  expect(told["links"]!.final.links).toBe(told["oneMore"]!.final.links);
  expect(last("links")).toBeLessThan(1.5 * first("links"));
});

test("one more person in every team makes the wait shorter and does not end its growth", () => {
  expect(last("hands")).toBeLessThan(last("oneMore") / 2);
  expect(last("hands")).toBeGreaterThan(2 * first("hands"));
  expect(last("hands")).toBeGreaterThan(waits("hands").at(-2)!);
});

test("describing a fact once makes the first half-year slower and keeps the wait where it was at the start", () => {
  expect(first("once")).toBeGreaterThan(first("oneMore"));
  expect(last("once")).toBeLessThanOrEqual(1.2 * first("oneMore"));
});
