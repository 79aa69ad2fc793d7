import { expect, test, vi } from "vitest";
import { copyStates } from "../../../../simulations/business/index.ts";
import { presets as all } from "../../../../simulations/lenses/copies/presets.ts";
import { halfValues } from "../../../../simulations/lenses/copies/questions.ts";
import { lens } from "../../../../simulations/lenses/copies/lens.ts";
import { toldOf } from "../../../../simulations/lenses/copies/tellCopies.ts";
import { presets as words } from "../../../../src/words/en/lenses/copies.ts";

// Whole runs of three years, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 120_000 });

const briefOf = (code: string) => toldOf(all.find((preset) => preset.code === code)!.run).brief;
const value = (code: string): number => halfValues(briefOf(code)).at(-1)!;
const share = (code: string, state: (typeof copyStates)[number]): number =>
  briefOf(code).audits.at(-1)!.shares[copyStates.indexOf(state)]!;

test("every claim has its words", () => {
  expect(Object.keys(words).sort()).toEqual(all.map(({ code }) => code).sort());
});

test("real time does not make data good: decisions earn as much as with five seconds", () => {
  const before = halfValues(toldOf(lens.pinned.reference).brief).at(-1)!;
  expect(Math.abs(value("realTime") - before)).toBeLessThan(0.01);
});

test("who is told does not understand at once: half of the news takes more than a week", () => {
  expect(briefOf("told").news.medianDays).toBeGreaterThan(7);
  expect(value("told")).toBeLessThan(0.75);
});

test("a bus on which readers are given time is right, and so is one on which no meaning changes", () => {
  expect(briefOf("served").right.at(-1)).toBeGreaterThan(0.98);
  expect(briefOf("noChanges").right.at(-1)).toBeGreaterThan(0.98);
});

test("nightly jobs after one another make a copy older than a day; in their order they do not", () => {
  expect(briefOf("nightly").ageHours.at(-1)).toBeGreaterThan(24);
  const [first, , last] = briefOf("inOrder").ageHours;
  expect(last! - first!).toBeLessThan(2);
});

test("lost changes stay lost, and whole figures heal them", () => {
  expect(share("oneInAThousand", "lost")).toBeGreaterThan(0.1);
  expect(share("wholeFigures", "lost")).toBeLessThan(0.01);
});
