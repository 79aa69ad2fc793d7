/** What has not happened yet changes nothing: neither the length of a run nor who will join later. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames, runLarkfield } from "../../../simulations/business/index.ts";
import type { RunRequest, LarkfieldState, QuarterFigures } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DAY_MS = 86_400_000;
const QUARTER_MS = (365 * DAY_MS) / 4;

function quartersOf(request: RunRequest, count: number): readonly QuarterFigures[] {
  return runLarkfield({ years: 2, ...request }, ({ quarter }) => quarter < count).quarters;
}

/** What a domain meets from outside: the facts of its sources, its changes and needs, and its own occasions. */
function metBy({ domains, facts, types, changes, decisions, needs, parameters }: LarkfieldState, number: number) {
  const domain = domains.number.indexOf(number);
  const owns = (type: number): boolean => types.domain[type] === domain;
  const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);
  const keys = parameters["facts.keys"];
  const perDomain = parameters["facts.typesPerDomain"];
  return {
    facts: rows(facts.count)
      .filter((row) => facts.serial[row]! >= 0 && owns(Math.floor(facts.typeKey[row]! / keys)))
      .map((row) => [facts.typeKey[row]! % (keys * perDomain), facts.x[row], facts.at[row]]),
    changes: rows(changes.count)
      .filter((row) => owns(changes.type[row]!))
      .map((row) => [changes.at[row], changes.field[row], changes.keys[row]]),
    needs: rows(needs.count)
      .filter((row) => decisions.domain[needs.decision[row]!] === domain)
      .filter((row) => needs.at[row] === decisions.createdAt[needs.decision[row]!])
      .map((row) => [needs.at[row], decisions.kind[needs.decision[row]!]]),
    outages: [domains.sourceFailedAt[domain], domains.readerFailedAt[domain]],
  };
}

function stateAfter(request: RunRequest, quarters: number): LarkfieldState {
  const { simulation } = createWorld({ years: 2, ...request });
  simulation.runUntil(simulation.state.dayZero + quarters * QUARTER_MS);
  return simulation.state;
}

/** One seed: what must not matter is said of the code, not of chance. */
const cases = architectureNames.map((architecture) => ({ architecture, seed: 11 }));

describe.each(cases)("$architecture, seed $seed", (request) => {
  test("a run of one year is the first year of a run of three, figure by figure", () => {
    expect(quartersOf({ ...request, years: 1 }, 4)).toEqual(quartersOf({ ...request, years: 3 }, 4));
  });

  test("and so it is with an acquisition in that year", () => {
    const overrides = { "acquisition.day": 150, "domains.growth": 4 };
    const short = quartersOf({ ...request, overrides, years: 1 }, 4);
    expect(short).toEqual(quartersOf({ ...request, overrides, years: 2 }, 4));
    expect(short.at(-1)!.domains).toBe(13);
  });

  test("before an acquisition it makes no difference whether there will be one", () => {
    const overrides = { "acquisition.day": 366 };
    const without = { ...overrides, "acquisition.domains": 0 };
    const [some, none] = [overrides, without].map((each) => quartersOf({ ...request, overrides: each }, 5));
    expect(some!.slice(0, 4)).toEqual(none!.slice(0, 4));
    expect(some![4]).not.toEqual(none![4]);
  });

  test("before the first join it makes no difference how many will join", () => {
    const [none, two, four] = [0, 2, 4].map((growth) =>
      quartersOf({ ...request, overrides: { "domains.growth": growth } }, 3),
    );
    expect(none!.slice(0, 2)).toEqual(two!.slice(0, 2));
    expect(none!.slice(0, 1)).toEqual(four!.slice(0, 1));
    expect(none![2]).not.toEqual(two![2]);
  });
});

describe("a domain meets the same facts, changes, needs and outages", () => {
  const request = { architecture: "platform", seed: 5 } as const;
  const usual = stateAfter(request, 8);

  test.each<[string, NonNullable<RunRequest["overrides"]>]>([
    ["whether others are bought or not", { "acquisition.domains": 0 }],
    ["however early they are bought", { "acquisition.day": 100 }],
    ["whether others join or not", { "domains.growth": 0 }],
    ["however many join", { "domains.growth": 5 }],
  ])("%s", (_, overrides) => {
    const other = stateAfter({ ...request, overrides }, 8);
    for (let number = 0; number < 6; number++) expect(metBy(other, number)).toEqual(metBy(usual, number));
  });
});
