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
import type { Station } from "../../../simulations/kernel/index.ts";
import type { Check } from "./Check.ts";
import { ms } from "./queueing.ts";
import { result } from "./vectors.ts";

const outageTypes = eventTypes("arrival", "departure", "end");

interface Outage {
  station: Station;
  backlog: number;
  clearedAtMs: number;
}

/** F9: 80 arrivals and 100 services an hour, 600 hours without service, then the way back to an empty line. */
function catchUp(seed: number): { backlog: number; clear: number } {
  const simulation = createSimulation<Outage, keyof typeof outageTypes>({
    seed,
    types: outageTypes,
    state: { station: createStation({ servers: 0 }), backlog: 0, clearedAtMs: 0 },
    handlers: {
      arrival: (simulation) => {
        const { state, now } = simulation;
        if (state.clearedAtMs > 0) return;
        simulation.schedule(now + arrivals.exponentialMs(HOUR_MS / 80), outageTypes.arrival);
        if (arrive(state.station, 0)) serve();
      },
      departure: ({ state, now }) => {
        if (depart(state.station) !== NOBODY) serve();
        if (inStation(state.station) === 0) state.clearedAtMs = now;
      },
      end: ({ state }) => {
        state.backlog = inStation(state.station);
        // The server comes back and takes the first in line, which it lets in by a departure of nobody.
        state.station.servers = 1;
        state.station.busy = 1;
        if (depart(state.station) !== NOBODY) serve();
      },
    },
  });
  const arrivals = simulation.stream("arrivals");
  const services = simulation.stream("services");
  const serve = (): number =>
    simulation.schedule(simulation.now + services.exponentialMs(HOUR_MS / 100), outageTypes.departure);
  simulation.schedule(0, outageTypes.arrival);
  simulation.schedule(0 + ms(600), outageTypes.end);
  simulation.runUntil(Infinity);
  const { backlog, clearedAtMs } = simulation.state;
  return { backlog, clear: (clearedAtMs - ms(600)) / HOUR_MS };
}

const stockTypes = eventTypes("birth", "death", "batch");

interface Stock {
  size: number;
  death: number;
  lastMs: number;
  area: number;
  atTwelveMs: number;
}

/**
 * F29 and F30: a stock of open inconsistencies with Poisson births and a death rate that depends on its size. At every
 * change the pending death is cancelled and drawn anew, which exponential times allow.
 */
function stock(options: {
  seed: number;
  births: number;
  deathRate: (size: number) => number;
  hours: number;
  batches: number;
}) {
  const { seed, births, deathRate, hours, batches } = options;
  const means: number[] = [];
  const twelve: number[] = [];
  const simulation = createSimulation<Stock, keyof typeof stockTypes>({
    seed,
    types: stockTypes,
    state: { size: 0, death: -1, lastMs: 0, area: 0, atTwelveMs: 0 },
    handlers: {
      birth: (simulation) => {
        simulation.schedule(simulation.now + births_.exponentialMs(HOUR_MS / births), stockTypes.birth);
        resize(1);
      },
      death: () => resize(-1),
      batch: (simulation, number) => {
        account();
        if (number > 0) {
          means.push(simulation.state.area / ms(hours));
          twelve.push(simulation.state.atTwelveMs / ms(hours));
        }
        simulation.state.area = 0;
        simulation.state.atTwelveMs = 0;
        if (number < batches) simulation.schedule(simulation.now + ms(hours), stockTypes.batch, number + 1);
      },
    },
  });
  const births_ = simulation.stream("births");
  const deaths = simulation.stream("deaths");
  simulation.schedule(0 + births_.exponentialMs(HOUR_MS / births), stockTypes.birth);
  return { simulation, means, twelve };

  function resize(by: number): void {
    const { state } = simulation;
    account();
    state.size += by;
    if (by > 0 && state.death >= 0) simulation.cancel(state.death);
    state.death =
      state.size === 0
        ? -1
        : simulation.schedule(simulation.now + deaths.exponentialMs(HOUR_MS / deathRate(state.size)), stockTypes.death);
  }

  function account(): void {
    const { state, now } = simulation;
    state.area += state.size * (now - state.lastMs);
    if (state.size === 12) state.atTwelveMs += now - state.lastMs;
    state.lastMs = now;
  }
}

export function backlogChecks(): Check[] {
  const outages = Array.from({ length: 30 }, (_, run) => catchUp(501_000 + run));
  const unlimited = stock({ seed: 510, births: 6, deathRate: (size) => 0.5 * size, hours: 1_500, batches: 40 });
  unlimited.simulation.schedule(0 + ms(100), stockTypes.batch, 0);
  unlimited.simulation.runUntil(0 + ms(100 + 40 * 1_500));
  const limited = stock({ seed: 511, births: 4, deathRate: () => 5, hours: 12_000, batches: 40 });
  limited.simulation.schedule(0 + ms(500), stockTypes.batch, 0);
  limited.simulation.runUntil(0 + ms(500 + 40 * 12_000));
  return [
    { id: "F9", quantity: "backlog", theory: result("F9", "backlog"), values: outages.map(({ backlog }) => backlog) },
    { id: "F9", quantity: "time to clear", theory: result("F9", "clear"), values: outages.map(({ clear }) => clear) },
    { id: "F29", quantity: "mean stock", theory: 12, values: unlimited.means },
    { id: "F29", quantity: "P(stock = 12)", theory: poisson(12, 12), values: unlimited.twelve },
    { id: "F30", quantity: "mean stock, no slowing", theory: result("F30", "mean_k0"), values: limited.means },
  ];
}

/** F30 with repair slowed by the mess: the stock after 200 hours of each of so many runs that began with none. */
export function slowedStocks(runs: number): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const { simulation } = stock({
      seed: 520_000 + run,
      births: 4,
      deathRate: (size) => 5 / (1 + 0.05 * size),
      hours: 1,
      batches: 0,
    });
    simulation.runUntil(0 + ms(200));
    return simulation.state.size;
  });
}

function poisson(mean: number, count: number): number {
  let chance = Math.exp(-mean);
  for (let k = 1; k <= count; k++) chance *= mean / k;
  return chance;
}
