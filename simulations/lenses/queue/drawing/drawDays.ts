import type { CurveData } from "../../../lens/index.ts";
import { axisTicks, axisTop, linearScale } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import { returnsPositions, urgentPositions } from "../questions.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import { round } from "./cardShape.ts";
import { drawFrame, frameOf } from "./chartFrame.ts";
import type { ChartSize } from "./chartFrame.ts";

/** Days a ticket takes at each place of a question: what is known, the guess as rings, and at the end of the run its bars. */
export function drawDays(
  layer: Layer,
  size: ChartSize,
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
  const box = frameOf(size);
  const y = linearScale([0, top], [box.bottom, box.top]);
  const stepPx = (box.right - box.left) / positions.length;
  const x = (position: number): number => box.left + (positions.indexOf(position) + 0.5) * stepPx;
  drawFrame(layer, box, {
    title: size.words.daysAxis,
    ticks: axisTicks(top).map((value) => ({ at: y(value), text: size.words.number(value) })),
    places: positions.map((position) => ({ at: x(position), text: size.words.place(question, position) })),
  });
  layer
    .selectAll<SVGRectElement, (typeof shown)[number]>("rect")
    .data(shown, ({ position }) => position)
    .join("rect")
    .attr("class", ({ position }) => (position === positions[0] ? "queue-bar is-known" : "queue-bar"))
    .attr("x", ({ position }) => round(x(position) - stepPx * 0.26))
    .attr("width", round(stepPx * 0.52))
    .attr("y", ({ value }) => round(y(value)))
    .attr("height", ({ value }) => round(box.bottom - y(value)));
  layer
    .selectAll<SVGTextElement, (typeof shown)[number]>("text.queue-value")
    .data(shown, ({ position }) => position)
    .join("text")
    .attr("class", "queue-value")
    .attr("x", ({ position }) => round(x(position)))
    .attr("y", ({ value }) => round(y(value) - 9))
    .text(({ value }) => size.words.number(value));
  layer
    .selectAll<SVGCircleElement, (typeof guess)[number]>("circle")
    .data(guess, ({ position }) => position)
    .join("circle")
    .attr("class", "queue-guess")
    .attr("r", 4.5)
    .attr("cx", ({ position }) => round(x(position)))
    .attr("cy", ({ value }) => round(y(value)));
}
