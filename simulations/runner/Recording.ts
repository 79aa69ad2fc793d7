import { createWorld, snapshot } from "../business/index.ts";
import type { TangleSnapshot } from "../business/index.ts";
import { DAY_MS } from "../kernel/index.ts";
import type { Checkpoint, DurationMs, InstantMs } from "../kernel/index.ts";
import type { Run } from "./Run.ts";

/** One checkpoint per quarter. A seek replays less than one quarter, and a run of three years keeps a dozen checkpoints. */
export const CHECKPOINT_EVERY_MS: DurationMs = 65 * DAY_MS;

/** A run that was played once to its end and can be looked at anywhere. */
export interface Recording {
  readonly endAt: InstantMs;
  /** What the business is at an instant: the nearest checkpoint before it, then replay; plain running when that is shorter. */
  frame(at: InstantMs): TangleSnapshot;
  /** The next instant after `at` at which something happens; null when nothing does before the end. */
  next(at: InstantMs): InstantMs | null;
  /** The trace hash of everything up to and including `at`. */
  traceHash(at: InstantMs): string;
}

/** Plays the run once and keeps its checkpoints. Throws what the business throws for a run it refuses. */
export function recordRun(run: Run): Recording {
  const world = createWorld(run);
  const { simulation, endAt } = world;
  const checkpoints: Checkpoint[] = [simulation.checkpoint()];
  for (let at = CHECKPOINT_EVERY_MS; at <= endAt; at += CHECKPOINT_EVERY_MS) {
    simulation.runUntil(at);
    checkpoints.push(simulation.checkpoint());
  }

  function seek(at: InstantMs): void {
    const target = Math.min(Math.max(0, Math.floor(at)), endAt);
    const nearest = checkpoints.findLast((checkpoint) => checkpoint.now <= target)!;
    const isShorterFromHere = simulation.now <= target && simulation.now >= nearest.now;
    if (!isShorterFromHere) simulation.restore(nearest as Parameters<typeof simulation.restore>[0]);
    simulation.runUntil(target);
  }

  return {
    endAt,
    frame: (at) => {
      seek(at);
      return snapshot(world);
    },
    next: (at) => {
      seek(at);
      return simulation.nextInstant <= endAt ? simulation.nextInstant : null;
    },
    traceHash: (at) => {
      seek(at);
      return simulation.traceHash;
    },
  };
}
