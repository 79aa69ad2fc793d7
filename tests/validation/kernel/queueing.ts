import {
  arrive,
  createSimulation,
  createStation,
  depart,
  eventTypes,
  HOUR_MS,
  inStation,
  NOBODY,
} from "../../../simulations/kernel/index.ts";
import type { RandomStream, Simulation, Station } from "../../../simulations/kernel/index.ts";

/** Draws a time in hours. */
export type TimeLaw = (stream: RandomStream) => number;

export const exponentialLaw =
  (mean: number): TimeLaw =>
  (stream) =>
    stream.exponential(mean);

export const constantLaw =
  (time: number): TimeLaw =>
  () =>
    time;

/** The sum of two exponential times: squared coefficient of variation ½. */
export const erlang2Law =
  (mean: number): TimeLaw =>
  (stream) =>
    stream.exponential(mean / 2) + stream.exponential(mean / 2);

/** Two exponential branches with balanced means and the given squared coefficient of variation above 1. */
export function hyperexponentialLaw(mean: number, squaredVariation: number): TimeLaw {
  const share = (1 + Math.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
  return (stream) =>
    stream.bernoulli(share) ? stream.exponential(mean / (2 * share)) : stream.exponential(mean / (2 * (1 - share)));
}

/** An open network of stations: Poisson or other arrivals from outside, routing by chance. Times in hours. */
export interface QueueModel {
  readonly seed: number;
  readonly stations: readonly { readonly servers: number; readonly serve: TimeLaw; readonly between?: TimeLaw }[];
  /** Chance of going from one station to another; what is missing to 1 leaves. Default: everybody leaves. */
  readonly routing?: readonly (readonly number[])[];
  readonly warmUpHours: number;
  readonly batchHours: number;
  readonly batches?: number;
  /** Beyond which time in hours a sojourn, or a wait, counts as long. */
  readonly longSojourn?: number;
  readonly longWait?: number;
}

/** Batch means after warm-up. Waits are those at the first station. */
export interface QueueFindings {
  readonly inStation: number[][];
  readonly waiting: number[];
  readonly sojourn: number[];
  readonly wait: number[];
  readonly idleShare: number[];
  readonly longSojournShare: number[];
  readonly waitedShare: number[];
  readonly longWaitShare: number[];
  /** Over the whole path, from empty to empty, in customer-milliseconds: Little's law says they are equal. */
  readonly little: { readonly area: number; readonly sojourns: number };
}

const RING = 1 << 17;
const types = eventTypes("arrival", "departure", "batch");

interface Network {
  stations: Station[];
  /** By customer modulo RING: when the customer came in (−1: nobody), and joined the present station. */
  enteredAtMs: Float64Array;
  joinedAtMs: Float64Array;
  customers: number;
  isOpen: boolean;
  lastMs: Float64Array;
  areaMs: Float64Array;
  waitingAreaMs: number;
  idleMs: number;
  totalAreaMs: number;
  totalSojournMs: number;
  left: number;
  sojournMs: number;
  longSojourns: number;
  starts: number;
  waitMs: number;
  waited: number;
  longWaits: number;
}

/** Runs a model and answers its batch means. */
export function runQueue(model: QueueModel): QueueFindings {
  const { batches = 40, routing = [], longSojourn = Infinity, longWait = Infinity } = model;
  const findings: QueueFindings = {
    inStation: model.stations.map(() => []),
    waiting: [],
    sojourn: [],
    wait: [],
    idleShare: [],
    longSojournShare: [],
    waitedShare: [],
    longWaitShare: [],
    little: { area: 0, sojourns: 0 },
  };
  const simulation = createSimulation<Network, keyof typeof types>({
    seed: model.seed,
    types,
    state: emptyNetwork(model),
    handlers: {
      arrival: (simulation, index) => {
        const { state, now } = simulation;
        if (!state.isOpen) return;
        simulation.schedule(now + ms(model.stations[index]!.between!(between[index]!)), types.arrival, index);
        const customer = state.customers++ & (RING - 1);
        if (state.enteredAtMs[customer] !== -1) throw new Error("More customers than the ring holds.");
        state.enteredAtMs[customer] = now;
        join(simulation, index, customer);
      },
      departure: (simulation, index, customer) => {
        const { state } = simulation;
        account(simulation, index);
        const next = depart(state.stations[index]!);
        if (next !== NOBODY) begin(simulation, index, next);
        const target = routing.length === 0 ? -1 : route(routing[index]!, routes.uniform());
        if (target < 0) leave(simulation, customer);
        else join(simulation, target, customer);
      },
      batch: (simulation, number) => {
        model.stations.forEach((_, index) => account(simulation, index));
        if (number > 0) note(simulation.state);
        clear(simulation.state);
        if (number < batches) simulation.schedule(simulation.now + ms(model.batchHours), types.batch, number + 1);
        else simulation.state.isOpen = false;
      },
    },
  });
  const between = model.stations.map((_, index) => simulation.stream(`between ${index}`));
  const service = model.stations.map((_, index) => simulation.stream(`service ${index}`));
  const routes = simulation.stream("routes");

  function join(simulation: Simulation<Network>, index: number, customer: number): void {
    const { state, now } = simulation;
    account(simulation, index);
    state.joinedAtMs[customer] = now;
    if (arrive(state.stations[index]!, customer)) begin(simulation, index, customer);
  }

  function begin(simulation: Simulation<Network>, index: number, customer: number): void {
    const { state, now } = simulation;
    if (index === 0) {
      const waitMs = now - state.joinedAtMs[customer]!;
      state.starts += 1;
      state.waitMs += waitMs;
      if (waitMs > 0) state.waited += 1;
      if (waitMs > longWait * HOUR_MS) state.longWaits += 1;
    }
    simulation.schedule(now + ms(model.stations[index]!.serve(service[index]!)), types.departure, index, customer);
  }

  function leave({ state, now }: Simulation<Network>, customer: number): void {
    const sojournMs = now - state.enteredAtMs[customer]!;
    state.enteredAtMs[customer] = -1;
    state.left += 1;
    state.sojournMs += sojournMs;
    state.totalSojournMs += sojournMs;
    if (sojournMs > longSojourn * HOUR_MS) state.longSojourns += 1;
  }

  function note(state: Network): void {
    const batchMs = ms(model.batchHours);
    model.stations.forEach((_, index) => findings.inStation[index]!.push(state.areaMs[index]! / batchMs));
    findings.waiting.push(state.waitingAreaMs / batchMs);
    findings.idleShare.push(state.idleMs / batchMs);
    findings.sojourn.push(state.sojournMs / state.left / HOUR_MS);
    findings.longSojournShare.push(state.longSojourns / state.left);
    findings.wait.push(state.waitMs / state.starts / HOUR_MS);
    findings.waitedShare.push(state.waited / state.starts);
    findings.longWaitShare.push(state.longWaits / state.starts);
  }

  model.stations.forEach(({ between }, index) => {
    if (between !== undefined) simulation.schedule(0, types.arrival, index);
  });
  simulation.schedule(0 + ms(model.warmUpHours), types.batch, 0);
  simulation.runUntil(Infinity);
  const { totalAreaMs, totalSojournMs } = simulation.state;
  return { ...findings, little: { area: totalAreaMs, sojourns: totalSojournMs } };
}

/** Hours as whole milliseconds: rounding moves a time of one hour by less than a seven-millionth. */
export function ms(hours: number): number {
  return Math.round(hours * HOUR_MS);
}

function account({ state, now }: Simulation<Network>, index: number): void {
  const station = state.stations[index]!;
  const spanMs = now - state.lastMs[index]!;
  const areaMs = inStation(station) * spanMs;
  state.lastMs[index] = now;
  state.areaMs[index] = state.areaMs[index]! + areaMs;
  state.totalAreaMs += areaMs;
  if (index !== 0) return;
  state.waitingAreaMs += station.waiting * spanMs;
  if (inStation(station) === 0) state.idleMs += spanMs;
}

function route(chances: readonly number[], uniform: number): number {
  let rest = uniform;
  for (let target = 0; target < chances.length; target++) {
    if (rest < chances[target]!) return target;
    rest -= chances[target]!;
  }
  return -1;
}

function clear(state: Network): void {
  state.areaMs.fill(0);
  state.waitingAreaMs = state.idleMs = state.left = state.sojournMs = state.longSojourns = 0;
  state.starts = state.waitMs = state.waited = state.longWaits = 0;
}

function emptyNetwork({ stations }: QueueModel): Network {
  return {
    stations: stations.map(({ servers }) => createStation({ servers })),
    enteredAtMs: new Float64Array(RING).fill(-1),
    joinedAtMs: new Float64Array(RING),
    customers: 0,
    isOpen: true,
    lastMs: new Float64Array(stations.length),
    areaMs: new Float64Array(stations.length),
    waitingAreaMs: 0,
    idleMs: 0,
    totalAreaMs: 0,
    totalSojournMs: 0,
    left: 0,
    sojournMs: 0,
    longSojourns: 0,
    starts: 0,
    waitMs: 0,
    waited: 0,
    longWaits: 0,
  };
}
