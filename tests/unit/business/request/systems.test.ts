import { describe, expect, test } from "vitest";
import { createWorld, parseScenario, readScenario, runLarkfield } from "../../../../simulations/business/index.ts";
import type { Scenario } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

const tangle = structuredClone(readScenario("tangle@2"));

/** The tangle with its first system otherwise. */
function withFirst(more: object): Scenario {
  const { landscape } = tangle;
  const [first, ...others] = landscape!.systems;
  return { ...tangle, landscape: { ...landscape!, systems: [{ ...first!, ...more }, ...others] } } as Scenario;
}

const run = (scenario: Scenario) => runLarkfield({ scenario, architecture: "point-to-point", seed: 4 });
const changesOf = (scenario: Scenario, domain: number): number => {
  const { simulation } = createWorld({ scenario, architecture: "point-to-point", seed: 4 });
  simulation.runUntil(780 * DAY_MS);
  const { changes, types } = simulation.state;
  return Array.from({ length: changes.count }, (_, row) => row).filter(
    (row) => types.domain[changes.type[row]!] === domain,
  ).length;
};

describe("a system of a landscape", () => {
  test("that says what everybody has changes nothing: the trace stays", () => {
    const same = withFirst({ people: 2, changeEveryDays: 15 });
    expect(run(parseScenario(same)).traceHash).toBe(run(tangle).traceHash);
  });

  test("has as many people as it says, and as much own work for each of them", () => {
    const { state } = createWorld({
      scenario: withFirst({ people: 5 }),
      architecture: "point-to-point",
      seed: 4,
    }).simulation;
    expect(state.teams.slice(0, 3).map(({ servers }) => servers)).toEqual([5, 2, 2]);
  });

  test("changes as often as it says, and the others as before", () => {
    const often = withFirst({ changeEveryDays: 3 });
    expect(changesOf(often, 0) / changesOf(tangle, 0)).toBeGreaterThan(3);
    expect(changesOf(withFirst({ changeEveryDays: 0 }), 0)).toBe(0);
    for (const other of [1, 2, 3]) expect(changesOf(often, other)).toBe(changesOf(tangle, other));
  });

  test.each([
    ["nobody", { people: 0 }, /people.*at least 1/],
    ["half a person", { people: 1.5 }, /people/],
    ["changes by the hour", { changeEveryDays: 0.5 }, /changeEveryDays/],
    ["a typo", { poeple: 3 }, /"people"/],
  ])("is refused with %s, at its place", (_, more, message) => {
    const parse = () => parseScenario(withFirst(more));
    expect(parse).toThrow(message);
    expect(parse).toThrow(expect.objectContaining({ code: "bad-scenario" }));
  });
});
