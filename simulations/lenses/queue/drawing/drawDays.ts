import type { CurveData } from "../../../lens/index.ts";
import { axisTop, drawBars } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import { returnsPositions, urgentPositions } from "../questions.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import type { QueueChartSize } from "./QueueWords.ts";

/** Days a ticket takes at each place of a question: what is known, the guess as rings, and at the end of the run its bars. */
export function drawDays(
  layer: Layer,
  size: QueueChartSize,
  question: "returns" | "urgent",
  { run, now, guess = [] }: CurveData<QueueBrief>,
): void {
  const positions: readonly number[] = question === "returns" ? returnsPositions : urgentPositions;
  const values = question === "returns" ? run.brief.byReturns : run.brief.byUrgent;
  // Until the end only what is known stands there; the axis tells nothing either.
  const shown = positions.flatMap((position, index) => {
    const value = values[index] ?? null;
    return value === null || (now !== null && index > 0) ? [] : [{ position, value }];
  });
  const top = axisTop(Math.max(...shown.map(({ value }) => value), ...guess.map(({ value }) => value)), 10);
  drawBars(layer, size, {
    title: size.words.daysAxis,
    positions,
    bars: shown,
    guess,
    top,
    number: size.words.number,
    place: (position) => size.words.place(question, position),
  });
}
