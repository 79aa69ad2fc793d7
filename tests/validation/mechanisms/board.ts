/**
 * A board that approves releases. Twenty domains change every five days; the centre adapts at once, as it has more people
 * than work, so that releases come to the board as Poisson as the changes do. Three approvers of exponential work: F2. A
 * meeting every T days: the wait for it is uniform on [0, T], mean T ÷ 2 and variance T² ÷ 12 (F18). And the same brokers'
 * outages, longer by a factor, where nobody attends.
 */
import { createWorld } from "../../../simulations/business/index.ts";
import type { LarkfieldState, Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { erlangC } from "./demandWorld.ts";
import type { Mechanism } from "./Mechanism.ts";

const DOMAINS = 20;
const EVERY_DAYS = 5;
const APPROVERS = 3;
const DAYS_EACH = 0.5;
const PERIOD_DAYS = 20;
const PERIOD_MS = PERIOD_DAYS * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

const busyBoard: Overrides = {
  "warmup.days": 0,
  "domains.start": DOMAINS,
  "domains.growth": 0,
  "facts.typesPerDomain": 1,
  "facts.keys": 1,
  "facts.changeEveryHours": 8_760,
  "changes.everyDays": EVERY_DAYS,
  "needs.everyDays": 0,
  "decisions.perDay": 0.1,
  "outages.on": false,
  "mapping.errorShare": 0,
  "rework.share": 0,
  "notice.reconcileEveryDays": "never",
  "notice.traceShare": 0,
  "own.share": 0,
  "telling.tellDays": 0,
  "telling.readDays": 0,
  "central.people": 40,
  "work.adaptDays": 0.5,
  "work.steady": 0,
};

/**
 * Days from laying a release before the board until it goes live, of every one that came in a whole number of periods after
 * the first year and so long before the end that it was settled.
 */
function waits({ approvals, endAt }: LarkfieldState): number[] {
  const days: number[] = [];
  const from = 20 * PERIOD_MS;
  const to = (Math.floor(endAt / PERIOD_MS) - 1) * PERIOD_MS;
  for (let row = 0; row < approvals.count; row++) {
    const askedAt = approvals.askedAt[row]!;
    if (askedAt > from && askedAt < to && approvals.passedAt[row]! >= 0)
      days.push((approvals.passedAt[row]! - approvals.askedAt[row]!) / DAY_MS);
  }
  return days;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function approvalRuns(overrides: Overrides, years: number, firstSeed: number, seeds: number): number[][] {
  return Array.from({ length: seeds }, (_, index) => {
    const request = { architecture: "platform", years, seed: firstSeed + index };
    const { simulation } = createWorld({ ...request, overrides: { ...busyBoard, ...overrides } });
    simulation.runUntil(years * YEAR_MS);
    return waits(simulation.state);
  });
}

function approving(firstSeed: number, seeds: number, years: number): Check {
  const overrides = { "board.people": APPROVERS, "board.days": DAYS_EACH };
  const load = (DOMAINS / EVERY_DAYS) * DAYS_EACH;
  const theory = DAYS_EACH * (1 + erlangC(APPROVERS, load) / (APPROVERS - load));
  const values = approvalRuns(overrides, years, firstSeed, seeds).map(mean);
  return { id: "F2", quantity: "days until approved", theory, values };
}

function meeting(firstSeed: number, seeds: number): Check[] {
  const runs = approvalRuns({ "board.everyDays": PERIOD_DAYS }, 2, firstSeed, seeds);
  const variance = (days: readonly number[]): number => mean(days.map((day) => (day - PERIOD_DAYS / 2) ** 2));
  return [
    { id: "F18", quantity: "days until the meeting", theory: PERIOD_DAYS / 2, values: runs.map(mean) },
    { id: "F18", quantity: "their variance", theory: PERIOD_DAYS ** 2 / 12, values: runs.map(variance) },
  ];
}

/** Mean hours for which the broker was down, with nobody to look after it: factor × the usual. */
function unattended(firstSeed: number, seeds: number): Check {
  const overrides = {
    "outages.brokerEveryDays": 10,
    "outages.brokerHours": 2,
    "outages.systemEveryDays": 365,
    "outages.unattendedFactor": 4,
    "facts.changeEveryHours": 8_760,
    "decisions.perDay": 0.1,
    "domains.start": 2,
    "domains.growth": 0,
    "calls.share": 1,
    "own.share": 0,
    "changes.everyDays": 0,
  };
  const values = Array.from({ length: seeds }, (_, index) => {
    const { simulation } = createWorld({ architecture: "bus", years: 10, seed: firstSeed + index, overrides });
    const { state } = simulation;
    simulation.runUntil(state.endAt);
    const { outages, domains, dayZero } = state;
    const hours: number[] = [];
    for (let row = 0; row < outages.count; row++) {
      const isBrokers = outages.system[row] === 2 * domains.count && outages.downAt[row]! > dayZero;
      if (isBrokers && outages.upAt[row]! >= 0) hours.push((outages.upAt[row]! - outages.downAt[row]!) / 3_600_000);
    }
    return mean(hours);
  });
  return { id: "broker", quantity: "hours down, unattended", theory: 8, values };
}

export const mechanism: Mechanism = {
  name: "board",
  light: () => [approving(37_000, 40, 4), ...meeting(37_100, 30), unattended(37_200, 30)],
  heavy: () => [approving(37_300, 60, 10), ...meeting(37_400, 100)],
};
