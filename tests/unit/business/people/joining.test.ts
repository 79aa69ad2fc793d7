/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import { MOST_INPUTS, NONE, TicketState } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf } from "../proofs/runs.ts";
import { rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a domain that joins", () => {
  const state = stateOf("bus", { "domains.growth": 6, "needs.everyDays": 0, "acquisition.day": 200 });
  const { domains, decisions, needs, types, inputs } = state;
  const late = rows(domains.count).filter((domain) => domains.joinAt[domain]! > 0);

  test("brings two decisions, and orders what two of those that are there need to read it", () => {
    expect(late.length).toBe(9);
    for (const domain of late) {
      const at = domains.joinAt[domain]!;
      const brought = rows(decisions.count).filter((row) => decisions.domain[row] === domain);
      expect(brought.map((row) => decisions.createdAt[row])).toEqual([at, at]);
      // Of its own two decisions each is a need, too.
      const ordered = rows(needs.count).filter((row) => needs.at[row] === at);
      const joined = late.filter((other) => domains.joinAt[other] === at);
      expect(ordered).toHaveLength((2 + 2) * joined.length);
    }
  });

  // Seeds of which each has a domain that chance would have let be read by a decision of its own, or twice by one.
  test.each([1, 2, 3, 4])("is read by two decisions, each of which reads it once, seed %i", (seed) => {
    const { simulation } = createWorld({
      architecture: "bus",
      seed,
      years: 1,
      overrides: { "domains.start": 2, "domains.growth": 8, "acquisition.domains": 0, "needs.everyDays": 0 },
    });
    const { state } = simulation;
    for (const domain of rows(state.domains.count).filter((row) => state.domains.joinAt[row]! > 0)) {
      simulation.runUntil(state.domains.joinAt[domain]!);
      const reads = rows(state.decisions.count).map((decision) => {
        const first = decision * MOST_INPUTS;
        const read = [...state.inputs.subarray(first, first + state.decisions.inputCount[decision]!)];
        return read.filter((type) => state.types.domain[type] === domain).length;
      });
      expect(reads.filter((count) => count > 0)).toEqual([1, 1]);
    }
  });

  test("is not bought where nobody joins", () => {
    expect(stateOf("bus", { "domains.growth": 0, "acquisition.day": 50 }).domains.count).toBe(6);
  });

  test("and every other decides on facts of others only", () => {
    for (const decision of rows(decisions.count)) {
      for (let index = 0; index < decisions.inputCount[decision]!; index++) {
        const type = inputs[decision * MOST_INPUTS + index]!;
        expect(types.domain[type]).not.toBe(decisions.domain[decision]);
      }
    }
  });
});

describe("practices", () => {
  test("spread by example where some practise, without anybody coming to enable", () => {
    const byExample = (spread: number): number => {
      const overrides = { "practices.enableDays": 30, "practices.start": 0.5, "practices.spread": spread };
      const state = stateOf("backbone", { "domains.growth": 0, ...overrides });
      const { tickets } = state;
      const isEnabled = (row: number): boolean =>
        ticketsOf(state, "enable").some(
          (other) =>
            tickets.subject[other] === tickets.subject[row] && tickets.finishedAt[other] === tickets.openedAt[row],
        );
      return ticketsOf(state, "train").filter((row) => !isEnabled(row)).length;
    };
    expect(byExample(1e-9)).toBe(0);
    expect(byExample(0.2)).toBeGreaterThan(0);
  });

  test("come one domain after the other by enabling, and where nobody enables only by example", () => {
    const kinds = (overrides: Overrides): number[] => {
      const state = stateOf("backbone", { "domains.growth": 0, ...overrides });
      return ["enable", "train", "publish"].map((kind) => ticketsOf(state, kind).length);
    };
    const [enable, train, publish] = kinds({ "practices.spread": 1e-9, "practices.enableDays": 5 });
    expect([enable, train, publish]).toEqual([6, 6, 12]);
    expect(kinds({ "practices.enablingPeople": 0 })).toEqual([0, 0, 0]);
    const [none, byExample] = kinds({ "practices.enablingPeople": 0, "practices.start": 0.5, "practices.spread": 0.2 });
    expect([none, byExample]).toEqual([0, 3]);
  });

  test("a domain that has started by itself is not enabled any more, unless somebody was there already", () => {
    const state = stateOf("backbone", { "practices.start": 0.5, "practices.spread": 0.2, "practices.enableDays": 120 });
    const { tickets } = state;
    const trained = new Map(ticketsOf(state, "train").map((row) => [tickets.subject[row]!, tickets.openedAt[row]!]));
    let takenBack = 0;
    for (const row of ticketsOf(state, "enable")) {
      const at = trained.get(tickets.subject[row]!);
      if (tickets.state[row] === TicketState.withdrawn) {
        takenBack += 1;
        expect(tickets.finishedAt[row]).toBe(at);
      } else if (tickets.startedAt[row] !== NONE && at !== undefined) {
        expect(tickets.startedAt[row]).toBeLessThanOrEqual(at);
      }
    }
    expect(takenBack).toBeGreaterThan(0);
  });
});
