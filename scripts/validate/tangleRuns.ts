/** The runs that lesson 1.1's expectations are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { outline, readScenario } from "../../simulations/business/index.ts";
import type { Command, Outline, Overrides } from "../../simulations/business/index.ts";
import { tangleRun } from "../../simulations/catalogue/tangle/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";

const QUARTER_MS = 65 * DAY_MS;
const { systems, facts } = readScenario("tangle@1");
const readersOf = (code: string): number => facts.find(({ owner }) => owner === code)?.readers.length ?? 0;
const byReaders = systems
  .map(({ code }, system) => ({ system, readers: readersOf(code) }))
  .toSorted((x, y) => y.readers - x.readers)
  .map(({ system }) => system);

export const mostRead = (howMany: number): readonly number[] => byReaders.slice(0, howMany);
export const leastRead = (howMany: number): readonly number[] => byReaders.slice(-howMany);
export const newest = (howMany: number): readonly number[] => systems.map((_, system) => system).slice(-howMany);

export function runs(seeds: readonly number[], overrides: Overrides = {}): readonly Outline[] {
  return seeds.map((seed) => outline(tangleRun({ seed, overrides })));
}

export function playedRuns(
  seeds: readonly number[],
  commands: readonly Command[],
  overrides: Overrides = {},
): readonly Outline[] {
  return seeds.map((seed) => outline(tangleRun({ seed, commands, overrides })));
}

/** Each system publishes at the start of a quarter (from 1), or when it joins if that is later. */
export function publishFrom(quarter: number, publishers: readonly number[]): readonly Command[] {
  return publishers.map((system, sequence) => ({
    at: Math.max((quarter - 1) * QUARTER_MS, joinAt(system)),
    sequence,
    by: "learner",
    type: "publish",
    system,
  }));
}

/** One system publishes on day 0, in a landscape where it is there from the start. */
export function publishAtOnce(system: number): readonly Command[] {
  return [{ at: 0, sequence: 0, by: "learner", type: "publish", system }];
}

/** One person for a system from a day on. */
export function hireFrom(day: number, hired: readonly number[]): readonly Command[] {
  return hired.map((system, sequence) => ({
    at: Math.max(day * DAY_MS, joinAt(system)),
    sequence,
    by: "learner",
    type: "hire",
    system,
  }));
}

function joinAt(system: number): number {
  return Math.max(0, system - 2) * QUARTER_MS;
}
