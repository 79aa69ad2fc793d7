import type { Layer } from "../Layer.ts";
import { round } from "../round.ts";
import { axisTicks, axisTop } from "./axisTop.ts";
import { chartBox, drawChartFrame } from "./chartFrame.ts";
import type { ChartSize } from "./chartFrame.ts";
import { linearScale } from "./linearScale.ts";

/** One bar a place: what is known, what has come out, and what was guessed. */
export interface ChartBars {
  readonly title: string;
  /** From left to right, each with what stands below it. */
  readonly places: readonly { readonly position: number; readonly name: string; readonly value: number | null }[];
  /** False while only the first place is known; the axis tells nothing of the others either. */
  readonly isOver: boolean;
  readonly guess: readonly { readonly position: number; readonly value: number }[];
  number(value: number): string;
  /** Top of the axis; default: above what is shown. */
  readonly top?: number;
}

/** What is known before a run as a bar, the guess as rings, and at the end of the run all bars, each with its figure. */
export function drawChartBars(
  layer: Layer,
  size: ChartSize,
  { title, places, isOver, guess, number, top: wanted }: ChartBars,
): void {
  const shown = places.flatMap(({ position, value }, index) =>
    value === null || (!isOver && index > 0) ? [] : [{ position, value }],
  );
  const top = wanted ?? axisTop(Math.max(...shown.map(({ value }) => value), ...guess.map(({ value }) => value)), 10);
  const box = chartBox(size);
  const y = linearScale([0, top], [box.bottom, box.top]);
  const stepPx = (box.right - box.left) / places.length;
  const indexOf = (position: number): number => places.findIndex((place) => place.position === position);
  const x = (position: number): number => box.left + (indexOf(position) + 0.5) * stepPx;
  drawChartFrame(layer, box, {
    title,
    ticks: axisTicks(top).map((value) => ({ at: y(value), text: number(value) })),
    places: places.map(({ position, name }) => ({ at: x(position), text: name })),
  });
  layer
    .selectAll<SVGRectElement, (typeof shown)[number]>("rect")
    .data(shown, ({ position }) => position)
    .join("rect")
    .attr("class", ({ position }) => (position === places[0]!.position ? "chart-bar is-known" : "chart-bar"))
    .attr("x", ({ position }) => round(x(position) - stepPx * 0.26))
    .attr("width", round(stepPx * 0.52))
    .attr("y", ({ value }) => round(y(value)))
    .attr("height", ({ value }) => round(box.bottom - y(value)));
  layer
    .selectAll<SVGTextElement, (typeof shown)[number]>("text.chart-value")
    .data(shown, ({ position }) => position)
    .join("text")
    .attr("class", "chart-value")
    .attr("x", ({ position }) => round(x(position)))
    .attr("y", ({ value }) => round(y(value) - 9))
    .text(({ value }) => number(value));
  layer
    .selectAll<SVGCircleElement, (typeof guess)[number]>("circle")
    .data(guess, ({ position }) => position)
    .join("circle")
    .attr("class", "chart-guess")
    .attr("r", 4.5)
    .attr("cx", ({ position }) => round(x(position)))
    .attr("cy", ({ value }) => round(y(value)));
}
