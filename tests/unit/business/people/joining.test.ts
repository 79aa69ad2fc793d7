/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { MOST_INPUTS } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf } from "../proofs/runs.ts";
import { rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a domain that joins", () => {
  const state = stateOf("bus", { "domains.growth": 6, "needs.everyDays": 0, "acquisition.day": 200 });
  const { domains, decisions, needs, types, inputs } = state;
  const late = rows(domains.count).filter((domain) => domains.joinAt[domain]! > 0);

  test("brings two decisions, and one or two of those that are there begin to read it", () => {
    expect(late.length).toBe(9);
    let readers = 0;
    for (const domain of late) {
      const at = domains.joinAt[domain]!;
      const brought = rows(decisions.count).filter((row) => decisions.domain[row] === domain);
      expect(brought.map((row) => decisions.createdAt[row])).toEqual([at, at]);
      readers += rows(needs.count).filter((row) => {
        const decision = needs.decision[row]!;
        const read = inputs.subarray(decision * MOST_INPUTS, (decision + 1) * MOST_INPUTS);
        return (
          needs.at[row] === at &&
          decisions.createdAt[decision]! < at &&
          [...read].some((type) => types.domain[type] === domain)
        );
      }).length;
    }
    expect(readers).toBeGreaterThan(late.length);
    expect(readers).toBeLessThanOrEqual(2 * late.length);
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

  test("come one domain after the other by enabling, and with no spread at all nobody is enabled", () => {
    const kinds = (overrides: Overrides): number[] => {
      const state = stateOf("backbone", { "domains.growth": 0, ...overrides });
      return ["enable", "train", "publish"].map((kind) => ticketsOf(state, kind).length);
    };
    const [enable, train, publish] = kinds({ "practices.spread": 1e-9, "practices.enableDays": 5 });
    expect([enable, train, publish]).toEqual([6, 6, 12]);
    expect(kinds({ "practices.spread": 0 })).toEqual([0, 0, 0]);
  });
});
