/**
 * F31, contract drift: definitions change at rate u, a change breaks an unprotected reader with probability q, and a
 * broken one is repaired at rate r. In the business q is the chance that a change alters the field the reader uses, one of
 * five; nobody is told. The wait for a repair is not exponential here (the wait until a wrong result is traced is, the
 * work is not), but the share of time a reader is broken depends on the wait's mean alone, because changes are Poisson.
 * The vector's month is two and a half days long here: the form knows only the products.
 */
import type { Check } from "../../../validation/kernel/Check.ts";
import { result, vector } from "../../../validation/kernel/vectors.ts";
import { DAY_MS, isBehind, replicate, rows, still, total } from "./world.ts";
import { MOST_INPUTS, Wrong } from "../../../../simulations/business/larkfield/state.ts";
import type { LarkfieldState } from "../../../../simulations/business/index.ts";

const { u, q, r, readers } = vector("F31").input as { u: number; q: number; r: number; readers: number };
const MONTH_DAYS = 2.5;
/** By then every reader has moved to the topics. */
const FIRST_DAY = 20;
const unprotected = {
  ...still,
  "changes.everyDays": MONTH_DAYS / u,
  "facts.typesPerDomain": 1,
  "changes.fields": Math.round(1 / q),
  "changes.keysAffected": 1,
  "facts.keys": 1,
  "facts.changeEveryHours": 48,
  "retention.days": 90,
  "notice.told": 0,
  "notice.traceShare": 0,
  "work.migrateDays": 0.25,
  "team.people": 5,
};

export function driftChecks(): Check[] {
  return [brokenShare(), anyBroken()];
}

/** These need many seeds for their width. */
export function heavyDriftChecks(): Check[] {
  return [intact(), neverBroken()];
}

/** With repairs: found by tracing wrong results after 1 ÷ r − .25 days on average, repaired in .25 days. */
function brokenShare(): Check {
  const repairDays = 0.25;
  const foundPerDay = 1 / (MONTH_DAYS / r - repairDays);
  const overrides = {
    ...unprotected,
    "domains.start": 20,
    "decisions.inputs": 1,
    "decisions.perDay": 2 * foundPerDay,
    "results.seen": 1,
    "results.seenManualFactor": 1,
    "notice.traceShare": 0.5,
    "work.repairDays": repairDays,
  };
  const values = replicate({ architecture: "bus", overrides, firstSeed: 9_400 }, ({ simulation }) => {
    const { state } = simulation;
    simulation.runUntil(state.endAt);
    const share = total(state.tally.wrong, 5, Wrong.misread) / total(state.tally.reads);
    // A flow that two decisions read is traced twice as fast: the form is held against each flow's own rate.
    return share / expectedShare(state, foundPerDay, repairDays);
  });
  const theory = result("F31", "broken");
  return { id: "F31", quantity: "share of time broken", theory, values: values.map((value) => value * theory) };
}

function expectedShare(state: LarkfieldState, foundPerDay: number, repairDays: number): number {
  const { decisions, inputs, flowOf, domains } = state;
  const flows = rows(decisions.count).map(
    (row) => flowOf[inputs[row * MOST_INPUTS]! * domains.count + decisions.domain[row]!]!,
  );
  const shares = flows.map((flow) => {
    const rate = foundPerDay * flows.filter((other) => other === flow).length;
    const uq = (u * q) / MONTH_DAYS;
    return uq / (uq + 1 / (1 / rate + repairDays));
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Nobody repairs: readers that no change has broken within twelve months, exp(−12uq). */
function intact(): Check {
  const overrides = { ...unprotected, "domains.start": 20, "decisions.inputs": 10, "decisions.perDay": 0.1 };
  const values = replicate({ architecture: "bus", overrides, firstSeed: 9_500, count: 500 }, ({ simulation }) => {
    const { state } = simulation;
    simulation.runUntil(FIRST_DAY * DAY_MS);
    const flows = rows(state.flows.count).filter((flow) => !isBehind(state, flow));
    simulation.runUntil((FIRST_DAY + 12 * MONTH_DAYS) * DAY_MS);
    return flows.filter((flow) => !isBehind(state, flow)).length / flows.length;
  });
  return { id: "F31", quantity: "intact unprotected", theory: Math.exp(-12 * u * q), values };
}

/**
 * A contract whose check lets 5 % through: readers whom no change broke within twelve months, exp(−.05 · 12uq). The month
 * is thirty days here, because a change that gets through ends the windows of those before it: with months of a few days
 * readers are hit who are still at work on them.
 */
function neverBroken(): Check {
  const miss = 0.05;
  const monthDays = 30;
  const overrides = {
    ...unprotected,
    "changes.everyDays": monthDays / u / 4,
    "facts.typesPerDomain": 4,
    "domains.start": 12,
    "decisions.inputs": 10,
    "decisions.perDay": 0.1,
    "practices.start": 1,
    "checks.missAutomated": miss,
    "work.adaptDays": 0.5,
    "learning.start": 1,
  };
  const values = replicate({ architecture: "backbone", overrides, years: 2, firstSeed: 9_650 }, ({ simulation }) => {
    const { state } = simulation;
    const { flows, types } = state;
    const isBroken = (flow: number): boolean => isBehind(state, flow, types.served[flows.type[flow]!]!);
    simulation.runUntil(FIRST_DAY * DAY_MS);
    const all = rows(flows.count).filter((flow) => !isBroken(flow));
    let left = all;
    // A later change that is caught teaches a broken reader too, so readers are looked at every day.
    for (let day = FIRST_DAY + 1; day <= FIRST_DAY + 12 * monthDays; day++) {
      simulation.runUntil(day * DAY_MS);
      left = left.filter((flow) => !isBroken(flow));
    }
    return left.length / all.length;
  });
  return { id: "F31", quantity: "never broken, checked", theory: Math.exp(-12 * u * q * miss), values };
}

/** A change with eight readers breaks at least one, 1 − (1 − q)^8. */
function anyBroken(): Check {
  const overrides = {
    ...unprotected,
    "domains.start": readers + 1,
    "decisions.inputs": 10,
    "decisions.perDay": 0.1,
  };
  const values = replicate({ architecture: "bus", overrides, firstSeed: 9_700, count: 80 }, ({ simulation }) => {
    const { state } = simulation;
    const { changes } = state;
    simulation.runUntil(state.endAt);
    // Whom a change breaks uses the field it alters, and is counted as behind when it comes; nobody has work with it.
    return rows(changes.count).filter((row) => changes.isIdle[row] === 0).length / changes.count;
  });
  return { id: "F31", quantity: "breaks one of eight", theory: result("F31", "P_any"), values };
}
