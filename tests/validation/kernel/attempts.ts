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
import type { Check } from "./Check.ts";
import { ms } from "./queueing.ts";
import { result } from "./vectors.ts";

const retryTypes = eventTypes("attempt");

/** F14: requests whose attempts fail with a chance, tried again at most so often. */
function retries(seed: number, requests: number): { attempts: number; success: number } {
  const simulation = createSimulation({
    seed,
    types: retryTypes,
    state: { attempts: 0, successes: 0 },
    handlers: {
      attempt: (simulation, request, attempt) => {
        simulation.state.attempts += 1;
        if (!simulation.stream("failures").bernoulli(0.3)) simulation.state.successes += 1;
        else if (attempt < 3) simulation.schedule(simulation.now + 1, retryTypes.attempt, request, attempt + 1);
      },
    },
  });
  for (let request = 0; request < requests; request++) simulation.schedule(request, retryTypes.attempt, request, 1);
  simulation.runUntil(Infinity);
  return { attempts: simulation.state.attempts / requests, success: simulation.state.successes / requests };
}

/** F14: calls that reach the last of so many layers when every attempt fails and each layer tries so often. */
export function attemptsThroughLayers(attempts: number, layers: number): number {
  const simulation = createSimulation({
    seed: 1,
    types: retryTypes,
    state: { reached: 0 },
    handlers: {
      attempt: (simulation, layer) => {
        if (layer === layers) simulation.state.reached += 1;
        else for (let n = 0; n < attempts; n++) simulation.schedule(simulation.now + 1, retryTypes.attempt, layer + 1);
      },
    },
  });
  simulation.schedule(0, retryTypes.attempt, 0);
  simulation.runUntil(Infinity);
  return simulation.state.reached;
}

const consumeTypes = eventTypes("assign", "arrival", "departure");

/** F17: the share of partitions without a key, with equal keys put on partitions by chance. */
function idleShare(seed: number, partitions: number, keys: number, rounds: number): number {
  const simulation = createSimulation({
    seed,
    types: consumeTypes,
    state: { taken: new Int32Array(partitions), idle: 0 },
    handlers: {
      assign: ({ state }, round) => {
        for (let key = 0; key < keys; key++) state.taken[choices.integer(partitions)] = round;
        state.idle += state.taken.filter((last) => last !== round).length / partitions;
      },
      arrival: () => undefined,
      departure: () => undefined,
    },
  });
  const choices = simulation.stream("keys");
  for (let round = 1; round <= rounds; round++) simulation.schedule(round, consumeTypes.assign, round);
  simulation.runUntil(Infinity);
  return simulation.state.idle / rounds;
}

/** F17: events per hour of a topic whose hot key's partition is the limit, offered 1,000 an hour. */
function hotTopicRate(seed: number): number {
  const hotShare = 0.2;
  const hours = 200;
  const simulation = createSimulation<{ station: Station; handled: number }, keyof typeof consumeTypes>({
    seed,
    types: consumeTypes,
    state: { station: createStation({ servers: 1 }), handled: 0 },
    handlers: {
      assign: () => undefined,
      arrival: (simulation) => {
        simulation.schedule(simulation.now + events.exponentialMs(HOUR_MS / 1_000), consumeTypes.arrival);
        if (keys.bernoulli(hotShare) && arrive(simulation.state.station, 0)) consume();
      },
      departure: ({ state }) => {
        state.handled += 1;
        if (depart(state.station) !== NOBODY) consume();
      },
    },
  });
  const events = simulation.stream("events");
  const keys = simulation.stream("keys");
  const work = simulation.stream("work");
  const consume = (): number =>
    simulation.schedule(simulation.now + work.exponentialMs(HOUR_MS / 100), consumeTypes.departure);
  simulation.schedule(0, consumeTypes.arrival);
  simulation.runUntil(0 + ms(hours));
  // In order, the whole topic gets no further than its hot key: its rate is the hot rate over the hot share.
  return simulation.state.handled / hours / hotShare;
}

export function attemptChecks(): Check[] {
  const runs = Array.from({ length: 40 }, (_, run) => retries(601_000 + run, 10_000));
  const idle = (seed: number, partitions: number, keys: number, rounds: number): number[] =>
    Array.from({ length: 40 }, (_, run) => idleShare(seed + run, partitions, keys, rounds));
  return [
    { id: "F14", quantity: "attempts", theory: result("F14", "E"), values: runs.map(({ attempts }) => attempts) },
    { id: "F14", quantity: "success", theory: result("F14", "success"), values: runs.map(({ success }) => success) },
    {
      id: "F17",
      quantity: "idle, 12 partitions",
      theory: result("F17", "idle", 0),
      values: idle(610_000, 12, 50, 2_000),
    },
    {
      id: "F17",
      quantity: "idle, 50 partitions",
      theory: result("F17", "idle", 1),
      values: idle(611_000, 50, 50, 200),
    },
    {
      id: "F17",
      quantity: "hot key caps the topic",
      theory: 500,
      values: Array.from({ length: 30 }, (_, run) => hotTopicRate(620_000 + run)),
    },
  ];
}
