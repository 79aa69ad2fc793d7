/** Who does which work, and how much of it: the table of MODEL.md §3, read off the tickets of whole runs. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createWorld } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldState } from "../../../../simulations/business/index.ts";
import {
  NONE,
  Regime,
  ticketKinds,
  ticketParts,
  TicketState,
} from "../../../../simulations/business/larkfield/state.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Nothing is learned, and all domains practise where owners are chosen, so that work has one mean. */
const plain: Overrides = { "learning.start": 1, "practices.start": 1, "acquisition.day": 200 };

function ended(architecture: ArchitectureName, overrides: Overrides, seed = 4, years = 2): LarkfieldState {
  const { simulation } = createWorld({ architecture, seed, years, overrides: { ...plain, ...overrides } });
  simulation.runUntil(simulation.state.endAt);
  return simulation.state;
}

const partOf = ({ tickets }: LarkfieldState, row: number) => ticketParts[tickets.part[row]!]!;
const kindOf = ({ tickets }: LarkfieldState, row: number) => ticketKinds[tickets.kind[row]!]!;
/** Opened on day 0 or later: before it all work is that of pairs. */
const chosen = (state: LarkfieldState): number[] =>
  rows(state.tickets.count).filter((row) => state.tickets.openedAt[row]! > state.dayZero);

/** Fact type that a ticket is about; NONE for one about a domain. */
function typeOf({ tickets, flows, changes }: LarkfieldState, row: number): number {
  const kind = ticketKinds[tickets.kind[row]!]!;
  if (tickets.flow[row] !== NONE) return flows.type[tickets.flow[row]!]!;
  if (kind === "adapt") return changes.type[tickets.subject[row]!]!;
  return kind === "repair" || kind === "publish" ? tickets.subject[row]! : NONE;
}

describe.each(architectureNames)("on the %s", (architecture) => {
  const state = ended(architecture, { "bypass.patienceDays": 5, "notice.traceShare": 0.5 });
  const { tickets, flows, types, domains } = state;

  test("owners, readers and the centre each do the work that is theirs", () => {
    const theirs = rows(tickets.count).filter((row) => typeOf(state, row) !== NONE);
    for (const row of theirs) {
      const owner = types.domain[typeOf(state, row)]!;
      const reader = tickets.flow[row] === NONE ? NONE : flows.reader[tickets.flow[row]!]!;
      const team = { owner, team: owner, reader, readerHalf: reader, centre: domains.count }[partOf(state, row)];
      expect({ row, team: tickets.team[row] }).toEqual({ row, team });
    }
    expect(theirs.length).toBeGreaterThan(200);
  });

  test("a reader adapts only to changes of the field that it uses", () => {
    const adapting = rows(tickets.count).filter(
      (row) =>
        kindOf(state, row) === "adapt" && (partOf(state, row) === "reader" || partOf(state, row) === "readerHalf"),
    );
    for (const row of adapting) {
      expect(state.changes.field[tickets.subject[row]!]).toBe(flows.field[tickets.flow[row]!]);
    }
    expect(adapting.length).toBeGreaterThan(10);
  });

  test("a ticket is about a change, need or wrong reading once: nobody is asked twice for the same", () => {
    const open = rows(tickets.count).filter(
      (row) =>
        kindOf(state, row) === "repair" &&
        (tickets.state[row] === TicketState.waiting || tickets.state[row] === TicketState.working),
    );
    const about = open.map((row) => `${tickets.flow[row]}|${tickets.subject[row]}|${tickets.regime[row]}`);
    expect(new Set(about).size).toBe(about.length);
  });
});

/** Architecture, kind, part, regime, and mean person-days at the default sizes of work. */
const table = [
  ["point-to-point", "build", "owner", Regime.pair, 1.5],
  ["point-to-point", "build", "readerHalf", Regime.pair, 1.5],
  ["point-to-point", "adapt", "owner", Regime.pair, 1],
  ["point-to-point", "adapt", "readerHalf", Regime.pair, 1],
  ["point-to-point", "repair", "reader", Regime.pair, 1],
  ["bus", "build", "reader", Regime.consumer, 3],
  ["bus", "adapt", "reader", Regime.consumer, 2],
  ["bus", "repair", "reader", Regime.consumer, 1],
  ["bus", "migrate", "reader", Regime.consumer, 1],
  ["platform", "build", "centre", Regime.centre, 4.5],
  ["platform", "adapt", "centre", Regime.centre, 3],
  ["platform", "repair", "centre", Regime.centre, 1.5],
  ["platform", "migrate", "centre", Regime.centre, 1.5],
  ["platform", "build", "reader", Regime.bypass, 3],
  ["platform", "repair", "centre", Regime.bypass, 1.5],
  ["backbone", "build", "readerHalf", Regime.owner, 1.5],
  ["backbone", "adapt", "team", Regime.owner, 2.8],
  ["backbone", "adapt", "reader", Regime.owner, 1],
  ["backbone", "repair", "team", Regime.owner, 1],
  ["backbone", "migrate", "readerHalf", Regime.owner, 0.5],
] as const;
const worlds = new Map<string, LarkfieldState[]>();

