import type { Layer } from "../Layer.ts";
import { axisTicks } from "./axisTop.ts";
import { drawFrame, frameOf } from "./chartFrame.ts";
import type { ChartSize } from "./chartFrame.ts";
import { linearScale } from "./linearScale.ts";
import { round } from "./round.ts";

interface Bar {
  readonly position: number;
  readonly value: number;
}

/** A value at each place of a question: what is known, what was guessed as rings, and what a run gave as bars. */
export interface Bars {
  readonly title: string;
  /** Places from left to right; the first is what is known. */
  readonly positions: readonly number[];
  readonly bars: readonly Bar[];
  readonly guess: readonly Bar[];
  /** Top of the axis. */
  readonly top: number;
  /** What a value is called, and a place. */
  number(value: number): string;
  place(position: number): string;
}

export function drawBars(layer: Layer, size: ChartSize, { title, positions, bars, guess, top, ...words }: Bars): void {
  const box = frameOf(size);
  const y = linearScale([0, top], [box.bottom, box.top]);
  const stepPx = (box.right - box.left) / positions.length;
  const x = (position: number): number => box.left + (positions.indexOf(position) + 0.5) * stepPx;
  drawFrame(layer, box, {
    title,
    ticks: axisTicks(top).map((value) => ({ at: y(value), text: words.number(value) })),
    places: positions.map((position) => ({ at: x(position), text: words.place(position) })),
  });
  layer
    .selectAll<SVGRectElement, Bar>("rect")
    .data(bars, ({ position }) => position)
    .join("rect")
    .attr("class", ({ position }) => (position === positions[0] ? "chart-bar is-known" : "chart-bar"))
    .attr("x", ({ position }) => round(x(position) - stepPx * 0.26))
    .attr("width", round(stepPx * 0.52))
    .attr("y", ({ value }) => round(y(value)))
    .attr("height", ({ value }) => round(box.bottom - y(value)));
  layer
    .selectAll<SVGTextElement, Bar>("text.chart-value")
    .data(bars, ({ position }) => position)
    .join("text")
    .attr("class", "chart-value")
    .attr("x", ({ position }) => round(x(position)))
    .attr("y", ({ value }) => round(y(value) - 9))
    .text(({ value }) => words.number(value));
  layer
    .selectAll<SVGCircleElement, Bar>("circle")
    .data(guess, ({ position }) => position)
    .join("circle")
    .attr("class", "chart-guess")
    .attr("r", 4.5)
    .attr("cx", ({ position }) => round(x(position)))
    .attr("cy", ({ value }) => round(y(value)));
}
