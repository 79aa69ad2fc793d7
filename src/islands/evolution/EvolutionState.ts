import type {
  ArchitectureName,
  RunRequest,
  LarkfieldRun,
  QuarterFigures,
} from "../../../simulations/business/index.ts";
import type { Problem } from "../../../simulations/runner/index.ts";

/** One curve of the chart: an architecture or a fair rival, as it is run now and as it was before a change. */
export interface Track {
  /** The architecture's name, or that of a rival. Unique. */
  readonly key: string;
  readonly architecture: ArchitectureName;
  /** Code of the fair rival; null for one of the four. */
  readonly rival: string | null;
  /** Code of the mechanism it is run without; null as it was. */
  readonly without: string | null;
  readonly request: RunRequest;
  /** As far as they have come. */
  readonly quarters: readonly QuarterFigures[];
  /** The whole run; null while it is under way. */
  readonly run: LarkfieldRun | null;
  /** The run before a mechanism was changed. */
  readonly before: LarkfieldRun | null;
  /** Finished runs of the same request with other seeds. */
  readonly others: readonly LarkfieldRun[];
}

export interface Seeds {
  readonly done: number;
  readonly of: number;
  readonly state: "running" | "done" | "stopped";
}

export interface EvolutionState {
  readonly seed: number;
  readonly tracks: readonly Track[];
  readonly seeds: Seeds | null;
  readonly problem: Problem | null;
}

export type EvolutionEvent =
  | { readonly type: "run.started"; readonly seed: number; readonly tracks: readonly Track[] }
  | { readonly type: "track.added"; readonly track: Track }
  | { readonly type: "track.removed"; readonly key: string }
  | { readonly type: "track.restored"; readonly key: string }
  | {
      readonly type: "track.rerun";
      readonly key: string;
      readonly without: string;
      readonly request: RunRequest;
    }
  | { readonly type: "quarter.measured"; readonly key: string; readonly quarter: QuarterFigures }
  | { readonly type: "track.finished"; readonly key: string; readonly run: LarkfieldRun }
  | { readonly type: "seeds.started"; readonly of: number }
  | { readonly type: "seed.finished"; readonly key: string; readonly run: LarkfieldRun }
  | { readonly type: "seeds.ended"; readonly isStopped: boolean }
  | { readonly type: "run.failed"; readonly problem: Problem };

/** A curve nothing is known of yet. */
export function newTrack(key: string, rival: string | null, request: RunRequest): Track {
  const architecture = request.architecture as ArchitectureName;
  return { key, architecture, rival, without: null, request, quarters: [], run: null, before: null, others: [] };
}

/** Pure: the next state. A message about a track that is gone changes nothing. */
export function evolve(state: EvolutionState, event: EvolutionEvent): EvolutionState {
  const change = (key: string, next: (track: Track) => Partial<Track>): EvolutionState => ({
    ...state,
    tracks: state.tracks.map((track) => (track.key === key ? { ...track, ...next(track) } : track)),
  });
  switch (event.type) {
    case "run.started":
      return { seed: event.seed, tracks: event.tracks, seeds: null, problem: null };
    case "track.added":
      return { ...state, problem: null, tracks: [...state.tracks, event.track] };
    case "track.removed":
      return { ...state, tracks: state.tracks.filter(({ key }) => key !== event.key) };
    case "track.restored":
      return change(event.key, ({ before, run }) => restored(before ?? run));
    case "track.rerun": {
      const { without, request } = event;
      const next = change(event.key, ({ before, run }) => {
        return { without, request, quarters: [], run: null, before: before ?? run, others: [] };
      });
      return { ...next, problem: null };
    }
    case "quarter.measured":
      return change(event.key, ({ quarters }) => ({ quarters: [...quarters, event.quarter] }));
    case "track.finished":
      return change(event.key, () => ({ run: event.run, quarters: event.run.quarters }));
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

function restored(run: LarkfieldRun | null): Partial<Track> {
  return { without: null, run, before: null, others: [], quarters: run?.quarters ?? [] };
}

/** True while a curve is still being computed. */
export function isRunning({ tracks }: EvolutionState): boolean {
  return tracks.some(({ run }) => run === null);
}

/** Runs with different seeds that a curve has: its own and the others. */
export function seedRuns({ run, others }: Track): readonly LarkfieldRun[] {
  return run === null ? others : [run, ...others];
}
