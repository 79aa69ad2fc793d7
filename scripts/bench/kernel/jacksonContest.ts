import {
  arrive,
  createSimulation,
  createStation,
  depart,
  eventTypes,
  HOUR_MS,
  NOBODY,
} from "../../../simulations/kernel/index.ts";
import type { Station } from "../../../simulations/kernel/index.ts";
import { BareHeap, sfc32 } from "./BareHeap.ts";
import { lap } from "./Contest.ts";
import type { Contest, Lap } from "./Contest.ts";
import { loadSimjs } from "./loadSimjs.ts";

const RING = 1 << 16;
const RATES = [2, 1.5, 1.5] as const;

interface NetworkState {
  stations: Station[];
  arrivedAtMs: Float64Array;
  arrived: number;
  left: number;
  sojournMs: number;
}

/** Intake, modelling and delivery with rework (DOMAIN F6): one arrival an hour, mean time in the network 4.57533 hours. */
export function jacksonContest(customers: number, target: number): Contest {
  return {
    name: "Jackson network",
    theory: 4.57533,
    tolerance: 0.05,
    target,
    kernel: (seed) => kernelLap(seed, customers),
    bare: (seed) => bareLap(seed, customers),
    simjs: (seed) => simjsLap(seed, customers),
  };
}

/** Where a customer goes after a station; −1 leaves. */
function routeFrom(station: number, uniform: number): number {
  if (station === 0) return uniform < 0.7 ? 1 : 2;
  if (station === 1) return uniform < 0.2 ? 0 : 2;
  return -1;
}

function kernelLap(seed: number, customers: number): Lap {
  const types = eventTypes("arrival", "departure");
  const simulation = createSimulation<NetworkState, keyof typeof types>({
    seed,
    types,
    state: {
      stations: RATES.map(() => createStation({ servers: 1 })),
      arrivedAtMs: new Float64Array(RING),
      arrived: 0,
      left: 0,
      sojournMs: 0,
    },
    handlers: {
      arrival: (simulation) => {
        const { state, now } = simulation;
        const customer = state.arrived++ & (RING - 1);
        state.arrivedAtMs[customer] = now;
        if (state.arrived < customers) simulation.schedule(now + arrivals.exponentialMs(HOUR_MS), types.arrival);
        if (arrive(state.stations[0]!, customer)) serve(0, customer);
      },
      departure: (simulation, index, customer) => {
        const { state } = simulation;
        const next = depart(state.stations[index]!);
        if (next !== NOBODY) serve(index, next);
        const target = routeFrom(index, index === 2 ? 0 : routes.uniform());
        if (target < 0) {
          state.left += 1;
          state.sojournMs += simulation.now - state.arrivedAtMs[customer]!;
        } else if (arrive(state.stations[target]!, customer)) serve(target, customer);
      },
    },
  });
  const arrivals = simulation.stream("arrivals");
  const services = simulation.stream("services");
  const routes = simulation.stream("routes");
  const meanMs = RATES.map((rate) => HOUR_MS / rate);
  const serve = (index: number, customer: number): number =>
    simulation.schedule(simulation.now + services.exponentialMs(meanMs[index]!), types.departure, index, customer);
  simulation.schedule(0, types.arrival);
  return lap(() => {
    simulation.runUntil(Infinity);
    return { events: simulation.handledCount, mean: simulation.state.sojournMs / simulation.state.left / HOUR_MS };
  });
}

function bareLap(seed: number, customers: number): Lap {
  const uniform = sfc32(seed);
  const heap = new BareHeap(64);
  const lines = RATES.map(() => new Float64Array(RING));
  const heads = new Int32Array(3);
  const tails = new Int32Array(3);
  let arrived = 0;
  let events = 0;
  let left = 0;
  let sojourn = 0;
  const join = (station: number, arrivedAt: number, now: number): void => {
    lines[station]![tails[station]!++ & (RING - 1)] = arrivedAt;
    if (1 === tails[station]! - heads[station]!) heap.push(now - Math.log(1 - uniform()) / RATES[station]!, station);
  };
  return lap(() => {
    heap.push(0, -1);
    while (heap.size > 0) {
      const now = heap.at[0]!;
      const station = heap.tag[0]!;
      heap.pop();
      events += 1;
      if (station < 0) {
        arrived += 1;
        if (arrived < customers) heap.push(now - Math.log(1 - uniform()), -1);
        join(0, now, now);
      } else {
        const arrivedAt = lines[station]![heads[station]!++ & (RING - 1)]!;
        if (tails[station]! > heads[station]!) heap.push(now - Math.log(1 - uniform()) / RATES[station]!, station);
        const target = routeFrom(station, station === 2 ? 0 : uniform());
        if (target < 0) {
          left += 1;
          sojourn += now - arrivedAt;
        } else join(target, arrivedAt, now);
      }
    }
    return { events, mean: sojourn / left };
  });
}

function simjsLap(seed: number, customers: number): Lap {
  const Sim = loadSimjs();
  const random = new Sim.Random(seed);
  let arrived = 0;
  let visits = 0;
  let left = 0;
  let sojourn = 0;
  class Customers extends Sim.Entity {
    start(): void {
      this.arrive();
    }
    arrive(): void {
      arrived += 1;
      this.visit(0, this.time());
      if (arrived < customers) this.setTimer(random.exponential(1)).done(this.arrive);
    }
    visit(station: number, arrivedAt: number): void {
      this.useFacility(stations[station]!, random.exponential(RATES[station]!)).done(() => {
        visits += 1;
        const target = routeFrom(station, random.random());
        if (target >= 0) return this.visit(target, arrivedAt);
        left += 1;
        sojourn += this.time() - arrivedAt;
      });
    }
  }
  const sim = new Sim.Sim();
  const stations = RATES.map((_, index) => new Sim.Facility(`station ${index}`, Sim.Facility.FCFS, 1));
  sim.addEntity(Customers, "customers");
  return lap(() => {
    sim.simulate(Infinity, Infinity);
    return { events: arrived + visits, mean: sojourn / left };
  });
}
