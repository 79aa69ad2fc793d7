import { round } from "./round.ts";
import { sparing } from "./sparing.ts";
import type { Layer } from "./Layer.ts";

/** One path, which stays the same element as long as its key does. */
export interface KeyedMark {
  readonly key: string;
  readonly className: string;
  readonly d: string;
}

/** One text in the middle of its line, px. */
export interface KeyedText {
  readonly key: string;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Draws paths and texts into a layer that holds nothing else; writes what has changed only. */
export function drawKeyed(layer: Layer, marks: readonly KeyedMark[], texts: readonly KeyedText[]): void {
  sparing(
    layer
      .selectAll<SVGPathElement, KeyedMark>("path")
      .data(marks, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  sparing(
    layer
      .selectAll<SVGTextElement, KeyedText>("text")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr("class", ({ className }) => className)
    .attr("x", ({ x }) => round(x))
    .attr("y", ({ y }) => round(y))
    .attr("dy", "0.34em")
    .text(({ text }) => text);
}
