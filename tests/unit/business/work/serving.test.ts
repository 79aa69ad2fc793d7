/** Who goes on serving the old meaning of a fact, until when, and what it costs whom. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, runLarkfield } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldState } from "../../../../simulations/business/index.ts";
import {
  FlowState,
  NEWEST,
  NONE,
  Published,
  Regime,
  TicketState,
} from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf, wrongReads } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

/** Only definition changes make a reading wrong, and nobody finds out. */
const owned: Overrides = {
  "domains.growth": 0,
  "needs.everyDays": 0,
  "mapping.errorShare": 0,
  "rework.share": 0,
  "practices.start": 1,
  "notice.traceShare": 0,
  "notice.reconcileEveryDays": "never",
  "outages.on": false,
};
const careful: Overrides = { "choice.check": "automated", "checks.missAutomated": 0, "notice.told": 1 };
/** From the second quarter on, when the flows of day 0 have moved. */
const misread = (architecture: ArchitectureName, overrides: Overrides): number =>
  wrongReads(stateOf(architecture, { ...owned, ...overrides }), "misread", 1);

describe("serving the old meaning", () => {
  test.each<[ArchitectureName, string, Overrides]>([
    ["point-to-point", "owner", { "checks.missByHand": 0.05 }],
    ["bus", "owner", careful],
    ["bus", "centre", careful],
    ["platform", "centre", {}],
    ["platform", "owner", {}],
    ["backbone", "centre", {}],
  ])("keeps readers of the %s right while they move, when the %s does it", (architecture, serves, overrides) => {
    const alone = misread(architecture, { ...overrides, "choice.serves": "nobody" });
    expect(alone).toBeGreaterThan(100);
    expect(misread(architecture, { ...overrides, "choice.serves": serves })).toBeLessThan(alone / 3);
  });

  test("ends with the window: where nobody has moved, readers then misread", () => {
    const untold = { ...careful, "notice.told": 0, "choice.serves": "owner" };
    const short = misread("bus", { ...untold, "contract.windowDays": 5 });
    expect(misread("bus", { ...untold, "contract.windowDays": 90 })).toBeLessThan(0.8 * short);
    expect(misread("bus", { ...untold, "contract.windowDays": 0 })).toBeGreaterThan(short);
  });

  test("is only for what the check finds", () => {
    const finds = (missAutomated: number): number =>
      misread("bus", { ...careful, "checks.missAutomated": missAutomated, "choice.serves": "owner" });
    expect(finds(0.5)).toBeGreaterThan(2 * finds(0));
  });

  test("is refused where readers interpret by themselves and nobody checks", () => {
    const refuse = () => createWorld({ architecture: "bus", seed: 1, overrides: { "choice.serves": "owner" } });
    expect(refuse).toThrow(/only a check finds what has to be served on/);
  });

  test("never gives a flow an older version than the last one of its field that was released, nor for ever", () => {
    const { simulation } = createWorld({
      architecture: "platform",
      seed: 3,
      years: 1,
      overrides: { "choice.serves": "centre", "changes.everyDays": 8 },
    });
    const { state } = simulation;
    const { flows, types, changes, versions } = state;
    let kept = 0;
    for (let day = 0; day < 365; day += 5) {
      simulation.runUntil(state.dayZero + day * DAY_MS);
      for (const flow of rows(flows.count)) {
        const served = flows.served[flow]!;
        if (flows.state[flow] !== FlowState.live || served === NEWEST) continue;
        kept += 1;
        const type = flows.type[flow]!;
        // What is held back is a change of the flow's own field.
        expect(served).toBeLessThan(types.version[type]!);
        expect(changes.field[versions[type]![served]!]).toBe(flows.field[flow]);
      }
    }
    expect(kept).toBeGreaterThan(100);
  });
});

/** Days on which an older meaning of some fact type was served, looked at often, and the days of work that were ordered for it. */
function servedAndOrdered(architecture: ArchitectureName, overrides: Overrides) {
  const { simulation } = createWorld({ architecture, seed: 6, years: 1, overrides: { ...owned, ...overrides } });
  const { state } = simulation;
  const stepDays = 0.25;
  let typeDays = 0;
  while (simulation.now < state.endAt) {
    typeDays += stepDays * rows(state.types.count).filter((type) => isServedOlder(state, type)).length;
    simulation.runUntil(Math.min(state.endAt, simulation.now + stepDays * DAY_MS));
  }
  const orderedDays = ticketsOf(state, "serve").reduce((sum, row) => sum + state.tickets.workMs[row]! / DAY_MS, 0);
  return { typeDays, orderedDays, state };
}

function isServedOlder({ types, flows, flowsOfType }: LarkfieldState, type: number): boolean {
  if (types.published[type] === Published.yes && types.served[type]! < types.version[type]!) return true;
  const isHeld = (flow: number): boolean => flows.regime[flow] !== Regime.owner && flows.served[flow] !== NEWEST;
  return flowsOfType[type]!.some((flow) => flows.state[flow] === FlowState.live && isHeld(flow));
}

describe("what serving costs", () => {
  test.each<[ArchitectureName, string, Overrides, number]>([
    ["backbone", "owner", {}, 1],
    ["backbone", "centre", {}, 1.5],
    ["bus", "owner", careful, 1],
    ["platform", "centre", {}, 1.5],
    ["point-to-point", "owner", {}, 1],
  ])("is its share of a day for each type and day on the %s, at the %s", (architecture, serves, overrides, factor) => {
    const given = { ...overrides, "choice.serves": serves, "serving.dayShare": 0.1 };
    const { typeDays, orderedDays, state } = servedAndOrdered(architecture, given);
    expect(typeDays).toBeGreaterThan(100);
    // The last week of each that is still served has not been ordered yet.
    const notYet = rows(state.types.count).filter((type) => state.types.keptUntil[type] !== NONE).length * 7;
    expect(orderedDays / (0.1 * factor)).toBeLessThan(typeDays * 1.02);
    expect(orderedDays / (0.1 * factor)).toBeGreaterThan((typeDays - notYet) * 0.98);
    const teams = new Set(ticketsOf(state, "serve").map((row) => state.tickets.team[row]!));
    if (serves === "centre") expect([...teams]).toEqual([state.domains.count]);
    else expect(teams.size).toBe(6);
  });

  test("stands in the queue like other work, is done, and is counted", () => {
    const { state } = servedAndOrdered("backbone", { "serving.dayShare": 0.1 });
    const done = ticketsOf(state, "serve").filter((row) => state.tickets.state[row] === TicketState.done);
    expect(done.length).toBeGreaterThan(50);
    expect(done.some((row) => state.tickets.startedAt[row]! > state.tickets.openedAt[row]!)).toBe(true);
    const days = (dayShare: number): number =>
      runLarkfield({
        architecture: "backbone",
        seed: 6,
        years: 1,
        overrides: { ...owned, "own.share": 0, "serving.dayShare": dayShare },
      }).quarters.reduce((sum, { teamDays }) => sum + teamDays, 0);
    expect(days(0.1) - days(0)).toBeGreaterThan(100);
  });

  test("is nothing where nobody serves", () => {
    for (const architecture of ["point-to-point", "bus", "platform"] as const) {
      expect(ticketsOf(stateOf(architecture, owned), "serve")).toEqual([]);
    }
  });
});
