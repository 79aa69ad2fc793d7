import { describe, expect, test, vi } from "vitest";
import { createWorld, runLarkfield } from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { Regime } from "../../../../simulations/business/larkfield/tables/names.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const QUARTER_MS = (365 * 86_400_000) / 4;
const request: RunRequest = {
  architecture: "bus",
  seed: 7,
  evolution: [
    { day: 270, architecture: "platform" },
    { day: 640, architecture: "backbone" },
  ],
};

describe("evolution within a run", () => {
  const stayed = runLarkfield({ architecture: "bus", seed: 7 });
  const evolved = runLarkfield(request);

  test("is the same run until the first later choice", () => {
    expect(evolved.quarters.slice(0, 2)).toEqual(stayed.quarters.slice(0, 2));
    expect(evolved.quarters[4]).not.toEqual(stayed.quarters[4]);
  });

  test("costs team days, and carries over what was learned to trust", () => {
    const days = (run: typeof stayed): number => run.quarters.reduce((sum, { teamDays }) => sum + teamDays, 0);
    expect(days(evolved)).toBeGreaterThan(days(stayed) + 100);
    expect(evolved.quarters.at(-1)!.value).toBeGreaterThan(stayed.quarters.at(-1)!.value!);
  });

  test("leaves what was built before in place until it is replaced", () => {
    const { simulation } = createWorld(request);
    const { dayZero } = simulation.state;
    const regimes = (): Set<number> => new Set(simulation.state.flows.regime.subarray(0, simulation.state.flows.count));
    simulation.runUntil(dayZero + 641 * 86_400_000);
    expect(regimes().has(2)).toBe(true);
    expect(regimes().has(3)).toBe(false);
    simulation.runUntil(dayZero + 12 * QUARTER_MS);
    expect(regimes().has(3)).toBe(true);
  });

  test("fills topics that forgot with what is true, once all history is to be kept", () => {
    const { simulation, log } = createWorld({ ...request, overrides: { "outages.on": false } });
    const { dayZero, parameters, types, truth } = simulation.state;
    const keys = parameters["facts.keys"];
    /** Of the keys with a fact, of types with a topic: how many a late reader would find nothing of. */
    const forgotten = (): number => {
      const cells = Array.from({ length: types.count * keys }, (_, cell) => cell);
      const known = cells.filter((cell) => types.hasTopic[Math.floor(cell / keys)] === 1 && truth.fact[cell] !== -1);
      expect(known.length).toBeGreaterThan(30);
      return known.filter((cell) => {
        const position = truth.offset[cell]!;
        return position === -1 || log.factAt(Math.floor(cell / keys), position) === undefined;
      }).length;
    };
    simulation.runUntil(dayZero + 270 * 86_400_000 - 1);
    expect(forgotten()).toBeGreaterThan(0);
    simulation.runUntil(dayZero + 270 * 86_400_000 + 2 * parameters["topic.delayMs"]);
    expect(forgotten()).toBe(0);
  });

  test("moves nothing from a centre that looks after it to readers by themselves", () => {
    const { simulation } = createWorld({
      architecture: "platform",
      seed: 7,
      evolution: [{ day: 270, architecture: "bus" }],
    });
    const { dayZero } = simulation.state;
    simulation.runUntil(dayZero + 270 * 86_400_000 - 1);
    const { flows } = simulation.state;
    const cared = Array.from({ length: flows.count }, (_, flow) => flow).filter(
      (flow) => flows.regime[flow] === Regime.centre && flows.buildTicket[flow] === -1,
    );
    expect(cared.length).toBeGreaterThan(10);
    simulation.runUntil(dayZero + 12 * QUARTER_MS);
    const later = simulation.state.flows;
    expect(cared.map((flow) => later.regime[flow])).toEqual(cared.map(() => Regime.centre));
  });

  test.each([
    ["a day that is not after the one before", [{ day: 0, architecture: "platform" }], /a whole day after day 0/],
    ["going back to calls and files", [{ day: 9, architecture: "point-to-point" }], /bus, platform or backbone/],
    ["an unknown architecture", [{ day: 9, architecture: "hub" }], /Did you mean/],
  ])("refuses %s", (_, evolution, message) => {
    const wrong = { ...request, evolution } as RunRequest;
    expect(() => runLarkfield(wrong)).toThrow(message);
  });
});
