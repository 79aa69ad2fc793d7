import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { PerformanceObserver } from "node:perf_hooks";
import { createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Simulation } from "../../../simulations/kernel/index.ts";

/** A hold model that never ends. */
function endless(pending: number): Simulation<object> {
  const types = eventTypes("hold");
  const simulation = createSimulation<object, "hold">({
    seed: 1,
    types,
    state: {},
    handlers: {
      hold: (simulation, item) =>
        void simulation.schedule(simulation.now + chance.exponentialMs(HOUR_MS), types.hold, item),
    },
  });
  const chance = simulation.stream("hold");
  for (let item = 0; item < pending; item++) simulation.schedule(0 + chance.exponentialMs(HOUR_MS), types.hold, item);
  return simulation;
}

/** Bytes per pending event, at a number of events for which the queue is just full. */
export function bytesPerPendingEvent(): number {
  const pending = 1 << 19;
  const collect = garbageCollector();
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const simulation = endless(pending);
  collect();
  const bytes = process.memoryUsage().arrayBuffers - before;
  return simulation.pendingCount === pending ? bytes / pending : NaN;
}

/** How much memory grows over a long run after a first stretch, in kB, and the share of time spent collecting garbage. */
export async function longRun(events: number): Promise<{ growthKb: number; garbageShare: number }> {
  const collect = garbageCollector();
  const simulation = endless(1_000);
  step(simulation, events / 10);
  collect();
  const before = used();
  let garbageMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) garbageMs += duration;
  });
  observer.observe({ entryTypes: ["gc"] });
  const startedAt = performance.now();
  step(simulation, events);
  const spentMs = performance.now() - startedAt;
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  collect();
  return { growthKb: (used() - before) / 1_024, garbageShare: garbageMs / spentMs };
}

function step(simulation: Simulation<object>, events: number): void {
  const until = simulation.handledCount + events;
  while (simulation.handledCount < until) simulation.runUntil(simulation.now + HOUR_MS);
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    collect();
    collect();
  };
}
