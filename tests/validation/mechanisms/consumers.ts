/**
 * A group of consumers and its topic: the backlog that a stop leaves and the time to clear it (F9), in an ordinary and in a
 * hot partition; how many consumers are of use, partitions that no key falls into, and what a hot key caps (F17).
 */
import { catchUpMs, createWorld, factsRead, lanes, overtaken } from "../../../simulations/business/index.ts";
import type { Larkfield, Overrides } from "../../../simulations/business/index.ts";
import { HOUR_MS, SECOND_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { result } from "../kernel/vectors.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

interface GroupRun {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds: number;
}

/** What `look` sees when all facts have been handled, one value for each seed. */
function groupRuns<Value>({ overrides, firstSeed, seeds }: GroupRun, look: (larkfield: Larkfield) => Value): Value[] {
  return Array.from({ length: seeds }, (_, index) => look(world(overrides, firstSeed + index)));
}

function world(overrides: Overrides, seed: number, untilMs?: number): Larkfield {
  const all = { ...quietWorld, ...overrides };
  const larkfield = createWorld({ architecture: "bus", years: 10, seed, overrides: all });
  larkfield.simulation.runUntil(untilMs ?? (all["consumers.hours"] as number) * HOUR_MS + HOUR_MS);
  return larkfield;
}

/** Ten minutes without consumers from the first instant on, so that nothing waited before. */
const stopped: Overrides = { "consumers.stopAtMinute": 0, "consumers.stopMinutes": 10 };
const seconds = (lane: number) => (larkfield: Larkfield) => catchUpMs(larkfield.simulation.state, lane)! / SECOND_MS;

/** One partition at 80 % load; how many facts there are in a second does not matter for the time. */
function clear(firstSeed: number, seeds: number, scale: number): Check[] {
  const overrides = {
    ...stopped,
    "consumers.factsPerSecond": 80 * scale,
    "consumers.perSecond": 100 * scale,
    "consumers.partitions": 1,
    "consumers.hours": 1.2,
  };
  const backlogs = Array.from({ length: seeds }, (_, index) => {
    const { state } = world(overrides, firstSeed + seeds + index, 600 * SECOND_MS).simulation;
    return lanes(state, 600 * SECOND_MS)[0]!.lag;
  });
  return [
    { id: "F9", quantity: `backlog at ${80 * scale}/s`, theory: result("F9", "backlog") * scale, values: backlogs },
    {
      id: "F9",
      quantity: `time to clear at ${80 * scale}/s, s`,
      theory: result("F9", "clear"),
      values: groupRuns({ overrides, firstSeed, seeds }, seconds(0)),
    },
  ];
}

const hot: Overrides = { ...stopped, "consumers.factsPerSecond": 24, "consumers.hotShare": 0.2 };

/** A lane that gets so many facts a second, of ten that it can clear (F9). */
const clearSeconds = (perSecond: number): number => (perSecond * 600) / (10 - perSecond);

/** One key with a fifth of all facts: its lane gets 4.8 more a second than the others. */
function hotLane(firstSeed: number, seeds: number): Check[] {
  const overrides = { ...hot, "consumers.partitions": 8, "consumers.count": 8, "consumers.hours": 0.8 };
  const runs = groupRuns({ overrides, firstSeed, seeds }, (larkfield) => [
    seconds(0)(larkfield),
    seconds(1)(larkfield),
  ]);
  return [
    { id: "F9", quantity: "hot of 8 lanes, s", theory: clearSeconds(4.8 + 2.4), values: runs.map(([one]) => one!) },
    { id: "F9", quantity: "other of 8 lanes, s", theory: clearSeconds(2.4), values: runs.map(([, other]) => other!) },
  ];
}

function hotLaneOfFour(firstSeed: number, seeds: number): Check[] {
  const runs = groupRuns({ overrides: { ...hot, "consumers.hours": 8 }, firstSeed, seeds }, (larkfield) => [
    seconds(0)(larkfield),
    seconds(1)(larkfield),
  ]);
  return [
    { id: "F9", quantity: "hot of 4 lanes, s", theory: clearSeconds(9.6), values: runs.map(([one]) => one!) },
    { id: "F9", quantity: "other of 4 lanes, s", theory: clearSeconds(4.8), values: runs.map(([, other]) => other!) },
  ];
}

const FLOOD: Overrides = { "consumers.factsPerSecond": 100, "consumers.hours": 0.2 };
const FLOOD_SECONDS = 600;

/** Facts a second that are handled of a flood, in all or in one lane. */
function throughput(overrides: Overrides, firstSeed: number, seeds: number, lane?: number): number[] {
  return Array.from({ length: seeds }, (_, index) => {
    const { state } = world({ ...FLOOD, ...overrides }, firstSeed + index, FLOOD_SECONDS * SECOND_MS).simulation;
    const all = lanes(state, FLOOD_SECONDS * SECOND_MS).filter((_one, number) => lane === undefined || number === lane);
    return all.reduce((sum, { position }) => sum + position, 0) / FLOOD_SECONDS;
  });
}

function useful(firstSeed: number, seeds: number): Check[] {
  const few = { "consumers.partitions": 6, "consumers.count": 3 };
  const many = { "consumers.partitions": 3, "consumers.count": 6 };
  const capped = { "consumers.partitions": 16, "consumers.count": 16, "consumers.hotShare": 0.2 };
  const share = 0.2 + 0.8 / 16;
  return [
    { id: "F17", quantity: "3 consumers, 6 lanes, /s", theory: 30, values: throughput(few, firstSeed, seeds) },
    { id: "F17", quantity: "6 consumers, 3 lanes, /s", theory: 30, values: throughput(many, firstSeed + 100, seeds) },
    {
      id: "F17",
      quantity: "topic that the hot lane keeps up with, /s",
      theory: 10 / share,
      values: throughput(capped, firstSeed + 200, seeds, 0).map((perSecond) => perSecond / share),
    },
  ];
}

/** Fifty keys in fifty partitions. */
function idle(firstSeed: number, seeds: number): Check {
  const overrides = {
    "consumers.keys": 50,
    "consumers.partitions": 50,
    "consumers.count": 50,
    "consumers.factsPerSecond": 10,
    "consumers.hours": 0.05,
  };
  const values = groupRuns({ overrides, firstSeed, seeds }, ({ simulation }) => {
    const all = lanes(simulation.state, simulation.now);
    return all.filter(({ end }) => end === 0).length / all.length;
  });
  return { id: "F17", quantity: "partitions without a key", theory: result("F17", "idle", 1), values };
}

function exact(): ExactCheck[] {
  const handledBy = (consumers: number): unknown =>
    factsRead(world({ ...hot, "consumers.hours": 0.3, "consumers.count": consumers }, 47_000), 0, 1e6);
  const parts = (count: number): Larkfield =>
    world({ ...hot, "consumers.hours": 0.3, "consumers.hotParts": count }, 47_001);
  return [
    {
      id: "F17",
      says: "sixteen consumers beyond four partitions change no instant of any fact",
      holds: JSON.stringify(handledBy(4)) === JSON.stringify(handledBy(20)),
    },
    {
      id: "consumers",
      says: "facts of the hot key keep their order, and lose it where the key is split",
      holds: overtaken(parts(1).simulation.state) === 0 && overtaken(parts(4).simulation.state) > 0,
    },
  ];
}

export const mechanism: Mechanism = {
  name: "consumers",
  light: () => [...clear(70_000, 40, 0.1), ...hotLane(70_200, 30), ...useful(70_300, 30), idle(70_700, 140)],
  heavy: () => [...clear(71_000, 40, 1), ...hotLaneOfFour(71_200, 80)],
  exact,
};
