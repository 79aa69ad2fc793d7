import type { ArchitectureName, LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import type { Problem, Run } from "../../../simulations/runner/index.ts";
import { runOf } from "./Shown.ts";
import type { Curve, Shown } from "./Shown.ts";

/** One curve of the chart: an architecture or a fair rival, as it is run now and as it was before a change. */
export interface Track extends Curve {
  readonly of: Run;
  /** As far as they have come. */
  readonly quarters: readonly QuarterFigures[];
  /** The whole run; null while it is under way. */
  readonly run: LarkfieldRun | null;
  /** The run before a mechanism was changed; null when nothing was, or while it is under way. */
  readonly before: LarkfieldRun | null;
  /** Finished runs that differ in their seed only. */
  readonly others: readonly LarkfieldRun[];
  /** Counts how often it is to be drawn from its start; a curve that was only put back is not drawn again. */
  readonly watched: number;
  /** True for a curve that is there at once: somebody has seen it, or a link asks for the end. */
  readonly isStill: boolean;
}

export interface Seeds {
  readonly done: number;
  readonly of: number;
  readonly state: "running" | "done" | "stopped";
}

export interface EvolutionState {
  /** Null before anything was run. */
  readonly shown: Shown | null;
  readonly tracks: readonly Track[];
  readonly seeds: Seeds | null;
  readonly problem: Problem | null;
}

export const NOTHING_SHOWN: EvolutionState = { shown: null, tracks: [], seeds: null, problem: null };

export type EvolutionEvent =
  | { readonly type: "shown.changed"; readonly shown: Shown; readonly tracks: readonly Track[] }
  | { readonly type: "shown.cleared" }
  | { readonly type: "watch.restarted" }
  | { readonly type: "quarter.measured"; readonly key: string; readonly quarter: QuarterFigures }
  | { readonly type: "track.finished"; readonly key: string; readonly run: LarkfieldRun }
  | { readonly type: "before.finished"; readonly key: string; readonly run: LarkfieldRun }
  | { readonly type: "seeds.started"; readonly of: number }
  | { readonly type: "seed.finished"; readonly key: string; readonly run: LarkfieldRun }
  | { readonly type: "seeds.ended"; readonly isStopped: boolean }
  | { readonly type: "run.failed"; readonly problem: Problem };

export interface TracksInput {
  /** Tracks that are shown now; those that stay keep all that is known of them. */
  readonly now: readonly Track[];
  /** A run that was finished before, or undefined. */
  readonly known: (run: Run) => LarkfieldRun | undefined;
  /** True when nothing is to be drawn step by step. */
  readonly isStill: boolean;
}

/** The tracks of what is to be shown: those that stay as they are, those that are known from before, and new ones. */
export function tracksOf(shown: Shown, { now, known, isStill }: TracksInput): Track[] {
  return shown.curves.map((curve) => {
    const of = runOf(shown, curve);
    const same = now.find((track) => track.key === curve.key && runId(track.of) === runId(of));
    if (same) return same;
    const run = known(of) ?? null;
    const before = curve.without === null ? null : (known(runOf(shown, { ...curve, overrides: {} })) ?? null);
    const quarters = run?.quarters ?? [];
    return { ...curve, of, quarters, run, before, others: [], watched: 0, isStill: isStill || run !== null };
  });
}

/** Pure: the next state. A message about a track that is gone changes nothing. */
export function evolve(state: EvolutionState, event: EvolutionEvent): EvolutionState {
  const change = (key: string, next: (track: Track) => Partial<Track>): EvolutionState => ({
    ...state,
    tracks: state.tracks.map((track) => (track.key === key ? { ...track, ...next(track) } : track)),
  });
  switch (event.type) {
    case "shown.changed": {
      const { shown, tracks } = event;
      const isSame =
        tracks.length === state.tracks.length && tracks.every((track, index) => track === state.tracks[index]);
      return { shown, tracks, problem: null, seeds: isSame ? state.seeds : null };
    }
    case "shown.cleared":
      return NOTHING_SHOWN;
    case "watch.restarted": {
      const tracks = state.tracks.map((track) => ({ ...track, watched: track.watched + 1, isStill: false }));
      return { ...state, tracks };
    }
    case "quarter.measured":
      // After a failure a run is played again from its start; what had been measured is the same and stays.
      return change(event.key, ({ quarters }) =>
        event.quarter.quarter === quarters.length + 1 ? { quarters: [...quarters, event.quarter] } : {},
      );
    case "track.finished":
      return change(event.key, () => ({ run: event.run, quarters: event.run.quarters }));
    case "before.finished":
      return change(event.key, () => ({ before: event.run }));
    case "seeds.started":
      return { ...state, problem: null, seeds: { done: 0, of: event.of, state: "running" } };
    case "seed.finished": {
      const next = change(event.key, ({ others }) => ({ others: [...others, event.run] }));
      return { ...next, seeds: state.seeds && { ...state.seeds, done: state.seeds.done + 1 } };
    }
    case "seeds.ended":
      return { ...state, seeds: state.seeds && { ...state.seeds, state: event.isStopped ? "stopped" : "done" } };
    case "run.failed":
      return { ...state, problem: event.problem };
  }
}

/** True while a curve is still being computed. */
export function isRunning({ tracks }: EvolutionState): boolean {
  return tracks.some(({ run, before, without }) => run === null || (without !== null && before === null));
}

/** Runs with different seeds that a curve has: its own and the others. */
export function seedRuns({ run, others }: Track): readonly LarkfieldRun[] {
  return run === null ? others : [run, ...others];
}

/** The run of a curve with nothing changed; null while it is not known. */
function baseRun({ without, run, before }: Track): LarkfieldRun | null {
  return without === null ? run : before;
}

/** The runs of the four as they are without any change, as far as they are known. */
export function baseRunsOf(tracks: readonly Track[]): Readonly<Partial<Record<ArchitectureName, LarkfieldRun>>> {
  return Object.fromEntries(
    tracks.flatMap((track) => {
      const run = track.rival === null ? baseRun(track) : null;
      return run ? [[track.architecture, run]] : [];
    }),
  );
}
