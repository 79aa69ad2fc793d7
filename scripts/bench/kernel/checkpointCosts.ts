import { createSimulation, DAY_MS, eventTypes, stateDigest } from "../../../simulations/kernel/index.ts";
import type { Checkpoint, Simulation } from "../../../simulations/kernel/index.ts";
import { median } from "./Contest.ts";

/** 24,000 copies and 100,000 log records, by column, as the business keeps them. */
interface World {
  copies: {
    fact: Int32Array;
    system: Int32Array;
    version: Int32Array;
    flags: Uint8Array;
    knownAtMs: Float64Array;
    wrongSinceMs: Float64Array;
  };
  log: { key: Int32Array; version: Int32Array; cause: Int32Array; sizeBytes: Int32Array; atMs: Float64Array };
  head: number;
}

const COPIES = 24_000;
const RECORDS = 100_000;
const YEARS_MS = 3 * 260 * DAY_MS;
const types = eventTypes("change", "arrival");

/** Three years with about 1.2 million events: facts change, a record is logged, a copy learns of it later. */
function world(): Simulation<World> {
  const meanMs = YEARS_MS / 600_000;
  const simulation = createSimulation<World, keyof typeof types>({
    seed: 3,
    types,
    state: {
      copies: {
        fact: new Int32Array(COPIES),
        system: new Int32Array(COPIES),
        version: new Int32Array(COPIES),
        flags: new Uint8Array(COPIES),
        knownAtMs: new Float64Array(COPIES),
        wrongSinceMs: new Float64Array(COPIES),
      },
      log: {
        key: new Int32Array(RECORDS),
        version: new Int32Array(RECORDS),
        cause: new Int32Array(RECORDS),
        sizeBytes: new Int32Array(RECORDS),
        atMs: new Float64Array(RECORDS),
      },
      head: 0,
    },
    handlers: {
      change: (simulation) => {
        const { state, now, cause } = simulation;
        const copy = chance.integer(COPIES);
        const record = state.head++ % RECORDS;
        state.log.key[record] = copy;
        state.log.cause[record] = cause;
        state.log.atMs[record] = now;
        state.copies.wrongSinceMs[copy] = now;
        simulation.schedule(now + chance.exponentialMs(DAY_MS), types.arrival, copy, state.head);
        simulation.schedule(now + chance.exponentialMs(meanMs), types.change);
      },
      arrival: ({ state, now }, copy, version) => {
        state.copies.version[copy] = version;
        state.copies.knownAtMs[copy] = now;
      },
    },
  });
  const chance = simulation.stream("changes");
  simulation.schedule(0, types.change);
  return simulation;
}

/** Milliseconds for a checkpoint, a restore, and a seek to any instant of the three years (median and worst of 100). */
export function checkpointCosts(): {
  checkpointMs: number;
  restoreMs: number;
  seekMs: number;
  worstSeekMs: number;
  checkpoints: number;
} {
  const simulation = world();
  const kept: Checkpoint<World>[] = [];
  const parts = 48;
  for (let part = 0; part < parts; part++) {
    simulation.runUntil(Math.floor((YEARS_MS * part) / parts));
    kept.push(simulation.checkpoint());
  }
  simulation.runUntil(0 + YEARS_MS);
  const end = simulation.traceHash + stateDigest(simulation.state);
  const checkpointMs = median(Array.from({ length: 41 }, () => timeMs(() => simulation.checkpoint())));
  const restoreMs = median(
    Array.from({ length: 41 }, (_, index) => timeMs(() => simulation.restore(kept[index % parts]!))),
  );
  const seeks = Array.from({ length: 100 }, (_, index) => {
    const instant = Math.floor(YEARS_MS * ((index * 0.618034) % 1));
    return timeMs(() => {
      simulation.restore(kept[Math.floor((instant * parts) / YEARS_MS)]!);
      simulation.runUntil(instant);
    });
  });
  simulation.runUntil(0 + YEARS_MS);
  if (simulation.traceHash + stateDigest(simulation.state) !== end) throw new Error("Seeking changed the run.");
  return { checkpointMs, restoreMs, seekMs: median(seeks), worstSeekMs: Math.max(...seeks), checkpoints: parts };
}

/** Elapsed time, because a person waits for it. */
function timeMs(action: () => void): number {
  const startedAt = performance.now();
  action();
  return performance.now() - startedAt;
}
