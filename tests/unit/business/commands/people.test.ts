import { describe, expect, test } from "vitest";
import type { Larkfield } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { order, outcomes, ranUntil } from "./orders.ts";

const CENTRE = (larkfield: Larkfield): number => larkfield.simulation.state.domains.count;

/** People in teams, waiting for one, finishing before they go, and under way. */
function everybody({ simulation }: Larkfield): number {
  const { teams, freePeople, leaving, moves } = simulation.state;
  let underWay = 0;
  for (let row = 0; row < moves.count; row++) {
    if (moves.from[row] !== -1 && moves.leftAt[row] !== -1 && moves.cameAt[row] === -1) underWay += 1;
  }
  return teams.reduce((sum, { servers }) => sum + servers, 0) + freePeople + leaving.length + underWay;
}

describe("a person", () => {
  const two = { "team.people": 2 };

  test("who is moved works in the other team move.days after the work in hand is finished", () => {
    const commands = [order(10, { type: "move", from: 1, to: "centre" })];
    const larkfield = ranUntil(80, { overrides: two, commands });
    const { moves, teams, parameters } = larkfield.simulation.state;
    expect(outcomes(larkfield)).toEqual([null]);
    expect(moves.leftAt[0]!).toBeGreaterThanOrEqual(commands[0]!.at);
    expect(moves.cameAt[0]! - moves.leftAt[0]!).toBe(parameters["move.days"] * DAY_MS);
    expect(teams[1]!.servers).toBe(1);
    expect(teams[CENTRE(larkfield)]!.servers).toBe(parameters["central.people"] + 1);
  });

  test("who is lent goes back when the days are over", () => {
    const commands = [order(10, { type: "borrow", from: 1, to: "centre", days: 15 })];
    const during = ranUntil(60, { overrides: { ...two, "move.days": 0 }, commands });
    expect(during.simulation.state.moves.count).toBe(2);
    const after = ranUntil(120, { overrides: { ...two, "move.days": 0 }, commands });
    const { moves, teams } = after.simulation.state;
    expect(moves.orderedAt[1]! - moves.cameAt[0]!).toBe(15 * DAY_MS);
    expect(teams[1]!.servers).toBe(2);
    expect(teams[CENTRE(after)]!.servers).toBe(3);
  });

  test("who waits for a team can be sent to one, and others can be sent to wait", () => {
    const commands = [order(5, { type: "move", from: "free", to: 0 }), order(6, { type: "move", from: 1, to: "free" })];
    const larkfield = ranUntil(200, { overrides: { ...two, "people.free": 1, "move.days": 0 }, commands });
    expect(outcomes(larkfield)).toEqual([null, null]);
    expect(larkfield.simulation.state.freePeople).toBe(1);
    expect(larkfield.simulation.state.teams[0]!.servers).toBe(3);
  });

  test("who is hired comes after hire.days", () => {
    const commands = [order(5, { type: "hire", system: "centre" })];
    const at = (day: number): number => {
      const larkfield = ranUntil(day, { overrides: { "hire.days": 45 }, commands });
      return larkfield.simulation.state.teams[CENTRE(larkfield)]!.servers;
    };
    expect([at(49), at(50)]).toEqual([3, 4]);
  });

  test.each([
    [
      "nobody is left in the team",
      [order(5, { type: "move", from: 0, to: 1 }), order(200, { type: "move", from: 0, to: 1 })],
      "nobody-there",
    ],
    ["there is no centre", [order(5, { type: "hire", system: "centre" })], "no-such-team"],
    ["it is the same team", [order(5, { type: "move", from: 0, to: 0 })], "same-team"],
  ])("is not sent when %s", (_, commands, code) => {
    const larkfield = ranUntil(210, { architecture: "bus", commands });
    expect(outcomes(larkfield).at(-1)).toBe(code);
  });

  test("who has an order to go gets no second one", () => {
    // Both people of a team that is busy for longer than the days between the orders.
    const busy = { "own.share": 0.95, "own.days": 20 };
    const commands = [0, 1, 2].map((index) => order(100, { type: "move", from: 1, to: 0 }, index));
    const larkfield = ranUntil(100, { overrides: { ...two, ...busy }, commands });
    expect(outcomes(larkfield)).toEqual([null, null, "person-has-order"]);
    const refusal = larkfield.simulation.state.orders[2]!.refusal!;
    expect(refusal.parameters).toEqual({ team: "pricing", ordered: 2 });
    expect(larkfield.simulation.state.leaving).toHaveLength(2);
  });
});

test("nobody is ever in two places or lost, and nobody is paid twice, whatever is ordered", () => {
  const pairs = [
    ["centre", 2],
    [2, "centre"],
    [0, 1],
    [1, "enabling"],
    ["centre", "free"],
    [3, 4],
  ] as const;
  const commands = pairs.flatMap(([from, to], index) => [
    order(7 + index, { type: "move", from, to }, 2 * index),
    order(30 + index, { type: "borrow", from: to, to: from, days: 9 }, 2 * index + 1),
  ]);
  const overrides = { "team.people": 2, "domains.growth": 0, "move.days": 11 };
  const paid = (day: number, orders = commands): number => {
    const larkfield = ranUntil(day, { overrides, commands: orders });
    const { count } = larkfield.simulation.state.domains;
    expect(everybody(larkfield)).toBe(2 * count + 3 + 1);
    const { staff } = larkfield.simulation.state;
    const changes = Array.from({ length: staff.count }, (_, row) => staff.change[row]!);
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(0);
    return larkfield.simulation.state.figures.at(-1)?.paidDays ?? 0;
  };
  for (const day of [6, 8, 20, 34, 60]) paid(day);
  // Whoever moves to the enabling team or waits is paid on; the enabling team itself is not there on a platform.
  expect(paid(95)).toBeCloseTo(paid(95, []), 6);
});
