import type { ArchitectureName, LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import type { Problem } from "../../../simulations/runner/index.ts";
import { type Course, type Fate } from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";

export type Figures = Readonly<Record<ArchitectureName, readonly QuarterFigures[]>>;

/** Everything the landing page shows at one moment. */
export interface LandingState {
  readonly seed: number;
  /** `toStop` and `toEnd`: being drawn; `asked`: stopped after the first year. */
  readonly phase: "idle" | "toStop" | "asked" | "toEnd" | "over" | "failed";
  /** Who is bet on for the first year. */
  readonly bet: ArchitectureName | null;
  /** What is bet on for the second of the first year; null when nothing was said. */
  readonly fate: Fate | null;
  /** What has been computed of the four; it runs ahead of what is drawn. */
  readonly figures: Figures;
  /** What deciding by hand earns; null until it is known of this seed. */
  readonly byHand: number | null;
  readonly problem: Problem | null;
}

export type LandingEvent =
  | { readonly type: "bet.placed"; readonly on: ArchitectureName }
  | {
      readonly type: "quarter.measured";
      readonly seed: number;
      readonly key: ArchitectureName;
      readonly quarter: QuarterFigures;
    }
  | { readonly type: "run.finished"; readonly seed: number; readonly run: LarkfieldRun }
  | { readonly type: "run.failed"; readonly problem: Problem }
  | { readonly type: "stretch.drawn" }
  | { readonly type: "fate.bet"; readonly fate: Fate | null }
  | { readonly type: "step.undone" }
  | { readonly type: "started.over"; readonly seed: number };

const NOTHING: Figures = { "point-to-point": [], bus: [], platform: [], backbone: [] };

export function landingStart(seed: number, byHand: number | null): LandingState {
  return { seed, phase: "idle", bet: null, fate: null, figures: NOTHING, byHand, problem: null };
}

/** Pure: the next state. What is said about another seed, or at the wrong time, changes nothing. */
export function land(state: LandingState, event: LandingEvent): LandingState {
  const { phase, figures } = state;
  switch (event.type) {
    case "bet.placed":
      if (phase !== "idle" && phase !== "failed") return state;
      return { ...state, phase: "toStop", bet: event.on, fate: null, problem: null };
    case "quarter.measured": {
      const known = figures[event.key];
      if (event.seed !== state.seed || event.quarter.quarter !== known.length + 1) return state;
      return { ...state, figures: { ...figures, [event.key]: [...known, event.quarter] } };
    }
    case "run.finished": {
      const { architecture, quarters, byHand } = event.run;
      if (event.seed !== state.seed) return state;
      return { ...state, byHand, figures: { ...figures, [architecture]: quarters } };
    }
    case "run.failed":
      // Before a bet nobody has asked for anything; the bet asks again.
      return phase === "idle" ? state : { ...state, phase: "failed", problem: event.problem };
    case "stretch.drawn":
      if (phase === "toStop") return { ...state, phase: "asked" };
      return phase === "toEnd" ? { ...state, phase: "over" } : state;
    case "fate.bet":
      return phase === "asked" ? { ...state, phase: "toEnd", fate: event.fate } : state;
    case "step.undone":
      if (phase === "over" || phase === "toEnd") return { ...state, phase: "asked", fate: null };
      return { ...state, phase: "idle", bet: null };
    case "started.over":
      // The same seed gives the same runs: what has been computed of it stays.
      if (event.seed === state.seed) return { ...state, phase: "idle", bet: null, fate: null };
      return landingStart(event.seed, null);
  }
}

/** The quarter up to which the curves may be drawn: to its point, so that nothing of the next one shows. */
export function drawnTo({ phase }: Pick<LandingState, "phase">, quarters: number): number {
  if (phase === "idle") return 0;
  return phase === "toStop" || phase === "asked" || phase === "failed" ? STOP_QUARTER : quarters;
}

/** The curves as far as they are known. */
export function coursesOf(figures: Figures): Course[] {
  return (Object.keys(figures) as ArchitectureName[]).map((key) => ({
    key,
    values: figures[key].map(({ value }) => value),
  }));
}
