import { useEffect, useReducer, useRef } from "preact/hooks";
import type { ArchitectureName, RunRequest, Overrides, WhyChain } from "../../../simulations/business/index.ts";
import { createLarkfieldClient, overSeeds, playMany, toProblem } from "../../../simulations/runner/index.ts";
import type { LarkfieldClient } from "../../../simulations/runner/index.ts";
import { evolve, newTrack } from "./EvolutionState.ts";
import type { EvolutionState, Track } from "./EvolutionState.ts";

export interface Evolution {
  readonly state: EvolutionState;
  /** Plays the four, from the start. */
  start(seed: number): void;
  addRival(rival: string, architecture: ArchitectureName, overrides: Overrides): void;
  remove(key: string): void;
  /** Plays a curve again with one mechanism changed, or restores it as it was (null). */
  rerun(track: Track, without: string | null, overrides: Overrides): void;
  /** Plays every curve with more seeds, as many Larkfields in all as `count`. */
  addSeeds(count: number): void;
  stopSeeds(): void;
  /** Causes of one decision that stands for a quarter; null when there is none to explain. */
  why(track: Track, quarter: number): Promise<WhyChain | null>;
}

const SEEDS = "seeds";

/** The page's hold on the runs: what is known of them, and what can be asked. Workers start with the first press. */
export function useEvolution(seed: number, architectures: readonly ArchitectureName[]): Evolution {
  const [state, dispatch] = useReducer(evolve, { seed, tracks: [], seeds: null, problem: null });
  const client = useRef<LarkfieldClient | null>(null);
  /** What is under way, by the curve it is for; the seeds have a name of their own. */
  const underWay = useRef(new Map<string, AbortController>());
  useEffect(() => () => client.current?.dispose(), []);

  const play = (): LarkfieldClient => (client.current ??= createLarkfieldClient());
  const giveUp = (key: string): void => {
    underWay.current.get(key)?.abort();
    underWay.current.delete(key);
  };
  const giveUpAll = (): void => [...underWay.current.keys()].forEach(giveUp);
  const begin = (key: string): AbortSignal => {
    giveUp(key);
    const controller = new AbortController();
    underWay.current.set(key, controller);
    return controller.signal;
  };

  async function playTrack(key: string, request: RunRequest): Promise<void> {
    const signal = begin(key);
    try {
      const run = await play().play(request, {
        signal,
        onQuarter: (quarter) => dispatch({ type: "quarter.measured", key, quarter }),
      });
      if (!signal.aborted) dispatch({ type: "track.finished", key, run });
    } catch (thrown) {
      if (signal.aborted) return;
      giveUpAll();
      dispatch({ type: "run.failed", problem: toProblem(thrown, "worker.failed") });
    }
  }

  async function playSeeds(count: number): Promise<void> {
    const missing = state.tracks.flatMap(({ key, request, others }) => {
      const known = new Set([request.seed, ...others.map((run) => run.seed)]);
      return overSeeds(request, count)
        .filter((one) => !known.has(one.seed))
        .map((one, nth) => ({ key, request: one, nth }));
    });
    // Seed by seed rather than curve by curve, so that every band grows and a stop leaves them comparable.
    const inTurn = missing.toSorted((one, other) => one.nth - other.nth);
    const keyOf = new Map(inTurn.map(({ key, request }) => [request, key]));
    const signal = begin(SEEDS);
    dispatch({ type: "seeds.started", of: inTurn.length });
    const { isCancelled, problem } = await playMany(play(), [...keyOf.keys()], {
      signal,
      onProgress: ({ run, request }) => {
        if (!signal.aborted) dispatch({ type: "seed.finished", key: keyOf.get(request)!, run });
      },
    });
    if (underWay.current.get(SEEDS)?.signal !== signal && !isCancelled) return;
    dispatch({ type: "seeds.ended", isStopped: isCancelled || problem !== null });
    if (problem) dispatch({ type: "run.failed", problem });
  }

  return {
    state,
    start: (nextSeed) => {
      giveUpAll();
      const tracks = architectures.map((architecture) =>
        newTrack(architecture, null, { architecture, seed: nextSeed, overrides: {} }),
      );
      dispatch({ type: "run.started", seed: nextSeed, tracks });
      for (const { key, request } of tracks) void playTrack(key, request);
    },
    addRival: (rival, architecture, overrides) => {
      const track = newTrack(rival, rival, { architecture, seed: state.seed, overrides });
      dispatch({ type: "track.added", track });
      void playTrack(rival, track.request);
    },
    remove: (key) => {
      giveUp(key);
      dispatch({ type: "track.removed", key });
    },
    rerun: ({ key, request }, without, overrides) => {
      giveUp(key);
      giveUp(SEEDS);
      if (without === null) return dispatch({ type: "track.restored", key });
      const next = { ...request, overrides };
      dispatch({ type: "track.rerun", key, without, request: next });
      void playTrack(key, next);
    },
    addSeeds: (count) => void playSeeds(count),
    stopSeeds: () => giveUp(SEEDS),
    why: ({ request }, quarter) => play().why(request, quarter),
  };
}
