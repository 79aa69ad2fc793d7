import { describe, expect, test, vi } from "vitest";
import { createWorld, decisionKinds, runLarkfield } from "../../../../simulations/business/index.ts";
import { checkRequest } from "../../../../simulations/business/index.ts";
import { worthOf } from "../../../../simulations/business/larkfield/deciding/worth.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const quiet = {
  "outages.on": false,
  "changes.everyDays": 0,
  "mapping.errorShare": 0,
  "domains.growth": 0,
  "needs.everyDays": 0,
} as const;

describe("F23, the bar of each decision", () => {
  const { parameters } = checkRequest({ architecture: "bus", seed: 1 });
  test.each([
    ["replenish", 0.875],
    ["fraudHold", 0.8636],
    ["markdown", 0.88],
    ["winBack", 0.8],
    ["promise", 0.8636],
    ["sourcing", 0.9211],
    ["refund", 0.9286],
    ["promotion", 0.8333],
  ])("%s acts from %f on", (code, bar) => {
    const kind = decisionKinds.findIndex((entry) => entry.code === code);
    expect(worthOf(parameters, kind).bar).toBeCloseTo(bar, 4);
  });

  test("F28: the threshold of trust is the long-run trust of data right exactly at the bar", () => {
    const overrides = { "decisions.manualScale": 1, "trust.gain": 0.02, "trust.loss": 0.2 };
    const checked = checkRequest({ architecture: "bus", seed: 1, overrides }).parameters;
    const kind = decisionKinds.findIndex((entry) => entry.code === "winBack");
    // bar .8: .02·.8 ÷ (.02·.8 + .2·.2)
    expect(worthOf(checked, kind).threshold).toBeCloseTo(0.016 / 0.056, 10);
  });
});

test("F28: trust of decisions whose data are always right rises to one, by the gain of each seen result", () => {
  const overrides = { ...quiet, "results.seen": 1, "results.seenManualFactor": 1, "topic.delayMs": 100 };
  const { quarters } = runLarkfield({ architecture: "backbone", seed: 4, years: 2, overrides });
  expect(quarters.at(-1)!.trust).toBeGreaterThan(0.97);
});

test("F16: writing twice loses facts in proportion", () => {
  const overrides = { ...quiet, "dualWrite.lossShare": 0.02 };
  const { simulation } = createWorld({ architecture: "bus", seed: 9, years: 3, overrides });
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  const { facts } = state;
  let said = 0;
  let lost = 0;
  for (let row = 0; row < facts.count; row++) {
    if (facts.at[row]! <= state.dayZero) continue;
    said += 1;
    lost += facts.lost[row]!;
  }
  const deviation = Math.sqrt(said * 0.02 * 0.98);
  expect(said).toBeGreaterThan(10_000);
  expect(Math.abs(lost - said * 0.02)).toBeLessThan(4 * deviation);
});

describe("F22: who decides right after a fact meets the worst moment", () => {
  const overrides = { ...quiet, "decisions.triggered": 1, "decisions.inputs": 1, "dualWrite.lossShare": 0 };
  const lastOf = (delayMs: number) =>
    runLarkfield({ architecture: "bus", seed: 4, years: 1, overrides: { ...overrides, "topic.delayMs": delayMs } })
      .quarters[3]!;

  test("one second after it, with five seconds of delay, hardly anything is right", () => {
    const { agreement, wrongBy } = lastOf(5_000);
    expect(agreement).toBeLessThan(0.02);
    expect(wrongBy.late).toBeGreaterThan(0.95);
  });

  test("with a tenth of a second of delay nearly everything is", () => {
    expect(lastOf(100).agreement).toBeGreaterThan(0.97);
  });
});

test("F24: pairs of domains that need each other are flows of their own: flows never exceed types × readers", () => {
  const { quarters } = runLarkfield({ architecture: "point-to-point", seed: 4, years: 3 });
  for (const { flows, domains } of quarters) expect(flows).toBeLessThanOrEqual(2 * domains * (domains - 1));
});
