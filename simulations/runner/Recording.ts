import { createWorld, snapshot } from "../business/index.ts";
import type { TangleSnapshot } from "../business/index.ts";
import type { Checkpoint, InstantMs } from "../kernel/index.ts";
import type { Run } from "./Run.ts";

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

/**
 * Plays the run once and keeps one checkpoint per quarter: a seek then replays less than a quarter, and a run of three years
 * keeps thirteen. Throws what the business throws for a run it refuses.
 */
export function recordRun(run: Run): Recording {
  const world = createWorld(run);
  const { simulation } = world;
  const { endAt, quarterMs } = simulation.state;
  const checkpoints: Checkpoint[] = [simulation.checkpoint()];
  for (let quarter = 1; quarter * quarterMs <= endAt; quarter += 1) {
    simulation.runUntil(quarter * quarterMs);
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
