import { waitFrame } from "../../../simulations/views/index.ts";
import type { WaitFrame } from "../../../simulations/views/index.ts";
import type { Question } from "../../../simulations/lens/index.ts";

/** The guess is drawn on the frame of the chart that will show the run, so that both pictures lie on each other. */
export interface GuessFrame extends WaitFrame {
  readonly givenX: number;
  readonly knotXs: readonly number[];
}

export function guessFrame(question: Question, widthPx: number, heightPx: number, top: number): GuessFrame {
  const halfCount = question.knots.at(-1)!.position;
  const frame = waitFrame({ widthPx, heightPx, halfCount, topDays: top, rightPx: 12 });
  const x = (position: number): number => frame.x(position - 0.5);
  return { ...frame, givenX: x(question.given.position), knotXs: question.knots.map((knot) => x(knot.position)) };
}

/** Lower than the run's chart: chips, confidence and buttons share the screen with it. */
export function guessHeightPx(widthPx: number): number {
  return Math.round(Math.min(380, Math.max(270, widthPx * 0.5)));
}
