import { describe, expect, test } from "vitest";
import { createWorld, whyWish } from "../../../../simulations/business/index.ts";
import { runFigures } from "../../../../simulations/lenses/tangle/runFigures.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import { DAY_MS, inStation } from "../../../../simulations/kernel/index.ts";
import { request, seeds, settled } from "../../business/tangle/tangleRequest.ts";

describe("toldOf(request)", () => {
  test.each(seeds)("cuts no wait off: every wish asked before the end works (seed %i)", (seed) => {
    const { wishes, settledAt, endAt, halves } = toldOf(request({ seed }));
    expect(wishes.every(({ askedAt, workingAt }) => workingAt !== null && workingAt > askedAt && askedAt < endAt)).toBe(
      true,
    );
    expect(Math.max(...wishes.map(({ workingAt }) => workingAt!))).toBe(settledAt);
    expect(halves.reduce((sum, half) => sum + half.wishes, 0)).toBe(wishes.length);
  });

  test.each(seeds)("counts two days of work in every wish and never less wait (seed %i)", (seed) => {
    const { wishes } = toldOf(request({ seed }));
    expect(Math.min(...wishes.map(({ askedAt, workingAt }) => workingAt! - askedAt))).toBeGreaterThanOrEqual(
      2 * DAY_MS,
    );
  });

  test.each(seeds)("names three stops in the order of time (seed %i)", (seed) => {
    const { stops, endAt } = toldOf(request({ seed }));
    expect(stops.map(({ code }) => code)).toEqual(["change", "stack", "freeze"]);
    expect(stops[0]!.parameters.readers).toBeGreaterThanOrEqual(3);
    const { simulation } = createWorld(request({ seed }));
    simulation.runUntil(stops[1]!.at);
    const stack = simulation.state.teams[simulation.state.names.indexOf(String(stops[1]!.parameters.system))]!;
    expect(stops[1]!.parameters.tickets).toBe(inStation(stack));
    expect(inStation(stack)).toBeGreaterThanOrEqual(20);
    expect(stops[2]).toMatchObject({ at: endAt - 130 * DAY_MS, parameters: { systems: 12 } });
  });

  test("without changes there is no first change to stop at, and links come to the same", () => {
    const { stops, final } = toldOf(request({ overrides: { "changes.everyDays": 0 } }));
    expect(stops.map(({ code }) => code)).not.toContain("change");
    expect(final).toMatchObject({ links: 66, lateShare: 0, changesByFreeze: 0 });
  });

  test("a year less makes four half-years", () => {
    expect(toldOf({ ...request(), years: 2 }).halves.length).toBe(4);
  });
});

describe("whyWish(world, wish)", () => {
  test.each(seeds)("tells for every wish the queue it stood in, and its parts add up (seed %i)", (seed) => {
    const world = settled(request({ seed }));
    const { wishes, endAt } = world.simulation.state;
    for (let wish = 0; wish < wishes.count && wishes.askedAt[wish]! < endAt; wish++) {
      const [took, waited, before, redone] = whyWish(world, wish);
      expect(took).toMatchObject({ code: "wish.took", at: wishes.askedAt[wish], parameters: { workDays: 2 } });
      expect(waited!.code).toBe("ticket.waited");
      expect(Number(waited!.parameters.days)).toBeLessThanOrEqual(Number(took!.parameters.days) - 2 + 1e-9);
      if (!before) continue;
      const { system, tickets, ...kinds } = before.parameters;
      expect(system).toBe(waited!.parameters.system);
      expect(Object.values(kinds).reduce((sum: number, count) => sum + Number(count), 0)).toBe(tickets);
      expect(redone?.parameters.adaptations ?? 0).toBe(kinds.adapt);
      if (redone) expect(redone.at).toBeLessThanOrEqual(before.at);
    }
  });

  test("tells what is known so far of a wish that still waits", () => {
    const world = createWorld(request());
    world.simulation.runUntil(world.simulation.state.endAt);
    const { wishes } = world.simulation.state;
    const waiting = Array.from({ length: wishes.count }, (_, row) => row).find((row) => wishes.workingAt[row] === -1)!;
    expect(whyWish(world, waiting)[0]).toMatchObject({ code: "wish.waiting" });
  });
});

describe("runFigures(request)", () => {
  test.each(seeds)("are finite, and agree with the outline (seed %i)", (seed) => {
    const found = runFigures(request({ seed }));
    const { halves, final, stops } = toldOf(request({ seed }));
    for (const [name, value] of Object.entries(found)) {
      if (typeof value !== "string") expect(Number.isFinite(value), name).toBe(true);
    }
    for (const { half, waitDaysMean } of halves) expect(found[`wait.half${half}`]).toBe(waitDaysMean);
    expect(found).toMatchObject({
      "links.final": final.links,
      "tickets.open": final.openTickets,
      "share.integration": final.integrationShare,
      "stop.stack.system": stops[1]!.parameters.system,
    });
    for (const share of ["busiest.share", "share.integration", "late.first", "late.last", "utilisation.mean"]) {
      expect(found[share]).toBeGreaterThan(0);
      expect(found[share]).toBeLessThanOrEqual(1);
    }
    expect(String(found["busiest.names"]).split(" ").length).toBe(3);
  });
});
