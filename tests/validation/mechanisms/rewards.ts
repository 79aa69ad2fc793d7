/**
 * What goes first, as a team is rewarded for. One person per team, own work (mean m, variance .49 m²) and the constant
 * demand (exponential): with W0 = Σ λ E[S²] ÷ 2, what goes first waits W0 ÷ (1 − ρ1), the rest W0 ÷ ((1 − ρ1)(1 − ρ))
 * (Cobham 1954). Whatever goes first, the team is as busy, to the millisecond: favouring makes nobody quicker.
 */
import { createWorld, demandFigures } from "../../../simulations/business/index.ts";
import type { Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { pureCentre } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const OWN_SHARE = 0.4;
const YEAR_MS = 365 * DAY_MS;
const teams: Overrides = { ...pureCentre, "demand.team": "own", "own.share": OWN_SHARE, "own.days": 1 };

/** Arrivals a day, mean and second moment of the work, days: of own work and of the demand. */
const own = { rate: OWN_SHARE, mean: 1, square: 1 + 0.49 };
const demand = { rate: 0.25, mean: 1, square: 2 };

const load = ({ rate, mean }: typeof own): number => rate * mean;
const residual = (own.rate * own.square + demand.rate * demand.square) / 2;

/** Lead times when the first of the two goes first. */
function leadTimes(first: typeof own, second: typeof own): { first: number; second: number } {
  const wait = residual / (1 - load(first));
  return { first: first.mean + wait, second: second.mean + wait / (1 - load(first) - load(second)) };
}

interface Times {
  readonly ownDays: number;
  readonly demandDays: number;
}

function times(overrides: Overrides, firstSeed: number, seeds: number): Times[] {
  return Array.from({ length: seeds }, (_, index) => {
    const request = { architecture: "bus", years: 10, seed: firstSeed + index };
    const { simulation } = createWorld({ ...request, overrides: { ...teams, ...overrides } });
    simulation.runUntil(10 * YEAR_MS);
    const { tickets } = simulation.state;
    let days = 0;
    let count = 0;
    for (let row = 0; row < tickets.count; row++) {
      // Own work that came after the first year and is done.
      if (tickets.kind[row] !== 7 || tickets.openedAt[row]! < YEAR_MS || tickets.state[row] !== 2) continue;
      days += (tickets.finishedAt[row]! - tickets.openedAt[row]!) / DAY_MS;
      count += 1;
    }
    const { leadTimeDays } = demandFigures(simulation.state, YEAR_MS, 10 * YEAR_MS);
    return { ownDays: days / count, demandDays: leadTimeDays! };
  });
}

function checks(firstSeed: number, seeds: number): Check[] {
  const ownFirst = times({ "queue.first": "own" }, firstSeed, seeds);
  const needsFirst = times({ "queue.first": "needs" }, firstSeed + 500, seeds);
  const rewarded = leadTimes(own, demand);
  const asked = leadTimes(demand, own);
  const column = (rows: readonly Times[], name: keyof Times): number[] => rows.map((row) => row[name]);
  return [
    { id: "Cobham", quantity: "own work, goes first", theory: rewarded.first, values: column(ownFirst, "ownDays") },
    {
      id: "Cobham",
      quantity: "demand, own work first",
      theory: rewarded.second,
      values: column(ownFirst, "demandDays"),
    },
    { id: "Cobham", quantity: "demand, goes first", theory: asked.first, values: column(needsFirst, "demandDays") },
    { id: "Cobham", quantity: "own work, needs first", theory: asked.second, values: column(needsFirst, "ownDays") },
  ];
}

/** Milliseconds that each team has worked by the end of each month of two years. */
function busyMs(first: string): string {
  const request = { architecture: "bus", years: 2, seed: 35_001, overrides: { ...teams, "queue.first": first } };
  const { simulation } = createWorld(request);
  const sums: number[][] = [];
  for (let month = 1; month <= 24; month++) {
    simulation.runUntil(month * 30 * DAY_MS);
    const { tickets, teams: stations } = simulation.state;
    const worked = stations.map(() => 0);
    for (let row = 0; row < tickets.count; row++) {
      if (tickets.startedAt[row]! < 0) continue;
      const until = tickets.finishedAt[row]! < 0 ? simulation.now : tickets.finishedAt[row]!;
      worked[tickets.team[row]!]! += until - tickets.startedAt[row]!;
    }
    sums.push(worked);
  }
  return JSON.stringify(sums);
}

function conservation(): ExactCheck {
  const asItCame = busyMs("asItCame");
  const holds = ["own", "needs", "changes"].every((first) => busyMs(first) === asItCame);
  return {
    id: "rewards",
    says: "whatever goes first, every team has worked the same by the end of every month",
    holds,
  };
}

export const mechanism: Mechanism = {
  name: "rewards",
  light: () => checks(34_000, 30),
  heavy: () => checks(35_100, 100),
  exact: () => [conservation()],
};
