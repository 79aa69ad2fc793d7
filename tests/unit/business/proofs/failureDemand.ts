/**
 * F8, failure demand: n domains ask for x changes each, a centre of c people does μ a day each, every change it delivers
 * breaks each reader with probability q, and what broke comes back as a repair. In the business one repair heals all
 * readers of a type, so the expected repairs of a change are p = 1 − (1 − q)^readers and not q · readers; and what breaks
 * while the type waits for its repair is healed by the same one. Where the centre keeps up that is rare (many types, quick
 * tracing), and F8 holds with p: delivered n·x, load n·x(1 + p) ÷ cμ. Where it does not keep up, it delivers cμ ÷ (1 + f)
 * with the f repairs a delivered change really causes: less than p, and less the longer the queue. F8 has no such relief,
 * so its collapse is a bound from below and not a prediction here.
 */
import { ticketKinds } from "../../../../simulations/business/larkfield/state.ts";
import type { Larkfield, LarkfieldState } from "../../../../simulations/business/index.ts";
import type { Check } from "../../../validation/kernel/Check.ts";
import { vector } from "../../../validation/kernel/vectors.ts";
import { column, DAY_MS, replicate, rows, still } from "./world.ts";

const { c, q } = vector("F8").input as { c: number; q: number };
/** x is as often as the business lets definitions change; μ follows from the vector's x ÷ μ of a quarter. */
const CHANGES_PER_DAY = 0.2;
const WORK_DAYS = (vector("F8").input["x"] as number) / CHANGES_PER_DAY;
const KEEPS_UP_UNTIL = 500;
const overrides = {
  ...still,
  "changes.everyDays": 1 / CHANGES_PER_DAY,
  // Nobody can misread an alteration of no key: only what the centre breaks is wrong.
  "changes.keysAffected": 0,
  "facts.keys": 1,
  "facts.changeEveryHours": 168,
  "facts.typesPerDomain": 4,
  "decisions.inputs": 10,
  "decisions.perDay": 1,
  "results.seen": 1,
  "results.seenManualFactor": 1,
  "notice.traceShare": 0.5,
  "work.handoff": 1,
  "work.adaptDays": WORK_DAYS,
  "work.repairDays": WORK_DAYS,
  "work.migrateDays": 0.25,
  "central.people": c,
  "rework.share": q,
};

export interface FailureDemand {
  readonly checks: readonly Check[];
  /** Repairs of a delivered change ÷ p where the centre keeps up: below 1 by what broke while its type waited for a repair. */
  readonly repairs: readonly number[];
  /** How busy the centre was ÷ the load n·x(1 + p) ÷ cμ. */
  readonly load: readonly number[];
  /** What 14 domains get from the centre, in units of c·μ, beside F8's 1 ÷ (1 + p). */
  readonly overloaded: readonly { readonly delivered: number; readonly bound: number; readonly repairs: number }[];
}

export function failureDemand(): FailureDemand {
  const keepsUp = replicate(
    { architecture: "platform", overrides: { ...overrides, "domains.start": 6 }, years: 2, firstSeed: 10_000 },
    (larkfield) => {
      const { delivered, repaired, busyShare, asked } = during(larkfield, 40, KEEPS_UP_UNTIL);
      const p = expectedRepairs(larkfield.simulation.state);
      return {
        delivered: delivered / asked,
        repairs: repaired / delivered / p,
        // Load by F8 from what was asked for, and as the centre was busy.
        load: busyShare / ((asked * WORK_DAYS * (1 + p)) / (c * (KEEPS_UP_UNTIL - 40))),
      };
    },
  );
  const overloaded = replicate(
    { architecture: "platform", overrides: { ...overrides, "domains.start": 14 }, firstSeed: 10_100 },
    (larkfield) => {
      const { delivered, repaired } = during(larkfield, 80, 240);
      const capacity = (c * 160) / WORK_DAYS;
      return {
        delivered: delivered / capacity,
        split: (delivered + repaired) / capacity,
        repairs: repaired / delivered,
        bound: 1 / (1 + expectedRepairs(larkfield.simulation.state)),
      };
    },
  );
  return {
    checks: [
      { id: "F8", quantity: "delivered ÷ asked, 6", theory: 1, values: column(keepsUp, "delivered") },
      { id: "F8", quantity: "(X + repairs) ÷ cμ, 14", theory: 1, values: column(overloaded, "split") },
    ],
    repairs: column(keepsUp, "repairs"),
    load: column(keepsUp, "load"),
    overloaded,
  };
}

/** What the centre did between two days: changes and repairs done, the share of its people that was busy. */
function during({ simulation }: Larkfield, firstDay: number, lastDay: number) {
  const { state } = simulation;
  const from = firstDay * DAY_MS;
  const to = lastDay * DAY_MS;
  simulation.runUntil(to);
  const { tickets, changes, domains } = state;
  let delivered = 0;
  let repaired = 0;
  let busyMs = 0;
  for (const row of rows(tickets.count)) {
    if (tickets.team[row] !== domains.count || tickets.startedAt[row]! < 0) continue;
    const isDone = tickets.finishedAt[row]! >= 0;
    const until = isDone ? tickets.finishedAt[row]! : to;
    busyMs += Math.max(0, Math.min(until, to) - Math.max(tickets.startedAt[row]!, from));
    if (!isDone || until <= from) continue;
    const kind = ticketKinds[tickets.kind[row]!];
    if (kind === "adapt") delivered += 1;
    if (kind === "repair") repaired += 1;
  }
  // Changes of types that nobody reads are no work for the centre.
  const asked = rows(changes.count).filter(
    (row) => changes.at[row]! > from && state.flowsOfType[changes.type[row]!]!.length > 0,
  ).length;
  return { delivered, repaired, asked, busyShare: busyMs / (c * (to - from)) };
}

/** Chance that a change of a type breaks a reader, over the types that have any: 1 − (1 − q)^readers. */
function expectedRepairs({ flowsOfType }: LarkfieldState): number {
  const read = flowsOfType.filter((flows) => flows.length > 0);
  return read.reduce((sum, flows) => sum + 1 - (1 - q) ** flows.length, 0) / read.length;
}
