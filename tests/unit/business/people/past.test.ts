import { expect, test } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

const overrides = { "warmup.days": 365, "domains.growth": 0, "outages.on": false };

test("the past can be that of any architecture: on day 0 its flows are there, and nothing moves if it goes on", () => {
  const past = { ...overrides, "warmup.architecture": "platform" };
  const { simulation } = createWorld({ architecture: "platform", seed: 2, years: 1, overrides: past });
  simulation.runUntil(365 * DAY_MS - 1);
  const { flows, tickets, hasChosen } = simulation.state;
  const regimes = Array.from(flows.regime.subarray(0, flows.count)).filter((_, flow) => flows.state[flow] === 1);
  expect(hasChosen).toBe(true);
  // Those that the centre looks after, but for bypasses.
  expect(regimes.filter((regime) => regime === 2).length / regimes.length).toBeGreaterThan(0.9);
  const migrations = () => Array.from(tickets.kind.subarray(0, tickets.count)).filter((kind) => kind === 3).length;
  const before = migrations();
  simulation.runUntil(365 * DAY_MS);
  expect(migrations()).toBe(before);
});

test("from a platform's past a backbone begins with topics, and its owners take over one by one", () => {
  const past = { ...overrides, "warmup.architecture": "platform" };
  const { simulation } = createWorld({ architecture: "backbone", seed: 2, years: 1, overrides: past });
  simulation.runUntil(365 * DAY_MS);
  const { flows } = simulation.state;
  const live = Array.from({ length: flows.count }, (_, flow) => flow).filter((flow) => flows.state[flow] === 1);
  expect(live.every((flow) => flows.transport[flow] === 2)).toBe(true);
  simulation.runUntil(simulation.state.endAt - 1);
  expect(live.filter((flow) => flows.regime[flow] === 3).length).toBeGreaterThan(0);
});

test("without a past of its own the past is connected pair by pair, whatever comes after", () => {
  const { simulation } = createWorld({ architecture: "backbone", seed: 2, years: 1, overrides });
  simulation.runUntil(365 * DAY_MS - 1);
  expect(simulation.state.hasChosen).toBe(false);
});
