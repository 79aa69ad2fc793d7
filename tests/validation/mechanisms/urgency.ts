/**
 * Urgent tickets at a centre (Cobham 1954, for several servers of one exponential law: Kella and Yechiali 1985). With
 * w = C ÷ (c μ) = Wq (1 − ρ): urgent ones take 1 ÷ μ + w ÷ (1 − ρp), the others 1 ÷ μ + w ÷ ((1 − ρp)(1 − ρ)), where ρp is
 * what urgent ones alone make of ρ. Where they break off others they see a centre that has nothing else (F2 with ρp), and
 * the mean over all is as without, as long as a change-over costs nothing.
 */
import type { DemandFigures, Larkfield } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { demandRuns, erlangC } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const SERVERS = 3;

/** So many domains with a ticket of one day every four days, of which a share is urgent. */
interface Demand {
  readonly domains: number;
  readonly share: number;
}
const loadOf = ({ domains }: Demand): number => domains / 4;
const percentOf = ({ share, domains }: Demand): string => `${Math.round(100 * share)} % of ${domains}`;

/** Lead times of urgent and of ordinary tickets. */
function cobham(demand: Demand): { urgent: number; ordinary: number } {
  const load = loadOf(demand);
  const busy = load / SERVERS;
  const w = erlangC(SERVERS, load) / SERVERS;
  const left = 1 - busy * demand.share;
  return { urgent: 1 + w / left, ordinary: 1 + w / (left * (1 - busy)) };
}

/** What tickets of this load take that meet no others (F2). */
function alone(load: number): number {
  return 1 + erlangC(SERVERS, load) / (SERVERS - load);
}

const urgentDays = (_: Larkfield, { urgentDays }: DemandFigures): number => urgentDays!;
const ordinaryDays = (_: Larkfield, { ordinaryDays }: DemandFigures): number => ordinaryDays!;

function both(demand: Demand, firstSeed: number, seeds: number): Check[] {
  const overrides = { "domains.start": demand.domains, "urgent.share": demand.share };
  const { urgent, ordinary } = cobham(demand);
  return [
    {
      id: "Cobham",
      quantity: `urgent, ${percentOf(demand)}`,
      theory: urgent,
      values: demandRuns({ overrides, firstSeed, seeds: Math.min(seeds, 40) }, urgentDays),
    },
    {
      id: "Cobham",
      quantity: `ordinary, ${percentOf(demand)}`,
      theory: ordinary,
      values: demandRuns({ overrides, firstSeed: firstSeed + 1_000, seeds }, ordinaryDays),
    },
  ];
}

function breakingOff(demand: Demand, firstSeed: number, seeds: number): Check[] {
  const { domains, share } = demand;
  const breaks = { "urgent.interrupts": true, "work.changeOverDays": 0 };
  const overrides = { "domains.start": domains, "urgent.share": share, ...breaks };
  return [
    {
      id: "F2",
      quantity: `urgent breaks off, ${percentOf(demand)}`,
      theory: alone(share * loadOf(demand)),
      values: demandRuns({ overrides, firstSeed, seeds: Math.min(seeds, 40) }, urgentDays),
    },
    {
      id: "F7",
      quantity: `all, urgent breaks off, ${percentOf(demand)}`,
      theory: alone(loadOf(demand)),
      values: demandRuns({ overrides, firstSeed: firstSeed + 1_000, seeds }),
    },
  ];
}

/** Every ticket is worked on for exactly its own work and a change-over for each time it was broken off. */
function conservation(): ExactCheck {
  const changeOverDays = 0.25;
  const overrides = { "urgent.share": 0.5, "urgent.interrupts": true, "work.changeOverDays": changeOverDays };
  const broken = { "central.people": 4 };
  let off = 0;
  let count = 0;
  demandRuns({ overrides: { ...overrides, ...broken }, firstSeed: 25_000, seeds: 2 }, ({ simulation }) => {
    const { tickets, stints } = simulation.state;
    const worked = new Float64Array(tickets.count);
    const breaks = new Int32Array(tickets.count);
    for (let row = 0; row < stints.count; row++) {
      worked[stints.ticket[row]!]! += stints.to[row]! - stints.from[row]!;
      breaks[stints.ticket[row]!]! += 1;
    }
    for (let row = 0; row < tickets.count; row++) {
      if (tickets.finishedAt[row]! < 0) continue;
      const lastMs = tickets.finishedAt[row]! - tickets.startedAt[row]!;
      if (worked[row]! + lastMs !== tickets.workMs[row]!) off += 1;
      if (breaks[row]! > 0) count += 1;
      if (tickets.workMs[row]! < breaks[row]! * changeOverDays * DAY_MS) off += 1;
    }
    return 0;
  });
  return {
    id: "urgency",
    says: "work broken off is done in full, and each break costs its change-over",
    holds: off === 0 && count > 1_000,
  };
}

export const mechanism: Mechanism = {
  name: "urgency",
  light: () => [
    ...both({ domains: 8, share: 0.1 }, 22_000, 50),
    ...breakingOff({ domains: 8, share: 0.3 }, 22_300, 50),
  ],
  heavy: () => [
    ...both({ domains: 10, share: 0.1 }, 26_000, 150),
    ...both({ domains: 10, share: 0.5 }, 28_000, 250),
    ...both({ domains: 10, share: 0.9 }, 30_000, 500),
    ...breakingOff({ domains: 10, share: 0.5 }, 32_000, 250),
  ],
  exact: () => [conservation()],
};
