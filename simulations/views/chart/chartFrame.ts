import type { Layer } from "../Layer.ts";
import { round } from "../round.ts";

export interface ChartSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The inner box of a chart, px. */
export interface ChartBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text beside or below the box, and where along its side it stands, px. */
export interface ChartTick {
  readonly at: number;
  readonly text: string;
}

export function chartBox({ widthPx, heightPx }: ChartSize): ChartBox {
  const isNarrow = widthPx < 460;
  return { left: isNarrow ? 30 : 38, right: widthPx - 34, top: 28, bottom: heightPx - (isNarrow ? 24 : 28) };
}

/** Title, grid with its figures on the left, and names below. */
export function drawChartFrame(
  layer: Layer,
  { left, right, bottom }: ChartBox,
  { title, ticks, places }: { title: string; ticks: readonly ChartTick[]; places: readonly ChartTick[] },
): void {
  const text = (name: string, data: readonly { x: number; y: number; text: string }[]): void =>
    void layer
      .selectAll<SVGTextElement, (typeof data)[number]>(`text.${name}`)
      .data(data)
      .join("text")
      .attr("class", name)
      .attr("x", ({ x }) => round(x))
      .attr("y", ({ y }) => round(y))
      .attr("dy", "0.34em")
      .text((one) => one.text);
  layer
    .selectAll<SVGPathElement, ChartTick>("path.chart-grid")
    .data(ticks)
    .join("path")
    .attr("class", (_, index) => (index === 0 ? "chart-grid is-base" : "chart-grid"))
    .attr("d", ({ at }) => `M${left},${round(at)}H${right}`);
  text("chart-title", [{ x: 2, y: 10, text: title }]);
  text(
    "chart-tick",
    ticks.map(({ at, text: figure }) => ({ x: left - 7, y: at, text: figure })),
  );
  text(
    "chart-place",
    places.map(({ at, text: name }) => ({ x: at, y: bottom + 15, text: name })),
  );
}
