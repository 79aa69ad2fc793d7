/**
 * F27, bullwhip: what each stage orders varies more than what it sees. The business orders nothing, so the rule of
 * ordering (order up to a moving average of five days, lead time L) stands here; what the business has to deliver is the
 * rest: a demand that is the same for everybody, complete and on its day. Demand is the number of facts of a key per day
 * as a reader finds it in the topic of the broker. Two partitions, so that order and completeness are the log's own.
 */
import type { Larkfield } from "../../../../simulations/business/index.ts";
import type { Check } from "../../../validation/kernel/Check.ts";
import { result, vector } from "../../../validation/kernel/vectors.ts";
import { column, DAY_MS, replicate, still } from "./world.ts";

const { p: WINDOW } = vector("F27").input as { p: number };
const leadTimes = vector("F27").input["L"] as number[];
const KEYS = 4;
const DAYS = 364;
const overrides = {
  ...still,
  "domains.start": 2,
  "facts.typesPerDomain": 1,
  "facts.keys": KEYS,
  "facts.changeEveryHours": 4,
  "decisions.perDay": 0.1,
};

export interface Bullwhip {
  readonly checks: readonly Check[];
  /** Three stages that forecast from the orders they get: at least this, so a bound and no check. */
  readonly threeStages: readonly number[];
  readonly bound: number;
}

export function bullwhip(): Bullwhip {
  const found = replicate({ architecture: "backbone", overrides, firstSeed: 9_300 }, (larkfield) => {
    larkfield.simulation.runUntil((DAYS + 1) * DAY_MS);
    const demands = demandByKey(larkfield);
    const mean = (of: (demand: number[]) => number): number =>
      demands.reduce((sum, demand) => sum + of(demand) / variance(demand), 0) / demands.length;
    return {
      first: mean((demand) => variance(orders(demand, demand, leadTimes[0]!))),
      second: mean((demand) => variance(orders(demand, demand, leadTimes[1]!))),
      third: mean((demand) => variance(orders(demand, demand, leadTimes[2]!))),
      shared: mean((demand) => variance(threeStages(demand, true))),
      alone: mean((demand) => variance(threeStages(demand, false))),
    };
  });
  const ratio = (index: number): number => result("F27", "ratio", index);
  return {
    checks: [
      { id: "F27", quantity: `lead time ${leadTimes[0]}`, theory: ratio(0), values: column(found, "first") },
      { id: "F27", quantity: `lead time ${leadTimes[1]}`, theory: ratio(1), values: column(found, "second") },
      { id: "F27", quantity: `lead time ${leadTimes[2]}`, theory: ratio(2), values: column(found, "third") },
      { id: "F27", quantity: "three, one fact", theory: result("F27", "shared3"), values: column(found, "shared") },
    ],
    threeStages: column(found, "alone"),
    bound: result("F27", "bound3"),
  };
}

/** Facts per day of every key, as they lie in the topics. */
function demandByKey({ simulation, log }: Larkfield): number[][] {
  const { types, facts } = simulation.state;
  const demands = Array.from({ length: types.count * KEYS }, () => Array.from({ length: DAYS }, () => 0));
  for (let type = 0; type < types.count; type++) {
    for (let index = 0; index < 2; index++) {
      const partition = log.broker.partition(log.nameOf(type), index);
      for (let offset = partition.startOffset; offset < partition.endOffset; offset++) {
        const { value, timestampMs } = partition.read(offset)!;
        // The first day holds what was true at the start as well.
        const day = Math.floor(timestampMs / DAY_MS) - 1;
        if (day >= 0 && day < DAYS) demands[facts.typeKey[value as number]!]![day]! += 1;
      }
    }
  }
  return demands;
}

/** What a stage orders each day: what was asked of it, and what its forecast of the lead time rose by. */
function orders(asked: readonly number[], seen: readonly number[], leadTime: number): number[] {
  return asked.slice(WINDOW).map((amount, day) => amount + (leadTime * (seen[day + WINDOW]! - seen[day]!)) / WINDOW);
}

/** Orders of the third stage up: all forecast from the demand of customers, or each from the orders it gets. */
function threeStages(demand: readonly number[], isShared: boolean): number[] {
  let asked = demand;
  for (let stage = 0; stage < 3; stage++) {
    const seen = isShared ? demand.slice(demand.length - asked.length) : asked;
    asked = orders(asked, seen, leadTimes[1]!);
  }
  return [...asked];
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
