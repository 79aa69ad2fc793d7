import { beforeAll, describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames } from "../../../simulations/business/index.ts";
import type { LarkfieldState } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const YEAR_MS = 365 * 86_400_000;
const states: LarkfieldState[] = [];

beforeAll(() => {
  for (const architecture of architectureNames) {
    const overrides = { "acquisition.day": 200 };
    const { simulation } = createWorld({ architecture, seed: 41, years: 1, overrides });
    simulation.runUntil(simulation.state.dayZero + YEAR_MS);
    states.push(simulation.state);
  }
});

/** What a source said by itself: facts, not restatements, in their order. */
function factsOf({ facts }: LarkfieldState): readonly (readonly number[])[] {
  return Array.from({ length: facts.count }, (_, row) => row)
    .filter((row) => facts.serial[row]! >= 0)
    .map((row) => [facts.typeKey[row]!, facts.serial[row]!, facts.x[row]!, facts.at[row]!]);
}

const columns = (count: number, ...arrays: ArrayLike<number>[]): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, row) => arrays.map((array) => array[row]!));

describe("the four architectures meet the same world", () => {
  test.each<[string, (state: LarkfieldState) => readonly unknown[]]>([
    ["facts", (state) => factsOf(state)],
    [
      "changes of definitions",
      ({ changes }) => columns(changes.count, changes.at, changes.type, changes.field, changes.version, changes.keys),
    ],
    [
      "decisions and needs",
      ({ decisions, needs, inputs }) => [
        columns(decisions.count, decisions.kind, decisions.domain, decisions.createdAt),
        columns(needs.count, needs.decision, needs.at),
        [...inputs.subarray(0, 10 * decisions.count)],
      ],
    ],
    ["outages", ({ domains }) => [[...domains.sourceFailedAt], [...domains.readerFailedAt]]],
    ["occasions", ({ tally }) => [[...tally.occasions], [...tally.byHand]]],
  ])("%s", (_, read) => {
    const [first, ...others] = states.map((state) => read(state));
    expect(first!.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  test("and the same past up to day 0", () => {
    const pasts = architectureNames.map((architecture) => {
      const { simulation } = createWorld({ architecture, seed: 5, years: 1 });
      simulation.runUntil(simulation.state.dayZero - 1);
      return [simulation.traceHash, [...simulation.state.decisions.trust]];
    });
    for (const past of pasts) expect(past).toEqual(pasts[0]);
  });
});
