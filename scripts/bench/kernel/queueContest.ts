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

interface QueueOptions {
  readonly arrivalsPerHour: number;
  readonly servicesPerHour: number;
  readonly servers: number;
  readonly customers: number;
}

interface QueueState {
  station: Station;
  arrivedAtMs: Float64Array;
  arrived: number;
  departed: number;
  sojournMs: number;
}

/** M/M/c: mean time at the station. One customer is two events, an arrival and a departure. */
export function queueContest(name: string, theory: number, target: number, options: QueueOptions): Contest {
  return {
    name,
    theory,
    tolerance: 0.05,
    target,
    kernel: (seed) => kernelLap(seed, options),
    bare: (seed) => (options.servers === 1 ? bareSingleLap(seed, options) : bareLap(seed, options)),
    simjs: (seed) => simjsLap(seed, options),
  };
}

function kernelLap(seed: number, { arrivalsPerHour, servicesPerHour, servers, customers }: QueueOptions): Lap {
  const types = eventTypes("arrival", "departure");
  const betweenMs = HOUR_MS / arrivalsPerHour;
  const serviceMs = HOUR_MS / servicesPerHour;
  const simulation = createSimulation<QueueState, keyof typeof types>({
    state: {
      station: createStation({ servers }),
      arrivedAtMs: new Float64Array(RING),
      arrived: 0,
      departed: 0,
      sojournMs: 0,
    },
    types,
    seed,
    handlers: {
      arrival: (simulation) => {
        const { state, now } = simulation;
        const customer = state.arrived++;
        state.arrivedAtMs[customer & (RING - 1)] = now;
        if (state.arrived < customers) simulation.schedule(now + arrivals.exponentialMs(betweenMs), types.arrival);
        if (arrive(state.station, customer)) {
          simulation.schedule(now + services.exponentialMs(serviceMs), types.departure, customer);
        }
      },
      departure: (simulation, customer) => {
        const { state, now } = simulation;
        state.departed += 1;
        state.sojournMs += now - state.arrivedAtMs[customer & (RING - 1)]!;
        const next = depart(state.station);
        if (next !== NOBODY) simulation.schedule(now + services.exponentialMs(serviceMs), types.departure, next);
      },
    },
  });
  const arrivals = simulation.stream("arrivals");
  const services = simulation.stream("services");
  simulation.schedule(0, types.arrival);
  return lap(() => {
    simulation.runUntil(Infinity);
    const { departed, sojournMs } = simulation.state;
    return { events: simulation.handledCount, mean: sojournMs / departed / HOUR_MS };
  });
}

/** One server: the line holds arrival instants, and the departure belongs to its head. */
function bareSingleLap(seed: number, { arrivalsPerHour, servicesPerHour, customers }: QueueOptions): Lap {
  const uniform = sfc32(seed);
  const between = 1 / arrivalsPerHour;
  const service = 1 / servicesPerHour;
  const heap = new BareHeap(64);
  const line = new Float64Array(RING);
  let head = 0;
  let tail = 0;
  let events = 0;
  let sojourn = 0;
  return lap(() => {
    heap.push(0, 0);
    while (heap.size > 0) {
      const now = heap.at[0]!;
      const type = heap.tag[0]!;
      heap.pop();
      events += 1;
      if (type === 0) {
        line[tail++ & (RING - 1)] = now;
        if (tail < customers) heap.push(now - Math.log(1 - uniform()) * between, 0);
        if (tail - head === 1) heap.push(now - Math.log(1 - uniform()) * service, 1);
      } else {
        sojourn += now - line[head++ & (RING - 1)]!;
        if (tail > head) heap.push(now - Math.log(1 - uniform()) * service, 1);
      }
    }
    return { events, mean: sojourn / customers };
  });
}

/** Several servers: a departure carries its customer, an arrival carries −1. */
function bareLap(seed: number, { arrivalsPerHour, servicesPerHour, servers, customers }: QueueOptions): Lap {
  const uniform = sfc32(seed);
  const between = 1 / arrivalsPerHour;
  const service = 1 / servicesPerHour;
  const heap = new BareHeap(64);
  const arrivedAt = new Float64Array(RING);
  let arrived = 0;
  let started = 0;
  let busy = 0;
  let events = 0;
  let sojourn = 0;
  return lap(() => {
    heap.push(0, -1);
    while (heap.size > 0) {
      const now = heap.at[0]!;
      const customer = heap.tag[0]!;
      heap.pop();
      events += 1;
      if (customer < 0) {
        arrivedAt[arrived++ & (RING - 1)] = now;
        if (arrived < customers) heap.push(now - Math.log(1 - uniform()) * between, -1);
        if (busy < servers) {
          busy += 1;
          heap.push(now - Math.log(1 - uniform()) * service, started++);
        }
      } else {
        sojourn += now - arrivedAt[customer & (RING - 1)]!;
        if (started < arrived) heap.push(now - Math.log(1 - uniform()) * service, started++);
        else busy -= 1;
      }
    }
    return { events, mean: sojourn / customers };
  });
}

function simjsLap(seed: number, { arrivalsPerHour, servicesPerHour, servers, customers }: QueueOptions): Lap {
  const Sim = loadSimjs();
  const random = new Sim.Random(seed);
  let arrived = 0;
  let departed = 0;
  let sojourn = 0;
  class Customers extends Sim.Entity {
    start(): void {
      this.arrive();
    }
    arrive(): void {
      const at = this.time();
      arrived += 1;
      this.useFacility(station, random.exponential(servicesPerHour)).done(() => {
        departed += 1;
        sojourn += this.time() - at;
      });
      if (arrived < customers) this.setTimer(random.exponential(arrivalsPerHour)).done(this.arrive);
    }
  }
  const sim = new Sim.Sim();
  const station = new Sim.Facility("station", Sim.Facility.FCFS, servers);
  sim.addEntity(Customers, "customers");
  return lap(() => {
    sim.simulate(Infinity, Infinity);
    return { events: 2 * departed, mean: sojourn / departed };
  });
}
