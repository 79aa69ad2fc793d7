/** A centre that grows with the business, and one that borrows people from domain teams. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, runLarkfield } from "../../../../simulations/business/index.ts";
import type { LarkfieldState } from "../../../../simulations/business/index.ts";
import { stateOf } from "../proofs/runs.ts";
import { DAY_MS } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

const centreOf = ({ teams, domains }: LarkfieldState) => teams[domains.count]!;
/** A centre with too much to do, and nobody who goes round it. */
const busy: Overrides = {
  "domains.start": 12,
  "domains.growth": 0,
  "own.share": 0,
  "choice.notMet": "waits",
};
const loans: Overrides = {
  "central.borrowPeople": 3,
  "central.borrowAfterDays": 5,
  "central.borrowDays": 20,
};

describe("a centre that grows", () => {
  test("gains its people with the domains that join after day 0, and is paid for them from that day", () => {
    const grown: Overrides = { "central.growth": 0.5, "domains.growth": 8, "acquisition.domains": 0 };
    const state = stateOf("platform", grown);
    // Seven domains join within the year, the eighth at its end.
    expect(state.joinedSince).toBe(7);
    expect(centreOf(state).servers).toBe(3 + 3);
    const paid = (overrides: Overrides): number[] =>
      runLarkfield({ architecture: "platform", seed: 6, years: 1, overrides }).quarters.map(({ paidDays }) => paidDays);
    const more = paid(grown);
    const less = paid({ ...grown, "central.growth": 0 });
    // One in the middle of a quarter, then whole quarters: the second, fourth and sixth join gain one each.
    const quarterDays = 365 / 4;
    const gained = more.map((days, index) => (days - less[index]!) / quarterDays);
    expect(gained.map((people) => Math.round(people * 100) / 100)).toEqual([0, 1, 2, 3]);
  });

  test("is no larger on the other architectures, where there is none", () => {
    const paid = (growth: number): number[] =>
      runLarkfield({ architecture: "bus", seed: 6, years: 1, overrides: { "central.growth": growth } }).quarters.map(
        ({ paidDays }) => paidDays,
      );
    expect(paid(2)).toEqual(paid(0));
  });
});

describe("a centre that borrows", () => {
  const { simulation } = createWorld({
    architecture: "platform",
    seed: 5,
    years: 1,
    overrides: { ...busy, ...loans },
  });
  const { state } = simulation;
  const looks: { lent: number; centre: number; teams: number; overdue: number }[] = [];
  for (let day = 0; day < 365; day++) {
    simulation.runUntil(state.dayZero + day * DAY_MS);
    const teams = state.teams.slice(0, state.domains.count).reduce((sum, { servers }) => sum + servers, 0);
    const overdue = Math.max(0, ...state.dueBackAt.map((at) => (simulation.now - at) / DAY_MS));
    looks.push({ lent: state.lenders.length, centre: centreOf(state).servers, teams, overdue });
  }

  test("has them only while teams miss them: nobody is in two places", () => {
    for (const { lent, centre, teams } of looks) {
      expect(centre).toBe(3 + lent);
      expect(teams).toBe(12 - lent);
    }
  });

  test("borrows no more than it may, sends people back when they are due, and borrows again", () => {
    const lent = looks.map((look) => look.lent);
    expect(Math.max(...lent)).toBe(3);
    expect(lent.some((count, day) => day > 0 && count < lent[day - 1]!)).toBe(true);
    // Work that is begun is finished first: at most one piece of it.
    expect(Math.max(...looks.map(({ overdue }) => overdue))).toBeLessThan(30);
  });

  test("has less work waiting for it", () => {
    const waiting = (overrides: Overrides): number =>
      runLarkfield({
        architecture: "platform",
        seed: 5,
        years: 2,
        overrides: { ...busy, ...overrides },
      }).quarters.reduce((sum, { centralTickets }) => sum + centralTickets, 0);
    expect(waiting(loans)).toBeLessThan(0.8 * waiting({}));
  });

  test("does not borrow while its work does not wait", () => {
    const { lenders, isLending } = stateOf("platform", { ...loans, "central.people": 40, "domains.growth": 0 });
    expect([isLending, lenders.length]).toEqual([true, 0]);
  });
});

test("own work takes its share of a domain team's time, and none of the centre's", () => {
  const days = (overrides: Overrides): number =>
    runLarkfield({ architecture: "platform", seed: 5, years: 1, overrides }).quarters.reduce(
      (sum, { ownDays }) => sum + ownDays,
      0,
    );
  const paid = 6 * 365 + 2 * 365 * 0.5;
  expect(days({ "own.share": 0 })).toBe(0);
  expect(Math.abs(days({ "own.share": 0.5, "acquisition.domains": 0 }) / (0.5 * paid) - 1)).toBeLessThan(0.2);
});
