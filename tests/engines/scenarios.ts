import {
  arrive,
  COMMAND_PRIORITY,
  createSimulation,
  createStation,
  DAY_MS,
  depart,
  eventTypes,
  exponentialMs,
  HOUR_MS,
  NOBODY,
  startNext,
  stateDigest,
  uniformInteger,
  WEEK_MS,
} from "../../simulations/kernel/index.ts";
import type { Simulation } from "../../simulations/kernel/index.ts";

/** What a run leaves behind: the trace hash at its end, and the state's digest at its thirds. */
export type Trace = string;

const SEEDS = [1, 42, 0xfffffffe];

/** Every scenario with every seed, by name: what all engines have to agree on. */
export function traces(): Record<string, Trace> {
  const found: Record<string, Trace> = {};
  for (const [name, scenario] of Object.entries(scenarios)) {
    for (const seed of SEEDS) found[`${name}, seed ${seed}`] = scenario(seed);
  }
  return found;
}

const scenarios: Record<string, (seed: number) => Trace> = {
  "one server": (seed) => queue(seed, 1, 0.8, 0),
  "three servers with rework": (seed) => queue(seed, 3, 2.2, 0.1),
  "ten servers, weeks long": (seed) => queue(seed, 10, 9.5, 0.02),
  "hold with cancels": hold,
  priorities,
  "copies by draws": copies,
  "shuffles and choices": shuffles,
  "beyond 2^40 ms": farAway,
};

function play<State>(simulation: Simulation<State>, untilMs: number): Trace {
  const digests: string[] = [];
  const startMs = simulation.now;
  for (let third = 1; third <= 3; third++) {
    simulation.runUntil(startMs + Math.floor(((untilMs - startMs) * third) / 3));
    // Going through a checkpoint must leave no trace.
    simulation.restore(simulation.checkpoint());
    digests.push(stateDigest(simulation.state));
  }
  return `${simulation.traceHash} ${simulation.handledCount} ${digests.join(" ")}`;
}

function queue(seed: number, servers: number, rate: number, rework: number): Trace {
  const types = eventTypes("arrival", "departure", "hire");
  const simulation = createSimulation({
    seed,
    types,
    state: { station: createStation({ servers }), arrived: 0, sojournMs: 0, arrivedAtMs: new Float64Array(4_096) },
    handlers: {
      arrival: (simulation) => {
        const { state, now } = simulation;
        const customer = state.arrived++ & 4_095;
        state.arrivedAtMs[customer] = now;
        simulation.schedule(now + simulation.stream("arrivals").exponentialMs(HOUR_MS / rate), types.arrival);
        if (arrive(state.station, customer)) serve(customer);
      },
      departure: ({ state, now }, customer) => {
        const next = depart(state.station);
        if (next !== NOBODY) serve(next);
        if (!chance.bernoulli(rework)) state.sojournMs += now - state.arrivedAtMs[customer]!;
        else if (arrive(state.station, customer)) serve(customer);
      },
      hire: ({ state }) => {
        state.station.servers += 1;
        const next = startNext(state.station);
        if (next !== NOBODY) serve(next);
      },
    },
  });
  const services = simulation.stream("services");
  const chance = simulation.stream("rework");
  const serve = (customer: number): number =>
    simulation.schedule(simulation.now + services.exponentialMs(HOUR_MS), types.departure, customer);
  simulation.schedule(0, types.arrival);
  simulation.schedule(0 + WEEK_MS, types.hire, 0, 0, COMMAND_PRIORITY);
  return play(simulation, 4 * WEEK_MS);
}

function hold(seed: number): Trace {
  const types = eventTypes("hold");
  const simulation = createSimulation({
    seed,
    types,
    state: { last: new Int32Array(500).fill(-1), cancelled: 0 },
    handlers: {
      hold: (simulation, item) => {
        const { state } = simulation;
        const other = delays.integer(500);
        if (delays.bernoulli(0.3) && simulation.cancel(state.last[other]!)) {
          state.cancelled += 1;
          state.last[other] = simulation.schedule(simulation.now + delays.integer(1_000), types.hold, other);
        }
        state.last[item] = simulation.schedule(simulation.now + delays.exponentialMs(HOUR_MS), types.hold, item);
      },
    },
  });
  const delays = simulation.stream("delays");
  for (let item = 0; item < 500; item++) {
    simulation.state.last[item] = simulation.schedule(0 + delays.exponentialMs(HOUR_MS), types.hold, item);
  }
  return play(simulation, 20 * HOUR_MS);
}

