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
import { ms } from "./queueing.ts";

const types = eventTypes("request", "attempt", "timeout", "departure", "pulse", "window");

interface Overload {
  station: Station;
  attempts: number;
  count: number;
  /** By attempt modulo RING: the pending timeout. */
  timeouts: Int32Array;
  /** Attempts per hour in consecutive windows. */
  rates: number[];
}

const RING = 1 << 16;

/**
 * F15: requests at a rate, one server of rate 1, a client that gives up after 5 hours and tries again, 3 attempts at most.
 * What the client gave up on is still served. After the first window comes a pulse of extra work. Answers the attempts per
 * hour in each window.
 */
export function overload(options: {
  seed: number;
  rate: number;
  pulse: number;
  windowHours: number;
  windows: number;
}): number[] {
  const { seed, rate, pulse, windowHours, windows } = options;
  const simulation = createSimulation<Overload, keyof typeof types>({
    seed,
    types,
    state: {
      station: createStation({ servers: 1 }),
      attempts: 0,
      count: 0,
      timeouts: new Int32Array(RING),
      rates: [],
    },
    handlers: {
      request: (simulation) => {
        simulation.schedule(simulation.now + requests.exponentialMs(HOUR_MS / rate), types.request);
        simulation.schedule(simulation.now, types.attempt, 1);
      },
      attempt: (simulation, number) => {
        const { state, now } = simulation;
        const attempt = state.count++ & (RING - 1);
        state.attempts += 1;
        state.timeouts[attempt] = number === 0 ? -1 : simulation.schedule(now + ms(5), types.timeout, number);
        if (arrive(state.station, attempt)) serve(attempt);
      },
      timeout: (simulation, number) => {
        if (number < 3) simulation.schedule(simulation.now, types.attempt, number + 1);
      },
      departure: (simulation, attempt) => {
        const { state } = simulation;
        simulation.cancel(state.timeouts[attempt]!);
        const next = depart(state.station);
        if (next !== NOBODY) serve(next);
      },
      pulse: (simulation) => {
        for (let extra = 0; extra < pulse; extra++) simulation.schedule(simulation.now, types.attempt, 0);
      },
      window: (simulation) => {
        simulation.state.rates.push(simulation.state.attempts / windowHours);
        simulation.state.attempts = 0;
        simulation.schedule(simulation.now + ms(windowHours), types.window);
      },
    },
  });
  const requests = simulation.stream("requests");
  const work = simulation.stream("work");
  const serve = (attempt: number): number =>
    simulation.schedule(simulation.now + work.exponentialMs(HOUR_MS), types.departure, attempt);
  simulation.schedule(0, types.request);
  simulation.schedule(0 + ms(windowHours), types.window);
  simulation.schedule(0 + ms(windowHours), types.pulse);
  simulation.runUntil(0 + ms(windows * windowHours));
  return simulation.state.rates;
}
