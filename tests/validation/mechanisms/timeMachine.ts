/**
 * Facts that come late, and the past put together again: how often a source is wrong about its own facts (F20), how late they
 * come with a timetable (F18), how often a decision that a fact triggers comes too early (F22), and what two writes leave out of
 * a past that is kept for ever (F16). Where a source goes by what it learnt last, it is right only if nothing older has come
 * since: with changes at the rate at which late facts come, e⁻¹ of the time instead of one half.
 */
import { createWorld, rebuild, rebuiltShares, remnants } from "../../../simulations/business/index.ts";
import type { Larkfield, Overrides, RunRequest } from "../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

/** A hundred and twenty-eight keys, each with a fact a day. */
const world: Overrides = {
  ...quietWorld,
  "domains.start": 4,
  "facts.typesPerDomain": 2,
  "facts.keys": 16,
  "facts.changeEveryHours": 24,
};

function play(overrides: Overrides, seed: number, more: Partial<RunRequest> = {}): Larkfield {
  return createWorld({ architecture: "backbone", years: 10, seed, overrides: { ...world, ...overrides }, ...more });
}

interface Looks {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds: number;
  /** One look in each five days after the first ten, together at every time of the day. */
  readonly looks?: number;
}

function meanOf({ overrides, firstSeed, seeds, looks = 20 }: Looks, look: (larkfield: Larkfield) => number): number[] {
  return Array.from({ length: seeds }, (_, index) => {
    const larkfield = play(overrides, firstSeed + index);
    const { simulation } = larkfield;
    let sum = 0;
    for (let one = 0; one < looks; one++) {
      const time = (one + simulation.draw("test.look", one, 0)) / looks;
      simulation.runUntil(Math.floor((10 + 5 * one + time) * DAY_MS));
      sum += look(larkfield);
    }
    return sum / looks;
  });
}

/** Keys whose own system does not know their newest fact. */
function unknownShare({ simulation }: Larkfield): number {
  const { truth } = simulation.state;
  return truth.fact.reduce((sum, row, cell) => sum + (truth.known[cell] === row ? 0 : 1), 0) / truth.fact.length;
}

const typed: Overrides = { "late.share": 1, "late.until": "typed", "late.hours": 24 };
const uploaded: Overrides = { "late.share": 1, "late.until": "upload", "late.hours": 24 };

function late(firstSeed: number, seeds: number): Check[] {
  const byArrival = { ...typed, "late.byEventTime": false };
  return [
    {
      id: "F20",
      quantity: "unknown, typed in a day later",
      theory: 1 / 2,
      values: meanOf({ overrides: typed, firstSeed, seeds }, unknownShare),
    },
    {
      id: "F20",
      quantity: "the same, by what came last",
      theory: 1 - Math.exp(-1),
      values: meanOf({ overrides: byArrival, firstSeed: firstSeed + 100, seeds }, unknownShare),
    },
    {
      id: "F20",
      quantity: "unknown, uploaded once a day",
      theory: Math.exp(-1),
      values: meanOf({ overrides: uploaded, firstSeed: firstSeed + 200, seeds }, unknownShare),
    },
  ];
}

/** From happening to standing in the topic, the mean of a run. */
function lateness(firstSeed: number, seeds: number): Check {
  const values = Array.from({ length: seeds }, (_, index) => {
    const { simulation, log } = play(uploaded, firstSeed + index);
    simulation.runUntil(40 * DAY_MS);
    const { facts, types } = simulation.state;
    const hours: number[] = [];
    for (let type = 0; type < types.count; type++) {
      const partition = log.broker.partition(log.nameOf(type), 0);
      for (let offset = partition.startOffset; offset < partition.endOffset; offset++) {
        const row = partition.valueAt(offset) as number;
        if (facts.serial[row]! > 0) hours.push((partition.read(offset)!.timestampMs - facts.at[row]!) / HOUR_MS);
      }
    }
    return hours.reduce((sum, one) => sum + one, 0) / hours.length;
  });
  return { id: "F18", quantity: "late by an upload a day, h", theory: 12, values };
}

