import { waitFrame } from "../../../simulations/views/index.ts";
import type { WaitFrame } from "../../../simulations/views/index.ts";
import type { Knot, Question } from "../../../simulations/lens/index.ts";

/** The guess is drawn on the frame of the chart that will show the run, so that both pictures lie on each other. */
export interface GuessFrame extends WaitFrame {
  readonly givenX: number;
  readonly knotXs: readonly number[];
}

export function guessFrame({ given, knots }: Question, widthPx: number, heightPx: number, top: number): GuessFrame {
  const first = given.position;
  // The knots stand in the middle of places as wide as the first step, whatever the axis counts.
  const step = knots[0]!.position - first;
  const halfCount = (knots.at(-1)!.position - first) / step + 1;
  const frame = waitFrame({ widthPx, heightPx, halfCount, topDays: top, rightPx: 12 });
  const x = ({ position }: Knot): number => frame.x((position - first) / step + 0.5);
  return { ...frame, givenX: x(given), knotXs: knots.map(x) };
}

/** Lower than the run's chart: chips, confidence and buttons share the screen with it. */
export function guessHeightPx(widthPx: number): number {
  return Math.round(Math.min(380, Math.max(270, widthPx * 0.5)));
}
