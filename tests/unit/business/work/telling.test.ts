/** Telling of a change takes time of the teller and of everybody who is told, whichever way they are connected. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createWorld } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldState } from "../../../../simulations/business/index.ts";
import { NONE, Regime } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

const told: Overrides = { "notice.told": 1, "practices.start": 1, "domains.growth": 0, "own.share": 0 };
const meanDays = ({ tickets }: LarkfieldState, found: readonly number[]): number =>
  found.reduce((sum, row) => sum + tickets.workMs[row]! / DAY_MS, 0) / found.length;
const tells = (state: LarkfieldState, part: string, regime: number): number[] =>
  ticketsOf(state, "tell", part).filter((row) => state.tickets.regime[row] === regime);

describe.each<[ArchitectureName, number, string, string, boolean]>([
  ["point-to-point", Regime.pair, "owner", "reader", false],
  ["bus", Regime.consumer, "owner", "reader", false],
  ["platform", Regime.centre, "team", "centre", true],
  ["backbone", Regime.owner, "team", "reader", true],
])("on the %s", (architecture, regime, teller, hearer, isAtOnce) => {
  const state = stateOf(architecture, { ...told, "telling.tellDays": 0.4, "telling.readDays": 0.2 });
  const { tickets, types, changes, flows, domains } = state;
  const telling = tells(state, teller, regime);
  const hearing = tells(state, hearer, regime);

  test("the owner tells, each reader by itself or all of them once", () => {
    expect(telling.length).toBeGreaterThan(40);
    for (const row of telling) expect(tickets.team[row]).toBe(types.domain[changes.type[tickets.subject[row]!]!]);
    const about = telling.map((row) => `${tickets.subject[row]}|${tickets.flow[row]}`);
    expect(new Set(about).size).toBe(about.length);
    expect(telling.every((row) => (tickets.flow[row] === NONE) === isAtOnce)).toBe(true);
  });

  test("whoever is told reads it once the teller has got round to it, also where its field is another", () => {
    for (const row of hearing) {
      const flow = tickets.flow[row]!;
      expect(tickets.team[row]).toBe(flow === NONE ? domains.count : flows.reader[flow]);
      // A flow may have moved to other rules between being told and reading.
      const before = [...ticketsOf(state, "tell", "owner"), ...ticketsOf(state, "tell", "team")].find(
        (other) =>
          tickets.subject[other] === tickets.subject[row] &&
          tickets.finishedAt[other] === tickets.openedAt[row] &&
          (tickets.flow[other] === NONE || tickets.flow[other] === flow),
      );
      expect(before, `ticket ${row}`).toBeDefined();
    }
    const usesField = (row: number): boolean =>
      flows.field[tickets.flow[row]!] === changes.field[tickets.subject[row]!];
    if (hearer === "reader") expect(hearing.some((row) => !usesField(row))).toBe(true);
    expect(hearing.length).toBeGreaterThan(40);
  });

  test("both take the time they are said to take; hand-off where it is the centre", () => {
    // Work is mean × (.3 + .7 E): its deviation is .7 of its mean. Four standard errors.
    const near = (found: readonly number[], days: number): void =>
      expect(Math.abs(meanDays(state, found) / days - 1)).toBeLessThan((4 * 0.7) / Math.sqrt(found.length));
    near(telling, 0.4);
    near(hearing, hearer === "centre" ? 0.3 : 0.2);
  });
});

test("nobody adapts before having been told", () => {
  const state = stateOf("bus", { ...told, "telling.tellDays": 2, "team.people": 1 });
  const { tickets } = state;
  const adapting = ticketsOf(state, "adapt", "reader");
  expect(adapting.length).toBeGreaterThan(10);
  for (const row of adapting) {
    const teller = ticketsOf(state, "tell", "owner").find(
      (other) => tickets.subject[other] === tickets.subject[row] && tickets.flow[other] === tickets.flow[row],
    )!;
    expect(tickets.openedAt[row]).toBe(tickets.finishedAt[teller]);
  }
});

test.each(architectureNames)("free telling makes no work on the %s, and the world stays the same", (architecture) => {
  const free = stateOf(architecture, { "telling.tellDays": 0, "telling.readDays": 0 });
  expect(ticketsOf(free, "tell")).toEqual([]);
  const paid = stateOf(architecture, {});
  expect(ticketsOf(paid, "tell").length).toBeGreaterThan(50);
  expect([...paid.changes.at.slice(0, paid.changes.count)]).toEqual([...free.changes.at.slice(0, free.changes.count)]);
});

test("a contract that tells by chance tells some of those whom a catalogue tells, and one by one", () => {
  const readers = (overrides: Overrides): number =>
    ticketsOf(stateOf("backbone", { ...told, "checks.missAutomated": 0, ...overrides }), "adapt", "reader").length;
  const listed = readers({});
  const some = readers({ "choice.told": "chance", "notice.told": 0.25 });
  expect(listed).toBeGreaterThan(20);
  expect(some / listed).toBeGreaterThan(0.1);
  expect(some / listed).toBeLessThan(0.45);
  const state = stateOf("backbone", { ...told, "choice.told": "chance" });
  expect(tells(state, "team", Regime.owner)).toEqual([]);
  expect(tells(state, "owner", Regime.owner).length).toBeGreaterThan(20);
});

test("a change does not count as working before those who use its field have been told and have adapted", () => {
  const { simulation } = createWorld({
    architecture: "platform",
    seed: 2,
    years: 1,
    overrides: { "telling.tellDays": 2, "domains.growth": 0 },
  });
  simulation.runUntil(simulation.state.endAt);
  const { changes, tickets } = simulation.state;
  const centre = ticketsOf(simulation.state, "adapt", "centre");
  expect(centre.length).toBeGreaterThan(30);
  for (const row of centre) {
    const change = tickets.subject[row]!;
    expect(changes.isIdle[change]).toBe(0);
    const closedAt = changes.closedAt[change]!;
    if (closedAt !== NONE) expect(closedAt).toBeGreaterThanOrEqual(tickets.finishedAt[row]!);
  }
  expect(rows(changes.count).some((row) => changes.closedAt[row] === NONE)).toBe(true);
});
