import { describe, expect, test } from "vitest";
import {
  architectureNames,
  catchUpMs,
  createRecording,
  createWorld,
  factsRead,
  lanes,
  runLarkfield,
  stopsOfGroup,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { MINUTE_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

const short = { ...quietWorld, "consumers.hours": 0.5, "consumers.stopAtMinute": 2, "consumers.stopMinutes": 2 };
const request: RunRequest = { scenario: "consumers", architecture: "bus", seed: 3, years: 1, overrides: short };

describe("a group of consumers", () => {
  test("reads alike under every architecture", () => {
    const readings = architectureNames.map((architecture) => {
      const larkfield = createWorld({ ...request, architecture });
      const { simulation } = larkfield;
      simulation.runUntil(10 * MINUTE_MS);
      return factsRead(larkfield, 0, Infinity);
    });
    expect(readings[0]!.length).toBeGreaterThan(10_000);
    for (const reading of readings) expect(reading).toEqual(readings[0]);
  });

  test("handles each partition in its order, one fact at a time, and loses none", () => {
    const larkfield = createWorld(request);
    const { simulation } = larkfield;
    simulation.runUntil(20 * MINUTE_MS);
    const { state } = simulation;
    const facts = factsRead(larkfield, 0, Infinity);
    lanes(state, simulation.now).forEach(({ end, position, lag }, partition) => {
      const own = facts.filter((fact) => fact.partition === partition);
      expect(own.map(({ offset }) => offset)).toEqual(Array.from({ length: end }, (_, offset) => offset));
      expect(own.filter(({ doneAt }) => doneAt !== null)).toHaveLength(position);
      expect(position + lag).toBe(end);
      own.slice(1).forEach(({ beganAt }, before) => {
        if (beganAt !== null) expect(beganAt).toBeGreaterThanOrEqual(own[before]!.doneAt!);
      });
    });
  });

  test("is stopped by an order as by the scenario, and goes on where it was", () => {
    const never = { ...request, overrides: { ...short, "consumers.stopMinutes": 0 } };
    const stop = { at: 2 * MINUTE_MS, sequence: 0, by: "learner", type: "stop", minutes: 2 };
    const play = (one: RunRequest): unknown[] => {
      const larkfield = createWorld(one);
      const { simulation } = larkfield;
      simulation.runUntil(15 * MINUTE_MS);
      return [factsRead(larkfield, 0, Infinity), catchUpMs(simulation.state, 1)];
    };
    const ordered = play({ ...never, commands: [stop] });
    expect(ordered).toEqual(play(request));
    expect(ordered).not.toEqual(play(never));
    expect(ordered[1]).toBeGreaterThan(MINUTE_MS / 2);
  });

  test("tells of a partition that is behind what it gets, what the hot key has of that, and the stop before", () => {
    const recording = createRecording(request);
    const chain = whyOf(recording, "lane:0", 5 * MINUTE_MS);
    expect(chain.map(({ code }) => code)).toEqual(["lane.behind", "lane.load", "lane.hotKey", "group.stopped"]);
    expect(chain[1]!.parameters.perSecond).toBeGreaterThan(8);
    expect(chain[2]!.parameters.share).toBeCloseTo(0.5, 1);
    expect(chain[3]!.parameters).toEqual({ minutes: 2, isOver: 1 });
    expect(whyOf(recording, "lane:1", 15 * MINUTE_MS)[0]!.code).toMatch(/^lane\./);
    expect(() => whyOf(recording, "lane:4", 5 * MINUTE_MS)).toThrow(/lane:0 to lane:3/);
  });

  test("gets a consumer more in a run: those that come share the partitions, and each keeps its order", () => {
    const slow = { ...short, "consumers.count": 1, "consumers.stopMinutes": 0, "consumers.factsPerSecond": 12 };
    const more = { at: 1 * MINUTE_MS, sequence: 0, by: "learner", type: "set", name: "consumers.count", value: 4 };
    const lagWith = (commands: RunRequest["commands"]): number => {
      const larkfield = createWorld({ ...request, overrides: slow, commands: commands ?? [] });
      larkfield.simulation.runUntil(5 * MINUTE_MS);
      const facts = factsRead(larkfield, 0, Infinity);
      for (const { partition, offset, beganAt } of facts) {
        const before = facts.find((one) => one.partition === partition && one.offset === offset - 1);
        if (beganAt !== null && before) expect(beganAt).toBeGreaterThanOrEqual(before.doneAt!);
      }
      return lanes(larkfield.simulation.state, larkfield.simulation.now).reduce((sum, { lag }) => sum + lag, 0);
    };
    expect(lagWith([])).toBeGreaterThan(400);
    expect(lagWith([more])).toBeLessThan(40);
  });

  test("spreads keys evenly where it is asked to, each in one partition, and the hot key beside them", () => {
    const even = { ...short, "consumers.keys": 24, "consumers.spread": "even", "consumers.hotShare": 0.2 };
    const larkfield = createWorld({ ...request, overrides: even });
    larkfield.simulation.runUntil(10 * MINUTE_MS);
    const facts = factsRead(larkfield, 0, Infinity);
    for (const { key, partition } of facts) expect(partition).toBe(key! % 4);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(25);
    expect(facts.filter(({ key }) => key === 24).length / facts.length).toBeCloseTo(0.2, 1);
  });

  test("tells when it stood still: by the scenario and by orders, those that overlap as one", () => {
    const order = (at: number, sequence: number) => ({ at, sequence, by: "learner", type: "stop", minutes: 2 });
    const larkfield = createWorld({ ...request, commands: [order(3 * MINUTE_MS, 0), order(9 * MINUTE_MS, 1)] });
    larkfield.simulation.runUntil(20 * MINUTE_MS);
    const minutes = stopsOfGroup(larkfield).map(({ from, to }) => [from / MINUTE_MS, to / MINUTE_MS]);
    expect(minutes).toEqual([
      [2, 5],
      [9, 11],
    ]);
  });

  test("refuses a stop where there is none, and more facts than a run of seconds can have", () => {
    const stop = { at: 1 * MINUTE_MS, sequence: 0, by: "learner", type: "stop", minutes: 2 };
    const { simulation } = createWorld({ ...request, scenario: "larkfield", overrides: quietWorld, commands: [stop] });
    simulation.runUntil(1 * MINUTE_MS);
    expect(simulation.state.orders[0]!.refusal).toEqual({ code: "no-consumers", parameters: {} });
    const long = { ...quietWorld, "consumers.hours": 1_000 };
    expect(() => runLarkfield({ ...request, overrides: long })).toThrow(
      /consumers.hours cannot be 1000 .* at most 23\.14/,
    );
  });
});
