import { sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { BookLayout } from "./bookLayout.ts";
import { crossPath, edgesPath, halfPath, holePath, shadePath, sheetPath, squarePath } from "./tilePaths.ts";

export interface LeafData {
  readonly isLeft: boolean;
  /** By figure: its number in `names`, or another one for none. */
  readonly states: Uint8Array;
  readonly names: readonly string[];
  readonly keys: number;
  readonly title: string;
  readonly count: string;
  /** How much of the book lies below this leaf, 0–1. */
  readonly below: number;
}

/** One leaf: its sheet with the holes cut out, a path for all figures of one kind, its title and its count. */
export function drawLeaf(layer: Layer, layout: BookLayout, leaf: LeafData): void {
  const { leafPx, leafHeightPx, sizePx, topPx, place } = layout;
  const placesOf = (name: string) =>
    Array.from(leaf.states, (state, figure) => ({ state, figure }))
      .filter(({ state }) => leaf.names[state] === name)
      .map(({ figure }) => place(Math.floor(figure / leaf.keys), figure % leaf.keys));
  const all = (name: string, path: typeof squarePath): string =>
    placesOf(name)
      .map((one) => path(one, sizePx))
      .join("");
  const holes = all("hole", holePath);
  const size = { widthPx: leafPx, heightPx: leafHeightPx, isLeft: leaf.isLeft };
  const paths = [
    { key: "edges", d: edgesPath(leaf.below, size) },
    { key: "sheet", d: sheetPath(leafPx, leafHeightPx) + holes },
    { key: "holes", d: holes },
    { key: "shade", d: all("hole", shadePath) },
    { key: "right", d: all("right", squarePath) },
    { key: "older", d: all("older", halfPath) },
    { key: "outline", d: all("older", squarePath) + all("wrong", squarePath) },
    { key: "wrong", d: all("wrong", crossPath) },
  ];
  sparing(layer).attr("transform", `translate(${leaf.isLeft ? layout.leftPx : layout.rightPx},${topPx})`);
  sparing(
    layer
      .selectAll<SVGPathElement, (typeof paths)[number]>("path")
      .data(paths, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ key }) => `book-${key}`)
    .attr("d", ({ d }) => d);
  const texts = [
    { key: "title", y: 15, text: leaf.title },
    { key: "count", y: 31, text: leaf.count },
  ];
  sparing(
    layer
      .selectAll<SVGTextElement, (typeof texts)[number]>("text")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr("class", ({ key }) => `book-${key}`)
    .attr("x", leafPx / 2)
    .attr("y", ({ y }) => y)
    .attr("dy", "0.34em")
    .text(({ text }) => text);
}
