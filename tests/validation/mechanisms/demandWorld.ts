import { createWorld, demandFigures } from "../../../simulations/business/index.ts";
import type { DemandFigures, Larkfield, Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";

/** A business in which nothing happens beside what a test turns on: facts and decisions go on, as seldom as they can. */
export const quietWorld: Overrides = {
  "warmup.days": 0,
  "domains.start": 2,
  "domains.growth": 0,
  "changes.everyDays": 0,
  "needs.everyDays": 0,
  "outages.on": false,
  "notice.reconcileEveryDays": "never",
  "facts.typesPerDomain": 1,
  "facts.keys": 1,
  "facts.changeEveryHours": 8_760,
  "decisions.perDay": 0.1,
  "calls.share": 1,
  "own.share": 0,
};

/**
 * A business in which the central team has nothing to do but the constant demand: ten domains, each with a ticket of one
 * day every four days, exponential both.
 */
export const pureCentre: Overrides = {
  ...quietWorld,
  "domains.start": 10,
  "demand.everyDays": 4,
  "demand.steady": 0,
};

const YEAR_MS = 365 * DAY_MS;

export interface DemandRun {
  readonly overrides?: Overrides;
  readonly firstSeed: number;
  readonly seeds?: number;
  readonly architecture?: string;
}

/** Figures of the demand over nine years after a first one, one for each seed. */
export function demandRuns(
  run: DemandRun,
  look: (larkfield: Larkfield, figures: DemandFigures) => number = (_, { leadTimeDays }) => leadTimeDays!,
): number[] {
  const { overrides, firstSeed, seeds = 40, architecture = "point-to-point" } = run;
  return Array.from({ length: seeds }, (_, index) => {
    const request = { architecture, years: 10, seed: firstSeed + index, overrides: { ...pureCentre, ...overrides } };
    const larkfield = createWorld(request);
    larkfield.simulation.runUntil(10 * YEAR_MS);
    return look(larkfield, demandFigures(larkfield.simulation.state, YEAR_MS, 10 * YEAR_MS));
  });
}

/** Erlang's C: the share that has to wait at `servers` with so much offered load (F2). */
export function erlangC(servers: number, load: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count++) blocked = (load * blocked) / (count + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}