test.each(table)("%s: %s by the %s (regime %i) takes %f person-days on average", (architecture, ...entry) => {
  const [kind, part, regime, days] = entry;
  const overrides = { "bypass.patienceDays": 5, "central.people": 6, "notice.told": 0.6, "notice.traceShare": 0.5 };
  const more = { "needs.everyDays": 30, "changes.everyDays": 15, "mapping.errorShare": 0.5 };
  if (!worlds.has(architecture)) {
    const states = [31, 32, 33].map((seed) => ended(architecture, { ...overrides, ...more }, seed));
    worlds.set(architecture, states);
  }
  const found = worlds.get(architecture)!.flatMap((state) => {
    const { tickets } = state;
    const some = architecture === "point-to-point" ? rows(tickets.count) : chosen(state).concat(onDayZero(state));
    return some
      .filter((row) => kindOf(state, row) === kind && partOf(state, row) === part && tickets.regime[row] === regime)
      .map((row) => tickets.workMs[row]! / DAY_MS);
  });
  const mean = found.reduce((sum, next) => sum + next, 0) / found.length;
  // Work is mean × (.3 + .7 E): its deviation is .7 of its mean. Four standard errors.
  expect(found.length).toBeGreaterThan(15);
  expect(Math.abs(mean / days - 1)).toBeLessThan((4 * 0.7) / Math.sqrt(found.length));
  expect(Math.min(...found)).toBeGreaterThanOrEqual(0.3 * days - 1e-6);
});

function onDayZero({ tickets, dayZero }: LarkfieldState): number[] {
  return rows(tickets.count).filter((row) => tickets.openedAt[row] === dayZero);
}

/** Work of everything that is known by its cause in every run: changes by type and version, flows by type and reader. */
function workByCause(state: LarkfieldState): Map<string, number> {
  const { tickets, flows, changes } = state;
  const found = new Map<string, number>();
  for (const row of rows(tickets.count)) {
    const [kind, part, flow] = [kindOf(state, row), partOf(state, row), tickets.flow[row]!];
    if (kind !== "adapt" && kind !== "build" && kind !== "migrate") continue;
    const reader = flow === NONE ? "all" : `${flows.type[flow]} to ${flows.reader[flow]}`;
    const change = tickets.subject[row]!;
    const cause = kind === "adapt" ? `${changes.type[change]} version ${changes.version[change]}` : tickets.regime[row];
    found.set(`${part} ${kind} ${reader} ${cause}`, tickets.workMs[row]!);
  }
  return found;
}

describe("the same piece of work", () => {
  test.each<[string, ArchitectureName, string, number, number, string, number]>([
    ["by hand-off", "platform", "work.handoff", 1, 2, "centre", 2],
    ["by the overhead of a contract", "backbone", "contract.overhead", 0, 1.5, "team", 2.5],
  ])("is longer %s, and only for those it concerns", (_, architecture, name, less, more, part, ratio) => {
    const before = workByCause(ended(architecture, { [name]: less }));
    const after = workByCause(ended(architecture, { [name]: more }));
    let concerned = 0;
    for (const [key, ms] of after) {
      const usual = before.get(key);
      if (usual === undefined) continue;
      const isConcerned = key.startsWith(`${part} `);
      if (isConcerned) concerned += 1;
      expect(Math.abs(ms / usual - (isConcerned ? ratio : 1)), key).toBeLessThan(1e-6);
    }
    expect(concerned).toBeGreaterThan(40);
  });

  test("is longer while contracts are new: start, and half of the excess after so many tickets", () => {
    const before = workByCause(ended("backbone", { "learning.start": 1 }));
    const state = ended("backbone", { "learning.start": 4, "learning.tickets": 6 });
    const { tickets, changes } = state;
    const contracts = rows(tickets.count).filter(
      (row) => kindOf(state, row) === "adapt" && partOf(state, row) === "team",
    );
    let seen = 0;
    for (const row of contracts) {
      const change = tickets.subject[row]!;
      const key = `team adapt all ${changes.type[change]} version ${changes.version[change]}`;
      const usual = before.get(key);
      if (usual === undefined) continue;
      const done = contracts.filter(
        (other) =>
          tickets.team[other] === tickets.team[row] &&
          tickets.state[other] === TicketState.done &&
          tickets.finishedAt[other]! <= tickets.openedAt[row]!,
      ).length;
      expect(Math.abs(tickets.workMs[row]! / usual - (1 + (3 * 6) / (6 + done)))).toBeLessThan(1e-6);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(80);
  });
});
