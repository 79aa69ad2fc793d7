import { describe, expect, test } from "vitest";
import { createWorld, mean, teamTime } from "../../../../simulations/business/index.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import { pictureOf } from "../../../../simulations/lenses/tangle/showTangle.ts";
import type { Overrides } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { hire, publish, request, seeds } from "./tangleRequest.ts";

const many = Array.from({ length: 20 }, (_, index) => index + 1);

function lastWait(overrides: Overrides): number {
  return mean(many.map((seed) => toldOf(request({ seed, overrides })).halves.at(-1)!.waitDaysMean!))!;
}

describe("closed forms", { timeout: 60_000 }, () => {
  test("without changes and wishes a team is busy with its own work for half of its time", () => {
    const quiet = { "changes.everyDays": 0, "needs.share": 0, "domains.start": 12 };
    const shares = many.map((seed) => {
      const world = createWorld(request({ seed, overrides: quiet }));
      world.simulation.runUntil(world.simulation.state.endAt);
      const { workedMs, paidMs } = teamTime(world.simulation.state, 0, world.simulation.state.endAt);
      return mean(workedMs.map((ms, system) => ms / paidMs[system]!))!;
    });
    expect(mean(shares)!).toBeCloseTo(0.5, 2);
  });

  test("the owner of eleven readers has 1 + 11 × 2 ÷ 15 days of work a day from own work and changes alone", () => {
    const fixed = { "domains.start": 12, "wishes.everyDays": 0 };
    const openedDaysPerDay = many.map((seed) => {
      const world = createWorld(request({ seed, overrides: fixed }));
      world.simulation.runUntil(world.simulation.state.endAt);
      const { tickets } = world.simulation.state;
      let ms = 0;
      for (let row = 0; row < tickets.count; row++) {
        if (tickets.team[row] === 0) ms += tickets.workMs[row]!;
      }
      return ms / world.simulation.state.endAt;
    });
    expect(Math.abs(mean(openedDaysPerDay)! - (1 + 22 / 15))).toBeLessThan(0.08);
  });
});

describe("ablations", { timeout: 60_000 }, () => {
  const whole = lastWait({});
  test.each([
    ["changes", { "changes.everyDays": 0 }],
    ["readers", { "needs.share": 0.1 }],
    ["work per reader", { "publish.everyone": true }],
    ["growth", { "domains.stopAt": 4 }],
  ])("without %s the wait does not run away", (_, overrides) => {
    expect(whole).toBeGreaterThan(60);
    expect(lastWait(overrides as Overrides)).toBeLessThan(12);
  });
});

describe("metamorphic", { timeout: 60_000 }, () => {
  test.each(seeds)("halving all durations halves all waits (seed %i)", (seed) => {
    const fixed = { "domains.start": 5, "domains.stopAt": 5 };
    const halved = {
      ...fixed,
      "own.days": 2,
      "changes.everyDays": 7.5,
      "wishes.everyDays": 6,
      "work.wishDays": 1,
      "work.adaptDays": 2,
      "work.buildDays": 4,
    };
    const slow = toldOf(request({ seed, overrides: fixed })).wishes.slice(0, 60);
    const quick = toldOf(request({ seed, overrides: halved })).wishes.slice(0, 60);
    slow.forEach(({ askedAt, workingAt }, index) => {
      const twin = quick[index]!;
      expect(Math.abs(askedAt - 2 * twin.askedAt)).toBeLessThan(1_000);
      expect(Math.abs(workingAt! - 2 * twin.workingAt!)).toBeLessThan(10_000);
    });
  });

  test("a person more never makes the wait longer on average", () => {
    expect(lastWait({ "team.people": 3, "own.share": 1 / 3 })).toBeLessThan(lastWait({}));
  });
});

describe("commands", () => {
  test("publishing costs ten days and one per reader, and leaves one connection for the fact and one per reader", () => {
    const commands = [publish(0, 650 * DAY_MS)];
    const { publications, final } = toldOf(request({ commands, overrides: { "changes.everyDays": 0 } }));
    expect(publications).toMatchObject([{ system: 0, orderedAt: 650 * DAY_MS, moves: 11, costDays: 21 }]);
    expect(final).toMatchObject({ links: 66, translations: 66, connections: 66 - 11 + 1 + 11 });
    expect(final.ownLinks[0]).toBe(0);
  });

  test("publishing waits in the queue it is meant to shorten", () => {
    const [publication] = toldOf(request({ commands: [publish(0, 520 * DAY_MS)] })).publications;
    expect((publication!.beganAt! - publication!.orderedAt) / DAY_MS).toBeGreaterThan(20);
    const [tooLate] = toldOf(request({ commands: [publish(0, 770 * DAY_MS)] })).publications;
    expect(tooLate).toMatchObject({ beganAt: null, doneAt: null, moves: 0, costDays: 10 });
  });

  test("publishing twice is publishing once", () => {
    const commands = [publish(0, 100 * DAY_MS), publish(0, 100 * DAY_MS, 1), publish(0, 400 * DAY_MS)];
    expect(toldOf(request({ commands })).publications.length).toBe(1);
  });

  test("a hired person begins at once and is paid until the end", () => {
    const commands = [hire(0, 700 * DAY_MS)];
    const world = createWorld(request({ commands }));
    world.simulation.runUntil(700 * DAY_MS);
    expect(pictureOf(world).systems[0]).toMatchObject({ code: "stock", people: 3 });
    expect(world.simulation.state.teams[0]!.busy).toBe(3);
    expect(toldOf(request({ commands })).hires).toEqual([{ system: 0, at: 700 * DAY_MS, costDays: 80 }]);
  });

  test("a command comes after the events of its instant, and what was before it stays as it was", () => {
    const plain = createWorld(request());
    const played = createWorld(request({ commands: [publish(0, 300 * DAY_MS)] }));
    plain.simulation.runUntil(300 * DAY_MS - 1);
    played.simulation.runUntil(300 * DAY_MS - 1);
    expect(pictureOf(played)).toEqual(pictureOf(plain));
  });
});
