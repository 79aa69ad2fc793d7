/**
 * Calls from system to system: one system with a line (F1), six that fail (F12), calls made again (F14), and the collapse
 * that stays after what caused it has gone (F15). F15 supposes that waits are those of a queue with the load of the moment, so
 * that only the two states and the tipping are held against it, not the load at which it tips.
 */
import { chainFigures, createWorld } from "../../../simulations/business/index.ts";
import type { ChainFigures, Overrides } from "../../../simulations/business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { result } from "../kernel/vectors.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

interface ChainRun {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds: number;
  readonly fromMs?: number;
  readonly hours: number;
}

/** Figures of the orders placed from `fromMs` on, one for each seed; a further minute lets the last ones end. */
export function chainRuns({ overrides, firstSeed, seeds, fromMs = 0, hours }: ChainRun): ChainFigures[] {
  return Array.from({ length: seeds }, (_, index) => {
    const all = { ...quietWorld, "chain.perSecond": 5, "chain.systems": 1, "chain.hours": hours, ...overrides };
    const { simulation } = createWorld({ architecture: "bus", years: 10, seed: firstSeed + index, overrides: all });
    simulation.runUntil(hours * HOUR_MS + MINUTE_MS);
    return chainFigures(simulation.state, fromMs, hours * HOUR_MS);
  });
}

const patient: Overrides = { "chain.timeoutMs": "never" };

/** One system, ten calls a second at most and five offered: nobody gives up. */
function line(firstSeed: number, seeds: number, hours: number): Check {
  const runs = chainRuns({ overrides: patient, firstSeed, seeds, hours, fromMs: MINUTE_MS });
  return { id: "F1", quantity: "answer of one system, ms", theory: 200, values: runs.map(({ meanMs }) => meanMs!) };
}

/** Six systems, each there 199 of 200 hours: four calls a second apart do not help against outages of an hour. */
export const sixSystems: Overrides = {
  "chain.systems": 6,
  "chain.perSecond": 0.0005,
  "chain.answerMs": 1,
  "chain.outageEveryHours": 199,
  "chain.attempts": 4,
  "chain.retryAfterMs": 1_000,
};

function series(firstSeed: number, seeds: number, hours: number): Check {
  const values = chainRuns({ overrides: sixSystems, firstSeed, seeds, hours }).map(({ servedShare }) => servedShare!);
  return { id: "F12", quantity: "orders through six systems", theory: result("F12", "A"), values };
}

/** A fault that is over at the next call is what calling again is for. */
function again(firstSeed: number, seeds: number): Check[] {
  const overrides = { ...patient, "chain.errorShare": 0.3, "chain.perSecond": 1 };
  const runs = chainRuns({ overrides, firstSeed, seeds, hours: 1 });
  return [
    {
      id: "F14",
      quantity: "calls for an order",
      theory: result("F14", "E"),
      values: runs.map((run) => run.callsPerOrder!),
    },
    {
      id: "F14",
      quantity: "orders served",
      theory: result("F14", "success"),
      values: runs.map((run) => run.servedShare!),
    },
  ];
}

/** Every system calls the next four times, and the last always fails: 4 + 4² + 4³ calls for an order. */
export const threeLayers: Overrides = {
  ...patient,
  "chain.nested": true,
  "chain.systems": 3,
  "chain.attempts": 4,
  "chain.errorShare": 1,
  "chain.perSecond": 0.01,
};

function layers(): ExactCheck {
  const runs = chainRuns({ overrides: threeLayers, firstSeed: 40_400, seeds: 3, hours: 1 });
  const holds = runs.every(({ placed, callsPerOrder }) => placed > 10 && callsPerOrder === 4 + 16 + 64);
  return { id: "F14", says: "three layers of four calls each make 64 at the last", holds };
}

/** Orders placed when the standstill, of `seconds` in minute 2, has been over for long. */
const afterwards = (seconds: number, overrides: Overrides, seeds = 6): ChainFigures[] =>
  chainRuns({
    overrides: { "chain.standstillSeconds": seconds, "chain.standstillAtMinute": 2, ...overrides },
    firstSeed: 40_500,
    seeds,
    fromMs: 15 * MINUTE_MS,
    hours: 0.4,
  });

function tipping(): ExactCheck[] {
  const isFine = (runs: ChainFigures[]): boolean => runs.every(({ servedShare }) => servedShare! > 0.95);
  const stays = (runs: ChainFigures[]): boolean =>
    runs.every(({ served, callsPerOrder }) => served === 0 && callsPerOrder === 3);
  return [
    { id: "F15", says: "without a standstill the quiet state stays", holds: isFine(afterwards(0, {})) },
    {
      id: "F15",
      says: "ten seconds of standstill tip it: no order, three calls for each, for good",
      holds: stays(afterwards(10, {})),
    },
    {
      id: "F15",
      says: "at 30 % load it comes back from ten seconds",
      holds: isFine(afterwards(10, { "chain.perSecond": 3 })),
    },
    { id: "F15", says: "without calling again it comes back", holds: isFine(afterwards(10, { "chain.attempts": 1 })) },
    {
      id: "F15",
      says: "with a budget of 10 % it comes back",
      holds: isFine(afterwards(10, { "chain.retryBudget": 0.1 })),
    },
    { id: "F15", says: "with a line of 16 it comes back", holds: isFine(afterwards(10, { "chain.queueLimit": 16 })) },
    {
      id: "F15",
      says: "where abandoned calls are left out it comes back",
      holds: isFine(afterwards(10, { "chain.dropAbandoned": true })),
    },
  ];
}

export const mechanism: Mechanism = {
  name: "callChain",
  light: () => [line(40_000, 40, 0.5), series(40_100, 40, 2_000), ...again(40_200, 30)],
  heavy: () => [line(41_000, 40, 6), series(41_100, 40, 17_520)],
  exact: () => [layers(), ...tipping()],
};
