/** The runs that lesson 1.1's expectations are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { readScenario } from "../../simulations/business/index.ts";
import { toldOf } from "../../simulations/lenses/tangle/tellTangle.ts";
import type { Command, Overrides } from "../../simulations/business/index.ts";
import type { TangleBrief } from "../../simulations/lenses/tangle/TangleBrief.ts";
import { tangleRun } from "../../simulations/lenses/tangle/tangleRun.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";

const QUARTER_MS = 65 * DAY_MS;
const { systems } = readScenario("tangle@2").landscape!;
const byReaders = systems
  .map(({ readers }, system) => ({ system, readers: readers.length }))
  .toSorted((x, y) => y.readers - x.readers)
  .map(({ system }) => system);

export const mostRead = (howMany: number): readonly number[] => byReaders.slice(0, howMany);
export const leastRead = (howMany: number): readonly number[] => byReaders.slice(-howMany);
export const newest = (howMany: number): readonly number[] => systems.map((_, system) => system).slice(-howMany);

export function runs(seeds: readonly number[], overrides: Overrides = {}): readonly TangleBrief[] {
  return seeds.map((seed) => toldOf(tangleRun({ seed, overrides })));
}

export function playedRuns(
  seeds: readonly number[],
  commands: readonly Command[],
  overrides: Overrides = {},
): readonly TangleBrief[] {
  return seeds.map((seed) => toldOf(tangleRun({ seed, commands, overrides })));
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

/** A fixed number of systems from day 0 on: team days on integration, own links minus everyone publishing, paired. */
export function crossing(seeds: readonly number[], systems: number): { got: number; ci95: number } {
  const size = { "domains.start": systems, "domains.stopAt": systems };
  const own = runs(seeds, size);
  const published = runs(seeds, { ...size, "publish.everyone": true });
  return pairedTeamDays(own, published);
}

/** Team days on integration, the first minus the second, seed by seed: mean and 95 % interval. */
export function pairedTeamDays(
  own: readonly TangleBrief[],
  published: readonly TangleBrief[],
): { got: number; ci95: number } {
  const differences = own.map(
    ({ final }, index) => final.teamDaysIntegration - published[index]!.final.teamDaysIntegration,
  );
  const mean = sum(differences) / differences.length;
  const variance = sum(differences.map((value) => (value - mean) * (value - mean))) / (differences.length - 1);
  return { got: mean, ci95: 1.96 * Math.sqrt(variance / differences.length) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
