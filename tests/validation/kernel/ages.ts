import { createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import { arrive, createStation, depart, NOBODY } from "../../../simulations/kernel/index.ts";
import type { Station } from "../../../simulations/kernel/index.ts";
import type { Check } from "./Check.ts";
import { ms } from "./queueing.ts";
import { result } from "./vectors.ts";

const hopTypes = eventTypes("snapshot", "arrival", "probe");

/** A chain of periodic batches: each hop copies what the hop before shows, and shows it a delay later. */
interface Chain {
  /** By hop: the source's instant that this hop shows. */
  shownMs: Float64Array;
  /** By hop: what is on its way; a delay is shorter than a period, so there is one at most. */
  carriedMs: Float64Array;
  probes: number;
  ageHours: number;
  squares: number;
}

interface Hop {
  readonly period: number;
  readonly delay: number;
}

/** F18: mean age of the last copy, and mean squared distance of the age from `centre`, at random instants. */
function chainAges(seed: number, hops: readonly Hop[], centre: number): { age: number; square: number } {
  const simulation = createSimulation<Chain, keyof typeof hopTypes>({
    seed,
    types: hopTypes,
    state: {
      shownMs: new Float64Array(hops.length),
      carriedMs: new Float64Array(hops.length),
      probes: 0,
      ageHours: 0,
      squares: 0,
    },
    handlers: {
      snapshot: (simulation, hop) => {
        const { state, now } = simulation;
        state.carriedMs[hop] = hop === 0 ? now : state.shownMs[hop - 1]!;
        simulation.schedule(now + ms(hops[hop]!.delay), hopTypes.arrival, hop);
        simulation.schedule(now + ms(hops[hop]!.period), hopTypes.snapshot, hop);
      },
      arrival: ({ state }, hop) => void (state.shownMs[hop] = state.carriedMs[hop]!),
      probe: (simulation) => {
        const { state, now } = simulation;
        const age = (now - state.shownMs[hops.length - 1]!) / HOUR_MS;
        state.probes += 1;
        state.ageHours += age;
        state.squares += (age - centre) * (age - centre);
        simulation.schedule(now + probes.exponentialMs(HOUR_MS), hopTypes.probe);
      },
    },
  });
  const probes = simulation.stream("probes");
  hops.forEach(({ period }, hop) => {
    simulation.schedule(0 + Math.floor(simulation.draw("phase", hop, 0) * ms(period)), hopTypes.snapshot, hop);
  });
  simulation.schedule(0 + ms(200), hopTypes.probe);
  simulation.runUntil(0 + ms(320));
  const { probes: count, ageHours, squares } = simulation.state;
  return { age: ageHours / count, square: squares / count };
}

const updateTypes = eventTypes("update", "done");

interface Updates {
  station: Station;
  madeMs: Float64Array;
  made: number;
  shownMs: number;
  lastMs: number;
  areaMs: number;
  peaksMs: number;
  peaks: number;
}

/** F19: status updates through one server; mean age and mean peak age at the far end. */
function updateAges(seed: number, hours: number): { age: number; peak: number } {
  const simulation = createSimulation<Updates, keyof typeof updateTypes>({
    seed,
    types: updateTypes,
    state: {
      station: createStation({ servers: 1 }),
      madeMs: new Float64Array(1 << 12),
      made: 0,
      shownMs: 0,
      lastMs: 0,
      areaMs: 0,
      peaksMs: 0,
      peaks: 0,
    },
    handlers: {
      update: (simulation) => {
        const { state, now } = simulation;
        const update = state.made++ & 0xfff;
        state.madeMs[update] = now;
        simulation.schedule(now + updates.exponentialMs(2 * HOUR_MS), updateTypes.update);
        if (arrive(state.station, update))
          simulation.schedule(now + work.exponentialMs(HOUR_MS), updateTypes.done, update);
      },
      done: (simulation, update) => {
        const { state, now } = simulation;
        // The age grew from lastMs − shownMs to now − shownMs since the last update was shown.
        const peakMs = now - state.shownMs;
        state.areaMs += ((peakMs + (state.lastMs - state.shownMs)) / 2) * (now - state.lastMs);
        state.peaksMs += peakMs;
        state.peaks += 1;
        state.lastMs = now;
        state.shownMs = state.madeMs[update]!;
        const next = depart(state.station);
        if (next !== NOBODY) simulation.schedule(now + work.exponentialMs(HOUR_MS), updateTypes.done, next);
      },
    },
  });
  const updates = simulation.stream("updates");
  const work = simulation.stream("work");
  simulation.schedule(0, updateTypes.update);
  simulation.runUntil(0 + ms(hours));
  const { areaMs, lastMs, peaksMs, peaks } = simulation.state;
  return { age: areaMs / lastMs / HOUR_MS, peak: peaksMs / peaks / HOUR_MS };
}

export function ageChecks(): Check[] {
  const mean = result("F18", "mean");
  const variance = result("F18", "sd") ** 2;
  const hops = [
    { period: 24, delay: 2 },
    { period: 24, delay: 1 },
    { period: 4, delay: 0.25 },
  ];
  // One replication is the mean of 100 chains with phases of their own.
  const chains = Array.from({ length: 40 }, (_, run) =>
    Array.from({ length: 100 }, (_, chain) => chainAges(401_000 + run * 100 + chain, hops, mean)),
  );
  const single = Array.from({ length: 40 }, (_, run) =>
    Array.from({ length: 25 }, (_, chain) => chainAges(410_000 + run * 25 + chain, hops.slice(0, 1), 14)),
  );
  const updates = Array.from({ length: 40 }, (_, run) => updateAges(420_000 + run, 8_000));
  const average = <T>(items: readonly T[], of: (item: T) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  return [
    {
      id: "F18",
      quantity: "age, one batch",
      theory: 14,
      values: single.map((runs) => average(runs, ({ age }) => age)),
    },
    {
      id: "F18",
      quantity: "variance, one batch",
      theory: 48,
      values: single.map((runs) => average(runs, ({ square }) => square)),
    },
    {
      id: "F18",
      quantity: "age, three hops",
      theory: mean,
      values: chains.map((runs) => average(runs, ({ age }) => age)),
    },
    {
      id: "F18",
      quantity: "variance, three hops",
      theory: variance,
      values: chains.map((runs) => average(runs, ({ square }) => square)),
    },
    { id: "F19", quantity: "age of updates", theory: result("F19", "age"), values: updates.map(({ age }) => age) },
    {
      id: "F19",
      quantity: "peak age of updates",
      theory: result("F19", "peak"),
      values: updates.map(({ peak }) => peak),
    },
  ];
}
