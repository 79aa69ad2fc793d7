/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createWorld } from "../../../../simulations/business/index.ts";
import { isWrong } from "../../../../simulations/business/larkfield/work/noticing.ts";
import { FlowState, NONE, Regime, TicketState } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, ticketsOf } from "../proofs/runs.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("a wrong reading is found", () => {
  const silent = { "notice.traceShare": 0, "notice.reconcileEveryDays": "never", "mapping.errorShare": 0.3 };
  test.each(architectureNames)("by results and by comparisons, and by nothing else: %s", (architecture) => {
    const repairs = (overrides: Overrides): number => {
      const state = stateOf(architecture, { ...silent, ...overrides });
      return ticketsOf(state, "repair").length;
    };
    expect(repairs({})).toBe(0);
    expect(repairs({ "notice.traceShare": 0.3 })).toBeGreaterThan(3);
    expect(repairs({ "notice.reconcileEveryDays": 7, "notice.reconcileKeys": 4 })).toBeGreaterThan(3);
  });

  test("and its repair at the centre draws anew for readings that were wrong, and for no other", () => {
    const request = { architecture: "platform", seed: 5, years: 1, overrides: { "mapping.errorShare": 0.5 } } as const;
    const first = stateOf("platform", request.overrides, request.seed);
    const repairs = ticketsOf(first, "repair", "centre")
      .filter((row) => first.tickets.state[row] === TicketState.done && first.tickets.flow[row] === NONE)
      .sort((one, other) => first.tickets.finishedAt[one]! - first.tickets.finishedAt[other]!);
    const { simulation } = createWorld(request);
    const { state } = simulation;
    const { flows } = state;
    let right = 0;
    for (const row of repairs) {
      const at = first.tickets.finishedAt[row]!;
      simulation.runUntil(at - 1);
      const readers = state.flowsOfType[first.tickets.subject[row]!]!.filter(
        (flow) => flows.state[flow] === FlowState.live && flows.regime[flow] === Regime.centre,
      );
      const before = readers.map((flow) => ({ flow, mappings: flows.mappings[flow]!, isWrong: isWrong(state, flow) }));
      simulation.runUntil(at);
      for (const { flow, mappings, isWrong } of before) {
        expect({ flow, drawn: flows.mappings[flow]! - mappings }).toEqual({ flow, drawn: isWrong ? 1 : 0 });
        right += isWrong ? 0 : 1;
      }
    }
    expect([repairs.length > 5, right > 5]).toEqual([true, true]);
  });

  test("a repair gets a mapping wrong less often than a build: three tenths as often", () => {
    // Every mapping is drawn wrong that a build would: with a share of a half and no check, .5 at a build and .15 at a repair.
    const overrides = { "mapping.errorShare": 0.5, "changes.everyDays": 0, "notice.reconcileEveryDays": 7 };
    let repaired = 0;
    let wrongAgain = 0;
    for (const seed of [1, 2, 3, 4]) {
      const request = {
        architecture: "bus",
        seed,
        years: 1,
        overrides: { ...overrides, "notice.reconcileKeys": 4 },
      } as const;
      const first = stateOf("bus", request.overrides, seed);
      const { simulation } = createWorld(request);
      const { tickets } = first;
      const done = ticketsOf(first, "repair", "reader").filter((row) => tickets.state[row] === TicketState.done);
      for (const row of done.sort((one, other) => tickets.finishedAt[one]! - tickets.finishedAt[other]!)) {
        if (tickets.regime[row] !== Regime.consumer) continue;
        simulation.runUntil(tickets.finishedAt[row]!);
        repaired += 1;
        wrongAgain += simulation.state.flows.isMismapped[tickets.flow[row]!]!;
      }
    }
    expect(repaired).toBeGreaterThan(100);
    expect(Math.abs(wrongAgain / repaired - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / repaired));
  });
});
