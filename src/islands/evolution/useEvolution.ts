import { useEffect, useReducer, useRef } from "preact/hooks";
import type { RunRequest, LarkfieldRun, WhyChain } from "../../../simulations/business/index.ts";
import { createLarkfieldClient, overSeeds, playMany, toProblem } from "../../../simulations/runner/index.ts";
import type { LarkfieldClient, LarkfieldPlay, WhyQuestion } from "../../../simulations/runner/index.ts";
import { evolve, isSameRequest, NOTHING_SHOWN, tracksOf } from "./EvolutionState.ts";
import type { EvolutionState, Track } from "./EvolutionState.ts";
import { requestOf } from "./Shown.ts";
import type { Offer, Shown } from "./Shown.ts";

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
  readonly request: RunRequest | null;
  readonly controller: AbortController;
}

/** The page's hold on the runs: what is known of them, and what can be asked. Workers start with the first press. */
export function useEvolution(offer: Offer): Evolution {
  const [state, dispatch] = useReducer(evolve, NOTHING_SHOWN);
  const latest = useRef(state);
  latest.current = state;
  const client = useRef<LarkfieldClient | null>(null);
  /** What is under way, by the curve it is for; the seeds have a name of their own. */
  const underWay = useRef(new Map<string, UnderWay>());
  /** Every run that was finished on this page: what is put back need not be played again. */
  const finished = useRef(new Map<string, LarkfieldRun>());
  useEffect(() => () => client.current?.dispose(), []);

  const play = (): LarkfieldClient => (client.current ??= createLarkfieldClient());
  const known = (request: RunRequest) => finished.current.get(JSON.stringify(request));
  const giveUp = (name: string): void => {
    underWay.current.get(name)?.controller.abort();
    underWay.current.delete(name);
  };
  const giveUpAll = (): void => [...underWay.current.keys()].forEach(giveUp);
  const begin = (name: string, request: RunRequest | null): AbortSignal => {
    giveUp(name);
    const controller = new AbortController();
    underWay.current.set(name, { request, controller });
    return controller.signal;
  };

  async function playOnce(
    name: string,
    request: RunRequest,
    { onQuarter, onRun }: Pick<LarkfieldPlay, "onQuarter"> & { onRun: (run: LarkfieldRun) => void },
  ): Promise<void> {
    const signal = begin(name, request);
    try {
      const run = await play().play(request, { signal, ...(onQuarter && { onQuarter }) });
      if (signal.aborted) return;
      underWay.current.delete(name);
      finished.current.set(JSON.stringify(request), run);
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
        const base = requestOf(shown, { ...track, overrides: {} }, offer);
        return [
          ...(run === null ? [[key, track.request] as const] : []),
          ...(without !== null && before === null ? [[`${key} before`, base] as const] : []),
        ];
      }),
    );
    const isWanted = (name: string, { request }: UnderWay): boolean =>
      request !== null && wanted.has(name) && isSameRequest(wanted.get(name)!, request);
    for (const [name, one] of [...underWay.current]) if (name !== SEEDS && !isWanted(name, one)) giveUp(name);
    for (const [name, request] of wanted) {
      if (underWay.current.has(name)) continue;
      const [key, isBefore] = [name.split(" ")[0]!, name.endsWith(" before")];
      void playOnce(name, request, {
        ...(!isBefore && { onQuarter: (quarter) => dispatch({ type: "quarter.measured", key, quarter }) }),
        onRun: (run) => dispatch({ type: isBefore ? "before.finished" : "track.finished", key, run }),
      });
    }
  }

  async function playSeeds(count: number): Promise<void> {
    const missing = state.tracks.flatMap(({ key, request, others }) => {
      const seeds = new Set([request.seed, ...others.map((run) => run.seed)]);
      return overSeeds(request, count)
        .filter((one) => !seeds.has(one.seed))
        .map((one, nth) => ({ key, request: one, nth }));
    });
    // Seed by seed rather than curve by curve, so that every band grows and a stop leaves them comparable.
    const inTurn = missing.toSorted((one, other) => one.nth - other.nth);
    const keyOf = new Map(inTurn.map(({ key, request }) => [request, key]));
    const signal = begin(SEEDS, null);
    dispatch({ type: "seeds.started", of: inTurn.length });
    const { isCancelled, problem } = await playMany(play(), [...keyOf.keys()], {
      signal,
      onProgress: ({ run, request }) => {
        if (!signal.aborted) dispatch({ type: "seed.finished", key: keyOf.get(request)!, run });
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
      const tracks = tracksOf(shown, { offer, now, known, isStill });
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
      for (const curve of shown.curves) await play().check(requestOf(shown, curve, offer));
    },
    why: ({ request }, question) => play().why(request, question),
  };
}