/** Typed in 3.6 s later on average; the decision asks one second after the fact. */
function tooEarly(firstSeed: number, seeds: number): Check {
  const overrides: Overrides = {
    ...typed,
    "late.hours": 0.001,
    "decisions.triggered": 1,
    "decisions.inputs": 1,
    "decisions.perDay": 1,
  };
  const values = Array.from({ length: seeds }, (_, index) => {
    const { simulation } = play(overrides, firstSeed + index, { architecture: "point-to-point" });
    simulation.runUntil(2 * simulation.state.quarterMs);
    return 1 - simulation.state.figures[1]!.agreement!;
  });
  return { id: "F22", quantity: "wrong a second after the fact", theory: Math.exp(-1 / 3.6), values };
}

/** Written twice, and kept for ever: each fact is missing with the share that is lost, and its key comes out as before. */
function twoWrites(firstSeed: number, seeds: number): Check {
  const overrides = { "choice.capture": "dualWrite", "dualWrite.lossShare": 0.05 };
  const values = meanOf({ overrides, firstSeed, seeds, looks: 50 }, (larkfield) => {
    const at = larkfield.simulation.now - DAY_MS;
    return 1 - rebuiltShares(larkfield, at).trueThen!;
  });
  return { id: "F16", quantity: "rebuilt wrongly, written twice", theory: 0.05, values };
}

const seeds = Array.from({ length: 10 }, (_, index) => 84_000 + index);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Keys that come out as they were `days` before, after 90 days in which each changed once a week. */
function comesOut(history: string, days: number): number {
  return mean(
    seeds.map((seed) => {
      const larkfield = play({ "choice.history": history, "facts.changeEveryHours": 168 }, seed);
      larkfield.simulation.runUntil(90 * DAY_MS);
      return rebuiltShares(larkfield, (90 - days) * DAY_MS).trueThen!;
    }),
  );
}

/** Records of somebody who asked on day 30 to be forgotten, on day 60. */
function leftOver(history: string): number {
  const commands = [{ at: 30 * DAY_MS, sequence: 0, by: "learner", type: "erase", domain: 1, key: 3 }];
  return mean(
    seeds.map((seed) => {
      const larkfield = play({ "choice.history": history }, seed, { commands });
      larkfield.simulation.runUntil(60 * DAY_MS);
      return remnants(larkfield).reduce((sum, { records, copies }) => sum + records + copies, 0);
    }),
  );
}

function exact(): ExactCheck[] {
  /** Of 1,280 keys: three standard deviations of their share beside what is allowed. */
  const between = (value: number, low: number, high: number): boolean =>
    value > low - 3 * Math.sqrt((low * (1 - low)) / 1_280) && value < high + 3 * Math.sqrt((high * (1 - high)) / 1_280);
  return [
    {
      id: "timeMachine",
      says: "kept for ever from an outbox, every key comes out as it was, at every date, late facts too when they have come",
      holds: seeds.every((seed) => {
        const larkfield = play({ ...typed, "late.share": 0.3, "outages.on": true }, seed);
        larkfield.simulation.runUntil(60 * DAY_MS);
        return [1, 10, 20, 30].every((day) => {
          const all = rebuild(larkfield, day * DAY_MS + 1);
          return all.length === 128 && all.every(({ truth, trueThen }) => truth === trueThen);
        });
      }),
    },
    {
      id: "timeMachine",
      says: "kept seven to eight days, 1 − e^(−7…8 / 7) of weekly keys come out today, and none of ten days ago",
      holds:
        between(comesOut("retention", 0), 1 - Math.exp(-1), 1 - Math.exp(-8 / 7)) && comesOut("retention", 10) === 0,
    },
    {
      id: "timeMachine",
      says: "kept by key, all come out today, and of 14 days ago those that have not changed since: e^(−12…14 / 7)",
      holds: comesOut("newest", 0) === 1 && between(comesOut("newest", 14), Math.exp(-2), Math.exp(-12 / 7)),
    },
    {
      id: "timeMachine",
      says: "who asks to be forgotten is, by retention and by key, and is not where all is kept",
      holds: leftOver("retention") === 0 && leftOver("newest") === 0 && leftOver("all") > 20,
    },
  ];
}

export const mechanism: Mechanism = {
  name: "timeMachine",
  light: () => [...late(80_000, 30), lateness(80_300, 30), tooEarly(80_400, 30), twoWrites(80_500, 30)],
  exact,
};
