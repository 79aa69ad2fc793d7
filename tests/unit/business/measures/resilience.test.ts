import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames, runLarkfield } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldState } from "../../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOUR_MS = 3_600_000;
const DELIVERY_MS = 5_000;
const seeds = [7, 23];

function ended(architecture: ArchitectureName, seed: number): LarkfieldState {
  const { simulation } = createWorld({ architecture, seed, years: 2 });
  simulation.runUntil(simulation.state.endAt);
  return simulation.state;
}

/** Hours to catch up after each outage since day 0 that met no other one on its way. */
function aloneHours(state: LarkfieldState): number[] {
  const { outages, dayZero, endAt } = state;
  const rows = Array.from({ length: outages.count }, (_, row) => row);
  const from = (row: number): number => outages.downAt[row]!;
  const to = (row: number): number => (outages.caughtUpAt[row] === -1 ? endAt : outages.caughtUpAt[row]!);
  const isAlone = (row: number): boolean =>
    rows.every((other) => other === row || from(other) > to(row) + DELIVERY_MS || to(other) + DELIVERY_MS < from(row));
  return rows
    .filter((row) => from(row) > dayZero + 400 * 24 * HOUR_MS && outages.upAt[row] !== -1 && isAlone(row))
    .map((row) => (to(row) - outages.upAt[row]!) / HOUR_MS);
}

describe.each(seeds)("time to catch up after an outage, seed %i", (seed) => {
  test.each(architectureNames)("counts every copy that waits for what an outage kept from it: %s", (name) => {
    const { outages, copies } = ended(name, seed);
    const behind = Array.from({ length: outages.count }, () => 0);
    for (let copy = 0; copy < copies.count; copy++) {
      const outage = copies.outage[copy]! - 1;
      if (outage < 0) continue;
      behind[outage]! += 1;
      expect(copies.fact[copy]).toBeLessThan(copies.due[copy]!);
    }
    expect(outages.count).toBeGreaterThan(100);
    for (let row = 0; row < outages.count; row++) {
      expect(outages.behind[row]).toBe(behind[row]);
      const isOver = outages.caughtUpAt[row] !== -1;
      expect(isOver).toBe(outages.upAt[row] !== -1 && behind[row] === 0);
      if (isOver) expect(outages.caughtUpAt[row]).toBeGreaterThanOrEqual(outages.upAt[row]!);
    }
  });

  test("with an outbox it is one delivery, or nothing when nothing was said while it lasted", () => {
    const hours = aloneHours(ended("backbone", seed));
    expect(hours.length).toBeGreaterThan(20);
    expect(new Set(hours)).toEqual(new Set([0, DELIVERY_MS / HOUR_MS]));
  });

  test("with files it is the wait for the next file, and nothing where sources answer calls", () => {
    const hours = aloneHours(ended("point-to-point", seed));
    expect(Math.max(...hours)).toBeGreaterThan(5);
    expect(Math.max(...hours)).toBeLessThan(24);
    const calls = runLarkfield({ architecture: "point-to-point", seed, years: 1, overrides: { "calls.share": 1 } });
    expect(calls.quarters.map(({ catchUpHours }) => catchUpHours)).toEqual([0, 0, 0, 0]);
  });

  test("where the broker's outage loses messages it is the wait for the key's next fact", () => {
    // Everybody reads topics soon: nobody has other work.
    const overrides = { "outages.brokerEveryDays": 20, "facts.changeEveryHours": 48, "own.share": 0 };
    const run = (architecture: ArchitectureName) => runLarkfield({ architecture, seed, years: 1, overrides });
    const mean = (architecture: ArchitectureName): number =>
      run(architecture).quarters.reduce((sum, { catchUpHours }) => sum + catchUpHours! / 4, 0);
    expect(mean("bus")).toBeGreaterThan(20 * mean("backbone"));
  });
});

test("without outages there is nothing to catch up with, and that is null", () => {
  const run = runLarkfield({ architecture: "bus", seed: 7, years: 1, overrides: { "outages.on": false } });
  expect(run.quarters.map(({ catchUpHours }) => catchUpHours)).toEqual([null, null, null, null]);
});
