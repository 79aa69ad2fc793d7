/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, runLarkfield } from "../../../../simulations/business/index.ts";
import { larkfieldEvents } from "../../../../simulations/business/larkfield/events.ts";
import {
  FlowState,
  Regime,
  ticketKinds,
  ticketParts,
  TicketState,
} from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf, wrongReads } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a contract", () => {
  const owned = {
    "practices.start": 1,
    "domains.growth": 0,
    "needs.everyDays": 0,
    "mapping.errorShare": 0,
    "notice.traceShare": 0,
    "notice.reconcileEveryDays": "never",
  };
  /** From the second quarter on, when the flows of day 0 have moved to it. */
  const misread = (overrides: Overrides): number =>
    wrongReads(stateOf("backbone", { ...owned, ...overrides }), "misread", 1);

  test("whose check catches everything is never misread while both definitions are served, and is without a window", () => {
    const caught = { "checks.missAutomated": 0, "team.people": 5 };
    expect(misread({ ...caught, "contract.windowDays": 365 })).toBe(0);
    expect(misread({ ...caught, "contract.windowDays": 90 })).toBe(0);
    expect(misread({ ...caught, "contract.windowDays": 0 })).toBeGreaterThan(10);
  });

  test("serves a caught change's definition from the end of the window on, and a missed one at once", () => {
    const delays = (missAutomated: number): number[] => {
      const overrides = { ...owned, "checks.missAutomated": missAutomated, "contract.windowDays": 40 };
      const larkfield = createWorld({ architecture: "backbone", seed: 6, years: 1, overrides });
      const { simulation } = larkfield;
      const { state } = simulation;
      const released = new Map<number, number>();
      const found: number[] = [];
      const served = [...state.types.served];
      simulation.onEvent = (at, _priority, _sequence, type, ticket) => {
        const isContract =
          type === larkfieldEvents.finish &&
          ticketKinds[state.tickets.kind[ticket]!] === "adapt" &&
          ticketParts[state.tickets.part[ticket]!] === "team";
        if (isContract) released.set(state.tickets.subject[ticket]!, at);
      };
      while (simulation.nextInstant <= state.endAt) {
        simulation.step();
        state.types.served.forEach((version, type) => {
          if (version === served[type]) return;
          served[type] = version;
          const change = state.versions[type]![version - 1]!;
          const at = released.get(change);
          if (at !== undefined) found.push((simulation.now - at) / DAY_MS);
        });
      }
      return found;
    };
    const never = delays(0);
    expect(never.length).toBeGreaterThan(15);
    for (const days of never) expect(days).toBeCloseTo(40, 5);
    const sometimes = delays(0.5);
    expect(sometimes.some((days) => days < 1e-5)).toBe(true);
    expect(sometimes.some((days) => Math.abs(days - 40) < 1e-5)).toBe(true);
  });

  test("tells its readers of what its check catches, of nothing that it misses, and by chance without checks", () => {
    const told = (overrides: Overrides): number =>
      ticketsOf(stateOf("backbone", { ...owned, ...overrides }, 6, 2), "adapt", "reader").length;
    const all = told({ "checks.missAutomated": 0 });
    expect(all).toBeGreaterThan(40);
    expect(told({ "checks.missAutomated": 0.5 }) / all).toBeGreaterThan(0.3);
    expect(told({ "checks.missAutomated": 0.5 }) / all).toBeLessThan(0.7);
    expect(told({ "checks.on": false, "notice.told": 0 })).toBe(0);
    expect(told({ "checks.on": false, "notice.told": 1 }) / all).toBeGreaterThan(0.9);
    expect(told({ "checks.on": false, "notice.told": 0.25 }) / all).toBeLessThan(0.5);
  });

  test("is repaired at the source: everything is said again", () => {
    const { facts, types, tickets, ...state } = stateOf("backbone", {
      "mapping.errorShare": 0.5,
      "practices.start": 1,
    });
    const done = ticketsOf({ ...state, facts, types, tickets }, "repair", "team").filter(
      (row) => tickets.state[row] === TicketState.done,
    );
    expect(done.length).toBeGreaterThan(3);
    for (const row of done) {
      const again = rows(facts.count).filter(
        (fact) =>
          facts.at[fact] === tickets.finishedAt[row] &&
          facts.serial[fact]! <= -1_000_000 &&
          Math.floor(facts.typeKey[fact]! / state.parameters["facts.keys"]) === tickets.subject[row],
      );
      expect(again).toHaveLength(state.parameters["facts.keys"]);
    }
  });
});

describe("a check", () => {
  test("lets wrong mappings through by its share: none, by hand, automated, and automated but switched off", () => {
    const mismapped = (check: string, overrides: Overrides = {}): number => {
      const quiet = { "changes.everyDays": 0, "rework.share": 0, "notice.traceShare": 0 };
      const never = { "notice.reconcileEveryDays": "never", "needs.everyDays": 30, "mapping.errorShare": 0.5 };
      const given = { ...quiet, ...never, ...overrides, "choice.check": check, "central.people": 20 };
      const states = [1, 2, 3].map((seed) => stateOf("platform", given, seed));
      const live = states.flatMap(({ flows }) =>
        rows(flows.count)
          .filter((flow) => flows.state[flow] === FlowState.live && flows.regime[flow] === Regime.centre)
          .map((flow) => flows.isMismapped[flow]!),
      );
      return live.reduce((sum, is) => sum + is, 0) / live.length;
    };
    // Half of all mappings × what is let through; some 200 flows each.
    expect(Math.abs(mismapped("none") - 0.5)).toBeLessThan(0.12);
    expect(Math.abs(mismapped("byHand") - 0.125)).toBeLessThan(0.07);
    expect(mismapped("automated", { "checks.missAutomated": 0 })).toBe(0);
    expect(Math.abs(mismapped("automated", { "checks.on": false }) - 0.5)).toBeLessThan(0.12);
  });

  test("by hand and the number of fields say how many readers a central release breaks, where nothing else is said", () => {
    const hash = (overrides: Overrides): string =>
      runLarkfield({ architecture: "platform", seed: 3, years: 1, overrides }).traceHash;
    const doubled = { "checks.missByHand": 0.5, "changes.fields": 2 };
    expect(hash({ "rework.share": 0.05 })).toBe(hash({}));
    expect(hash({ ...doubled, "rework.share": 0.25 })).toBe(hash(doubled));
    expect(hash({ "rework.share": 0 })).not.toBe(hash({}));
  });
});
