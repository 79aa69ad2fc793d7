import type { HalfYear, Outline, TangleSnapshot } from "../../../simulations/business/index.ts";
import type { InstantMs } from "../../../simulations/kernel/index.ts";
import { halfPoints, waitDots } from "./waitDots.ts";

/** Everything the landing page shows at one moment. */
export interface LandingState {
  readonly phase: "idle" | "opening" | "playing" | "asking" | "over" | "failed";
  /** Undefined until the run is open. */
  readonly outline: Outline | undefined;
  readonly at: InstantMs;
  /** What is counted at the last frame drawn. */
  readonly totals: TangleSnapshot["totals"] | undefined;
  /** Mean waits (working days) of the first, the second and the last half-year, from the run. */
  readonly means: { readonly first: number; readonly second: number; readonly last: number } | undefined;
  /** The visitor's dot; `isSet` once it was moved. */
  readonly guess: { readonly days: number; readonly isOpen: boolean; readonly isSet: boolean } | null;
  /** Working days at the top of the chart. It grows only when pushed, so that it never gives the answer away. */
  readonly topDays: number;
}

const START_TOP_DAYS = 20;
const ROOM_ABOVE = 1.08;

export const LANDING_START: LandingState = {
  phase: "idle",
  outline: undefined,
  at: 0,
  totals: undefined,
  means: undefined,
  guess: null,
  topDays: START_TOP_DAYS,
};

/** The three means the page speaks of, or undefined when the run has none of them. */
export function meansOf(halves: readonly HalfYear[]): LandingState["means"] {
  const [first, second, last] = [halves[0], halves[1], halves.at(-1)].map((half) => half?.waitDaysMean ?? null);
  return first == null || second == null || last == null ? undefined : { first, second, last };
}

/** The top of the chart while the visitor chooses: round, above all that is drawn, and room for twice the last mean. */
export function roomyTop(days: number, drawnTop: number): number {
  return Math.ceil(Math.max(drawnTop, days * 2.2) / 10) * 10;
}

/** The top of the chart that everything seen so far needs. */
export function neededTop(outline: Outline | undefined, at: InstantMs): number {
  if (!outline) return 0;
  const seen = [...waitDots(outline.wishes, at), ...halfPoints(outline.halves, at)];
  return seen.reduce((top, { waitDays }) => Math.max(top, waitDays * ROOM_ABOVE), 0);
}
