import { describe, expect, test, vi } from "vitest";
import { auditCopies, createWorld, architectureNames, runLarkfield } from "../../../../simulations/business/index.ts";
import type { AuditedCopy, RunRequest } from "../../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CAUSES = ["missing", "lost", "late", "misread", "mismapped"] as const;
/** Occasions at which everything is audited; the others are not compared. */
const EVERY = 29;
const seeds = [7, 31];
const cases = architectureNames.flatMap((architecture) => seeds.map((seed) => ({ architecture, seed })));

describe.each(cases)("the audit of all copies, $architecture, seed $seed", ({ architecture, seed }) => {
  const request: RunRequest = { architecture, seed, years: 1, overrides: { "acquisition.day": 200 } };

  test("agrees with every input that a decision saw at that instant", () => {
    const larkfield = createWorld(request);
    const { simulation } = larkfield;
    const met = new Set<string>();
    let occasions = 0;
    let compared = 0;
    larkfield.recorder = {
      occasion({ inputs, key }) {
        if (occasions++ % EVERY !== 0 || inputs.length === 0) return;
        const verdicts = new Map<string, AuditedCopy["wrong"]>();
        auditCopies(larkfield, (copy) => verdicts.set(`${copy.flow}.${copy.key}`, copy.wrong));
        for (const { flow, wrong } of inputs) {
          const saw = wrong === null ? null : CAUSES[wrong];
          expect(verdicts.get(`${flow}.${key}`)).toBe(saw);
          met.add(saw ?? "right");
          compared += 1;
        }
      },
    };
    simulation.runUntil(simulation.state.endAt);
    expect(compared).toBeGreaterThan(1_000);
    expect(met).toContain("right");
    expect(met.size).toBeGreaterThan(2);
  });

  test("counts every key of every flow that works, once, and changes nothing in the run", () => {
    const larkfield = createWorld(request);
    const { simulation } = larkfield;
    const { dayZero, endAt } = simulation.state;
    for (let at = dayZero; at < endAt; at += 50 * 86_400_000) {
      simulation.runUntil(at);
      const { copies, right, wrongBy, rightShare } = auditCopies(larkfield);
      const { flows, parameters } = simulation.state;
      const live = flows.state.subarray(0, flows.count).reduce((sum, state) => sum + state, 0);
      expect(copies).toBe(live * parameters["facts.keys"]);
      expect(right + Object.values(wrongBy).reduce((sum, count) => sum + count, 0)).toBe(copies);
      expect(rightShare).toBe(right / copies);
    }
    simulation.runUntil(endAt);
    expect(simulation.traceHash).toBe(runLarkfield(request).traceHash);
  });
});

test("where nothing changes its meaning, is mapped wrongly or fails, an audit finds only late copies and missing past", () => {
  const overrides = { "changes.everyDays": 0, "mapping.errorShare": 0, "outages.on": false, "dualWrite.lossShare": 0 };
  const larkfield = createWorld({ architecture: "bus", seed: 7, years: 1, overrides });
  larkfield.simulation.runUntil(larkfield.simulation.state.endAt);
  const { wrongBy, right } = auditCopies(larkfield);
  expect(right).toBeGreaterThan(100);
  expect(wrongBy).toMatchObject({ lost: 0, misread: 0, mismapped: 0 });
});
