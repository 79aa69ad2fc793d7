import type { Layer } from "../Layer.ts";
import { sparing } from "../sparing.ts";
import type { ValueChartData, ValueWords } from "./ValueChartData.ts";
import { middleOf } from "./valueFrame.ts";
import type { ValueFrame } from "./valueFrame.ts";

/** Px below the plot at which quarters and years are named. */
const QUARTER_PX = 18;
const YEAR_PX = 37;

/** Grid, shares on the left, quarters and years below, and what happens to the business. Texts are 12 px at every width. */
export function drawValueAxes(layer: Layer, frame: ValueFrame, data: ValueChartData, words: ValueWords): void {
  const { x, y, left, right, top, bottom, isNarrow } = frame;
  const quarters = Array.from({ length: data.quarters }, (_, index) => index + 1);
  text(layer, "value-axis-title", [words.axis], { x: () => 2, y: () => 13, text: (title) => title });
  sparing(
    layer
      .selectAll<SVGLineElement, number>("line.value-grid")
      .data(frame.ticks, (share) => share)
      .join("line"),
  )
    .attr("class", (share) => (share === 0 ? "value-grid is-base" : "value-grid"))
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", y)
    .attr("y2", y);
  text(layer, "value-tick", frame.ticks, { x: () => left - 7, y, text: words.share });

  const years = quarters.filter((quarter) => quarter % 4 === 1).map((quarter) => (quarter + 3) / 4);
  vertical(layer, "value-year-line", years.slice(1), { x: (year) => x(4 * (year - 1)), from: top, to: bottom + 42 });
  text(layer, "value-year", years, {
    x: (year) => x(Math.min(4 * year - 2, data.quarters)),
    y: () => bottom + YEAR_PX,
    text: words.year,
  });
  text(
    layer,
    "value-quarter",
    quarters.filter((quarter) => !isNarrow || quarter === 1 || quarter % 2 === 0),
    {
      x: (quarter) => x(middleOf(quarter)),
      y: () => bottom + QUARTER_PX,
      text: (quarter) => words.quarter(quarter, quarter === 1),
    },
  );

  const marks = data.marks ?? [];
  vertical(layer, "value-mark", marks, { x: ({ at }) => x(at), from: top, to: bottom });
  text(layer, "value-mark-name", marks, {
    x: ({ at }) => x(at) + 6,
    y: () => bottom - 8,
    text: ({ label }) => label,
  });
}

interface Place<Datum> {
  readonly x: (datum: Datum) => number;
  readonly y: (datum: Datum) => number;
  readonly text: (datum: Datum) => string;
}

function text<Datum>(layer: Layer, name: string, data: readonly Datum[], place: Place<Datum>): void {
  sparing(layer.selectAll<SVGTextElement, Datum>(`text.${name}`).data(data).join("text"))
    .attr("class", name)
    .attr("dy", name === "value-tick" ? "0.34em" : null)
    .attr("x", place.x)
    .attr("y", place.y)
    .text(place.text);
}

function vertical<Datum>(
  layer: Layer,
  name: string,
  data: readonly Datum[],
  { x, from, to }: { x: (datum: Datum) => number; from: number; to: number },
): void {
  sparing(layer.selectAll<SVGLineElement, Datum>(`line.${name}`).data(data).join("line"))
    .attr("class", name)
    .attr("x1", x)
    .attr("x2", x)
    .attr("y1", from)
    .attr("y2", to);
}
