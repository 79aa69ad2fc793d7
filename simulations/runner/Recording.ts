import { createRecording, snapshot } from "../business/index.ts";
import type { Larkfield, TangleSnapshot } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
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
 * Plays the run once. The business keeps a checkpoint per quarter: a seek then replays less than a quarter, and a run of
 * three years keeps thirteen. Throws what the business throws for a run it refuses.
 */
export function recordRun(run: Run): Recording {
  const recording = createRecording(run);
  const { endAt } = recording;
  recording.worldAt(endAt);

  function worldAt(at: InstantMs): Larkfield {
    return recording.worldAt(Math.min(Math.max(0, Math.floor(at)), endAt));
  }

  return {
    endAt,
    frame: (at) => snapshot(worldAt(at)),
    next: (at) => {
      const { nextInstant } = worldAt(at).simulation;
      return nextInstant <= endAt ? nextInstant : null;
    },
    traceHash: (at) => worldAt(at).simulation.traceHash,
  };
}
