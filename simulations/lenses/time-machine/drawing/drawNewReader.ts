import { sparing } from "../../../views/index.ts";
import type { Layer, TextRuler } from "../../../views/index.ts";
import { readerStates } from "../TimeMachinePicture.ts";
import type { NewReader } from "../TimeMachinePicture.ts";
import type { BookLayout } from "./bookLayout.ts";
import { crossPath, holePath, squarePath } from "./tilePaths.ts";

const SIZE_PX = 11;

/** The line of a reader nobody planned for: who asked whom, and each figure it wants: not there yet, right, or wrong. */
export function drawNewReader(
  layer: Layer,
  { readerY, leftPx, spinePx }: BookLayout,
  { reader, text, ruler }: { reader: NewReader | null; text: string; ruler: TextRuler },
): void {
  const marksPx = (reader?.states.length ?? 0) * (SIZE_PX + 4);
  const textPx = ruler.widthPx("book-reader", text) + 10;
  // Where both do not fit behind the edge of the leaf, they begin at that of the picture.
  const x = leftPx + textPx + marksPx > 2 * spinePx ? 0 : leftPx;
  const from = x + textPx;
  const all = (name: string, path: typeof squarePath): string =>
    Array.from(reader?.states ?? [], (state, figure) =>
      readerStates[state] === name ? path({ x: from + (figure + 0.5) * (SIZE_PX + 4), y: readerY }, SIZE_PX) : "",
    ).join("");
  const paths = [
    { key: "holes", d: all("waits", holePath) },
    { key: "right", d: all("right", squarePath) },
    { key: "outline", d: all("wrong", squarePath) },
    { key: "wrong", d: all("wrong", crossPath) },
  ];
  sparing(
    layer
      .selectAll<SVGPathElement, (typeof paths)[number]>("path")
      .data(paths, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ key }) => `book-${key}`)
    .attr("d", ({ d }) => d);
  sparing(layer.selectAll<SVGTextElement, string>("text").data([text]).join("text"))
    .attr("class", "book-reader")
    .attr("x", x)
    .attr("y", readerY)
    .attr("dy", "0.34em")
    .text((one) => one);
}