function priorities(seed: number): Trace {
  const types = eventTypes("tick", "note");
  const simulation = createSimulation({
    seed,
    types,
    state: { order: 0 },
    handlers: {
      tick: (simulation, round) => {
        for (let n = 0; n < 8; n++) {
          const priority = order.integer(5) - 2;
          simulation.schedule(simulation.now + order.integer(3), types.note, n, -n, priority);
        }
        simulation.schedule(simulation.now + 1, types.tick, round + 1, 0, COMMAND_PRIORITY);
      },
      note: ({ state }, a, b) => void (state.order = (Math.imul(state.order, 31) + a * 8 + b) | 0),
    },
  });
  const order = simulation.stream("order");
  simulation.schedule(0, types.tick);
  return play(simulation, 1_500);
}

function copies(seed: number): Trace {
  const types = eventTypes("change", "arrival");
  const simulation = createSimulation({
    seed,
    types,
    state: { versions: new Int32Array(40), shown: new Int32Array(400), wrong: new Float64Array(400) },
    handlers: {
      change: (simulation, fact) => {
        const { state, now } = simulation;
        const version = (state.versions[fact] = state.versions[fact]! + 1);
        for (let copy = 0; copy < 10; copy++) {
          const delayMs = exponentialMs(simulation.draw("delay", fact * 10 + copy, version), HOUR_MS);
          simulation.schedule(now + delayMs, types.arrival, fact * 10 + copy, version);
        }
        simulation.schedule(now + exponentialMs(simulation.draw("change", fact, version), DAY_MS), types.change, fact);
      },
      arrival: ({ state, now }, copy, version) => {
        if (version > state.shown[copy]!) state.shown[copy] = version;
        else state.wrong[copy] = state.wrong[copy]! + now / 7;
      },
    },
  });
  for (let fact = 0; fact < 40; fact++)
    simulation.schedule(uniformInteger(simulation.draw("start", fact, 0), DAY_MS), types.change, fact);
  return play(simulation, 21 * DAY_MS);
}

function shuffles(seed: number): Trace {
  const types = eventTypes("deal");
  const simulation = createSimulation({
    seed,
    types,
    state: { cards: Array.from({ length: 52 }, (_, card) => card), drawn: "", sums: new Float64Array(6) },
    handlers: {
      deal: (simulation, round) => {
        const { state } = simulation;
        const dealer = simulation.stream("dealer");
        dealer.shuffle(state.cards);
        const seat = dealer.weightedIndex([1, 2.5, 0, 0.25, 7, 1 / 3]);
        state.sums[seat] = state.sums[seat]! + dealer.uniform() + dealer.exponential(0.1);
        state.drawn = `${seat}:${state.cards[0]}`;
        simulation.schedule(simulation.now + 1 + dealer.integer(100), types.deal, round + 1, state.cards[51]);
      },
    },
  });
  simulation.schedule(0, types.deal);
  return play(simulation, 20_000);
}

function farAway(seed: number): Trace {
  const types = eventTypes("jump");
  const simulation = createSimulation({
    seed,
    types,
    start: 2 ** 40 + 12_345,
    state: { sumMs: 0 },
    handlers: {
      jump: (simulation, round) => {
        const jumpMs = jumps.exponentialMs(400 * DAY_MS);
        simulation.state.sumMs += jumpMs;
        simulation.schedule(simulation.now + jumpMs, types.jump, round + 1);
      },
    },
  });
  const jumps = simulation.stream("jumps");
  simulation.schedule(simulation.now, types.jump);
  return play(simulation, simulation.now + 1_000_000 * DAY_MS);
}
