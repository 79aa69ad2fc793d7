import { expect, test, vi } from "vitest";
import { checkRequest, createWorld, estimateRun } from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";

vi.setConfig({ testTimeout: 60_000 });

test.each<[string, Partial<RunRequest>]>([
  ["pair by pair, with files", { architecture: "point-to-point" }],
  ["with topics", { architecture: "backbone" }],
  ["of a choice that comes late", { architecture: "point-to-point", evolution: [{ day: 180, architecture: "bus" }] }],
  ["of many keys", { overrides: { "facts.keys": 16, "facts.typesPerDomain": 4 } }],
  ["of a file an hour", { architecture: "point-to-point", overrides: { "file.everyHours": 1 } }],
  ["of many decisions", { overrides: { "needs.everyDays": 30, "decisions.perDay": 5 } }],
  ["of the tangle", { scenario: "tangle", architecture: "point-to-point" }],
])("estimateRun is within a third of a run %s", (_, part) => {
  const request = { architecture: "bus", seed: 1, years: 1, ...part };
  const { simulation } = createWorld(request);
  simulation.runUntil(simulation.state.endAt);
  const { events, reads } = estimateRun(checkRequest(request));
  const counted = simulation.state.tally.reads.reduce((sum, ofQuarter) => sum + ofQuarter, 0);
  expect(events / simulation.handledCount).toBeGreaterThan(2 / 3);
  expect(events / simulation.handledCount).toBeLessThan(4 / 3);
  // Decisions before day 0 are not counted by the quarters.
  if (counted > 0) expect(Math.abs(reads / counted - 1)).toBeLessThan(0.4);
});
