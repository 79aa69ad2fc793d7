import { useEffect, useReducer, useRef } from "preact/hooks";
import type { LarkfieldRun, QuarterFigures, WhyChain } from "../../../simulations/business/index.ts";
import { overSeeds, playMany, runId, toProblem } from "../../../simulations/runner/index.ts";
import type { Run, WhyQuestion } from "../../../simulations/runner/index.ts";
import { runClient } from "../runClient.ts";
import { evolve, NOTHING_SHOWN, tracksOf } from "./EvolutionState.ts";
import type { EvolutionState, Track } from "./EvolutionState.ts";
import { LENS, runOf } from "./Shown.ts";
import type { Shown } from "./Shown.ts";

export interface Evolution {
  readonly state: EvolutionState;
  /** Shows this, and plays what is not known of it yet. With `isStill` nothing is drawn step by step. */
  show(shown: Shown, options?: { isStill?: boolean }): void;
  /** Back to nothing, as before the first run. */
  clear(): void;
  /** Draws every curve from its start again. */
  watchAgain(): void;
  /** Plays every curve with more seeds, as many Larkfields in all as `count`. */
  addSeeds(count: number): void;
  stopSeeds(): void;
  /** Rejects with what the business has against the runs of it; nothing is played. */
  check(shown: Shown): Promise<void>;
  /** Why something of a curve's run is as it is: a decision that stands for a quarter, or what a step of a chain is about. */
  why(track: Track, question: WhyQuestion): Promise<WhyChain>;
}

const SEEDS = "seeds";

interface UnderWay {
  readonly run: Run | null;
  readonly controller: AbortController;
}

/** The page's hold on the runs: what is known of them, and what can be asked. Workers start with the first press. */
export function useEvolution(): Evolution {
  const [state, dispatch] = useReducer(evolve, NOTHING_SHOWN);
  const latest = useRef(state);
  latest.current = state;
  /** What is under way, by the curve it is for; the seeds have a name of their own. */
  const underWay = useRef(new Map<string, UnderWay>());
  /** Every run that was finished on this page: what is put back need not be played again. */
  const finished = useRef(new Map<string, LarkfieldRun>());

  const known = (run: Run) => finished.current.get(runId(run));
  const giveUp = (name: string): void => {
    underWay.current.get(name)?.controller.abort();
    underWay.current.delete(name);
  };
  const giveUpAll = (): void => [...underWay.current.keys()].forEach(giveUp);
  useEffect(() => giveUpAll, []);
  const begin = (name: string, run: Run | null): AbortSignal => {
    giveUp(name);
    const controller = new AbortController();
    underWay.current.set(name, { run, controller });
    return controller.signal;
  };

  async function playOnce(
    name: string,
    of: Run,
    { onPart, onRun }: { onPart?: (quarter: QuarterFigures) => void; onRun: (run: LarkfieldRun) => void },
  ): Promise<void> {
    const signal = begin(name, of);
    try {
      const { brief } = await runClient().play(LENS, of, { signal, ...(onPart && { onPart }) });
      if (signal.aborted) return;
      const run = brief as LarkfieldRun;
      underWay.current.delete(name);
      finished.current.set(runId(of), run);
      onRun(run);
    } catch (thrown) {
      if (signal.aborted) return;
      giveUpAll();
      dispatch({ type: "run.failed", problem: toProblem(thrown, "worker.failed") });
    }
  }

  /** Begins what is missing, and gives up what nobody waits for any more. */
  function playMissing(shown: Shown, tracks: readonly Track[]): void {
    const wanted = new Map(
      tracks.flatMap((track) => {
        const { key, run, before, without } = track;
        const base = runOf(shown, { ...track, overrides: {} });
        return [
          ...(run === null ? [[key, track.of] as const] : []),
          ...(without !== null && before === null ? [[`${key} before`, base] as const] : []),
        ];
      }),
    );
    const isWanted = (name: string, { run }: UnderWay): boolean =>
      run !== null && wanted.has(name) && runId(wanted.get(name)!) === runId(run);
    for (const [name, one] of [...underWay.current]) if (name !== SEEDS && !isWanted(name, one)) giveUp(name);
    for (const [name, run] of wanted) {
      if (underWay.current.has(name)) continue;
      const [key, isBefore] = [name.split(" ")[0]!, name.endsWith(" before")];
      void playOnce(name, run, {
        ...(!isBefore && { onPart: (quarter) => dispatch({ type: "quarter.measured", key, quarter }) }),
        onRun: (played) => dispatch({ type: isBefore ? "before.finished" : "track.finished", key, run: played }),
      });
    }
  }

  async function playSeeds(count: number): Promise<void> {
    const missing = state.tracks.flatMap(({ key, of, others }) => {
      const seeds = new Set([of.seed, ...others.map((run) => run.seed)]);
      return overSeeds(of, count)
        .filter((one) => !seeds.has(one.seed))
        .map((run, nth) => ({ key, run, nth }));
    });
    // Seed by seed rather than curve by curve, so that every band grows and a stop leaves them comparable.
    const inTurn = missing.toSorted((one, other) => one.nth - other.nth);
    const keyOf = new Map(inTurn.map(({ key, run }) => [run, key]));
    const signal = begin(SEEDS, null);
    dispatch({ type: "seeds.started", of: inTurn.length });
    const { isCancelled, problem } = await playMany(runClient(), LENS, [...keyOf.keys()], {
      signal,
      onProgress: ({ run, outline }) => {
        if (signal.aborted) return;
        dispatch({ type: "seed.finished", key: keyOf.get(run)!, run: outline.brief as LarkfieldRun });
      },
    });
    if (underWay.current.get(SEEDS)?.controller.signal !== signal && !isCancelled) return;
    dispatch({ type: "seeds.ended", isStopped: isCancelled || problem !== null });
    if (problem) dispatch({ type: "run.failed", problem });
  }

  return {
    state,
    show: (shown, { isStill = false } = {}) => {
      const now = latest.current.tracks;
      const tracks = tracksOf(shown, { now, known, isStill });
      if (tracks.some((track) => !now.includes(track)) || tracks.length !== now.length) giveUp(SEEDS);
      dispatch({ type: "shown.changed", shown, tracks });
      playMissing(shown, tracks);
    },
    clear: () => {
      giveUpAll();
      dispatch({ type: "shown.cleared" });
    },
    watchAgain: () => dispatch({ type: "watch.restarted" }),
    addSeeds: (count) => void playSeeds(count),
    stopSeeds: () => giveUp(SEEDS),
    check: async (shown) => {
      for (const curve of shown.curves) await runClient().check(LENS, runOf(shown, curve));
    },
    why: ({ of }, question) => runClient().why(LENS, of, question),
  };
}
