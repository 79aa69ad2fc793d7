import { describe, expect, test } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import { pictureOf } from "../../../../simulations/lenses/tangle/showTangle.ts";
import type { Larkfield } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { hire, publish, request, seeds } from "./tangleRequest.ts";

const NONE = -1;

function ranUntil(day: number, options: Parameters<typeof request>[0] = {}): Larkfield {
  const world = createWorld(request(options));
  world.simulation.runUntil(day * DAY_MS);
  return world;
}

describe("determinism", () => {
  test.each(seeds)("the same request gives the same trace, another seed another (seed %i)", (seed) => {
    const { traceHash, halves } = toldOf(request({ seed }));
    expect(toldOf(request({ seed }))).toMatchObject({ traceHash, halves });
    expect(toldOf(request({ seed: (seed + 1) % 4_294_967_296 })).traceHash).not.toBe(traceHash);
  });

  test.each(seeds)("a run goes on from a checkpoint as if it had never stopped (seed %i)", (seed) => {
    const commands = [publish(0, 300 * DAY_MS), hire(2, 400 * DAY_MS)];
    const whole = ranUntil(700, { seed, commands });
    const parted = ranUntil(350, { seed, commands });
    const checkpoint = parted.simulation.checkpoint();
    parted.simulation.runUntil(500 * DAY_MS);
    parted.simulation.restore(checkpoint);
    parted.simulation.runUntil(700 * DAY_MS);
    expect(parted.simulation.traceHash).toBe(whole.simulation.traceHash);
    expect(pictureOf(parted)).toEqual(pictureOf(whole));
  });

  test("small and large strides give the same frames", () => {
    const small = createWorld(request());
    for (let day = 1; day <= 200; day++) small.simulation.runUntil(day * DAY_MS);
    expect(pictureOf(small)).toEqual(pictureOf(ranUntil(200)));
  });
});

describe("conservation", () => {
  test.each(seeds)(
    "every ticket is waiting, in work or finished, and nobody works more than there are people (seed %i)",
    (seed) => {
      const { state, now } = ranUntil(600, {
        seed,
        commands: [publish(0, 300 * DAY_MS), hire(0, 310 * DAY_MS)],
      }).simulation;
      const { tickets } = state;
      state.names.forEach((_, system) => {
        const team = state.teams[system]!;
        const rows = Array.from({ length: tickets.count }, (_, row) => row).filter(
          (row) => tickets.team[row] === system,
        );
        const started = rows.filter((row) => tickets.startedAt[row] !== NONE);
        const finished = rows.filter((row) => tickets.finishedAt[row] !== NONE);
        expect(started.length - finished.length).toBe(team.busy);
        expect(rows.length - started.length).toBe(team.waiting);
        expect(team.busy).toBeLessThanOrEqual(team.servers);
        if (team.waiting > 0) expect(team.busy).toBe(team.servers);
        for (const row of finished) {
          expect(tickets.finishedAt[row]! - tickets.startedAt[row]!).toBe(tickets.workMs[row]);
          expect(tickets.finishedAt[row]!).toBeLessThanOrEqual(now);
        }
      });
    },
  );

  test.each(seeds)("a team begins its tickets in the order in which they were opened (seed %i)", (seed) => {
    const { tickets, names } = ranUntil(780, { seed }).simulation.state;
    const last = names.map(() => 0);
    for (let row = 0; row < tickets.count; row++) {
      const team = tickets.team[row]!;
      const startedAt = tickets.startedAt[row] === NONE ? Infinity : tickets.startedAt[row]!;
      expect(startedAt).toBeGreaterThanOrEqual(last[team]!);
      last[team] = startedAt;
    }
  });

  test.each(seeds)("every pair is one link, live some weeks after the freeze at the latest (seed %i)", (seed) => {
    const { links, totals } = pictureOf(ranUntil(780, { seed }));
    expect(links.length).toBe(66);
    expect(totals).toMatchObject({ systems: 12, links: 66, connections: 66, translations: 66 });
    expect(totals.openTickets).toBe(
      pictureOf(ranUntil(780, { seed })).systems.reduce((sum, { open }) => sum + open, 0),
    );
  });

  test("open tickets by kind add up to the stack", () => {
    for (const { open, openBy } of pictureOf(ranUntil(500)).systems) {
      expect(Object.values(openBy).reduce((sum, count) => sum + count, 0)).toBe(open);
    }
  });
});

describe("joining", () => {
  test("three systems start, one joins each quarter, none in the last two", () => {
    expect(toldOf(request()).marks.map(({ at }) => at / DAY_MS)).toEqual([
      0, 0, 0, 65, 130, 195, 260, 325, 390, 455, 520, 585,
    ]);
  });

  test("systems.stopAt ends the growth", () => {
    expect(toldOf(request({ overrides: { "domains.stopAt": 4 } })).final).toMatchObject({ systems: 4, links: 6 });
  });
});

describe("causes", () => {
  test("every ticket names the event that opened it, and its place in the queue", () => {
    const { state, handledCount } = ranUntil(400).simulation;
    const { tickets } = state;
    for (let row = 0; row < tickets.count; row++) {
      expect(tickets.cause[row]!).toBeGreaterThanOrEqual(0);
      expect(tickets.cause[row]!).toBeLessThan(2 * handledCount);
      const openedAt = tickets.openedAt[row]!;
      let before = 0;
      for (let other = 0; other < row; other++) {
        const finishedAt = tickets.finishedAt[other]!;
        if (tickets.team[other] === tickets.team[row] && (finishedAt === NONE || finishedAt > openedAt)) before += 1;
      }
      expect(tickets.ahead[row]).toBe(before);
    }
  });
});
