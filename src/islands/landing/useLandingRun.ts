import { useEffect, useRef, useState } from "preact/hooks";
import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import type { Stretch } from "./landingClock.ts";
import type { LandingStage } from "./landingStage.ts";
import { LANDING_START, type LandingState, meansOf, neededTop, roomyTop } from "./LandingState.ts";
import { playStretch } from "./playStretch.ts";

const FIRST_YEAR_DAYS = 260;
const FIRST_YEAR_MS = 4_000;
/** The first days get a good second of their own: slow enough to see a change send one ticket for each reader. */
const SLOW_DAYS = 6;
const SLOW_MS = 1_200;
const REST_MS = 8_000;

/** Runs the landing page: opens the run, plays its first year, asks, plays the rest. `plate` is where the ring is drawn. */
export function useLandingRun(run: Run, totalDays: number) {
  const [state, setState] = useState(LANDING_START);
  const plate = useRef<HTMLDivElement>(null);
  const stage = useRef<LandingStage | null>(null);
  const endStretch = useRef<(() => void) | null>(null);
  const change = (changed: Partial<LandingState>) => setState((before) => ({ ...before, ...changed }));

  useEffect(() => {
    // Fetched while the visitor reads, so that the first press starts the run at once.
    const timer = setTimeout(() => void import("./landingStage.ts"), 600);
    // The button was pressed before this script was there (src/site/page-boot.mjs).
    if (document.documentElement.dataset.early !== undefined) void start();
    return () => {
      clearTimeout(timer);
      endStretch.current?.();
      stage.current?.destroy();
    };
  }, []);

  async function start(): Promise<void> {
    delete document.documentElement.dataset.early;
    if (!stage.current) {
      change({ phase: "opening" });
      try {
        stage.current = await (await import("./landingStage.ts")).openLandingStage(run);
      } catch {
        return change({ phase: "failed" });
      }
    }
    const { outline } = stage.current;
    change({ ...LANDING_START, phase: "playing", outline, means: meansOf(outline.halves) });
    if (!plate.current) return;
    stage.current.mount(plate.current);
    showWhole(plate.current.closest("figure") ?? plate.current);
    const stretch = { from: 0, to: FIRST_YEAR_DAYS * DAY_MS, durationMs: FIRST_YEAR_MS };
    play({ ...stretch, slowUntil: SLOW_DAYS * DAY_MS, slowMs: SLOW_MS }, ask);
  }

  function ask(): void {
    setState((before) => {
      const days = Math.round(before.means?.second ?? 0);
      return {
        ...before,
        phase: "asking",
        guess: { days, isOpen: true, isSet: false },
        topDays: roomyTop(days, before.topDays),
      };
    });
  }

  function answer(days: number): void {
    setState((before) => ({
      ...before,
      guess: { days, isOpen: true, isSet: true },
      topDays: days >= before.topDays ? before.topDays * 2 : before.topDays,
    }));
  }

  function runOn(): void {
    const { guess } = state;
    if (guess?.isSet) void import("./keepLandingGuess.ts").then((module) => module.keepLandingGuess(run, guess.days));
    change({ phase: "playing", guess: guess?.isSet ? { ...guess, isOpen: false } : null });
    const stretch = { from: FIRST_YEAR_DAYS * DAY_MS, to: totalDays * DAY_MS, durationMs: REST_MS };
    play(stretch, () => {
      change({ phase: "over" });
      const { outline } = stage.current ?? {};
      if (guess?.isSet && outline) {
        void import("./keepLandingGuess.ts").then((module) => module.keepLandingRun(run, outline));
      }
    });
  }

  function play(stretch: Stretch, onEnd: () => void): void {
    endStretch.current = playStretch(stretch, (at) => show(at, at < (stretch.slowUntil ?? 0)), onEnd);
  }

  function show(at: InstantMs, isSlow: boolean): void {
    stage.current?.show(at, isSlow, (totals) => change({ totals }));
    setState((before) => ({ ...before, at, topDays: Math.max(before.topDays, neededTop(before.outline, at)) }));
  }

  return { state, plate, start: () => void start(), answer, runOn, skip: () => endStretch.current?.() };
}

/** On a phone the picture, the words and the curve fit one screen when the picture stands at its top. */
function showWhole(figure: Element): void {
  if (matchMedia("(width < 60rem)").matches) figure.scrollIntoView({ block: "start" });
}
