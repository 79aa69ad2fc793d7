import { create } from "d3";
import { observeWidth } from "../observeWidth.ts";
import { sparing } from "../sparing.ts";
import { createTextRuler } from "../textRuler.ts";
import type { View } from "../view.ts";
import { drawValueAxes } from "./drawValueAxes.ts";
import { drawValueEnds } from "./drawValueEnds.ts";
import { drawValueBands, drawValueLines, drawValuePoints } from "./drawValueLines.ts";
import { mountValueNotes } from "./mountValueNotes.ts";
import { mountValuePicks } from "./mountValuePicks.ts";
import type { ValueChartData, ValueChartOptions, ValuePick } from "./ValueChartData.ts";
import { endLabelsPx, lowestShown, valueFrame, valueHeightPx } from "./valueFrame.ts";
import type { ValueFrame } from "./valueFrame.ts";
import { drawValueLegend } from "./drawValueLegend.ts";
import { pickablePoints, valueLines } from "./valueLines.ts";
import type { ValueLine } from "./valueLines.ts";
import "./value.css";

/** A share of the usual two digits, in wide ones. */
const WIDE_SHARE = 0.88;
/** Between the end of the plot and the names there, px. */
const END_GAP_PX = 5;

/**
 * Value, as a share of what perfect information would earn, over the quarters: one curve per architecture, each with its
 * colour, its line and its mark, as far as it is known; rivals thinner, what the visitor drew dotted, the curve before a
 * change ghosted, the spread over seeds as a band, deciding by hand as a line across. Every point can be picked.
 * Owns every node it adds to `host`; reads no clock.
 */
export function mountValueChart(host: Element, options: ValueChartOptions): View<ValueChartData> {
  const { words, onPick, onNote, hasNamesAtEnds = false } = options;
  const root = create("div")
    .attr("class", "value")
    .classed("value-still", options.isMotionReduced ?? false);
  const legend = root.append("ul").attr("class", "value-legend is-empty").attr("role", "list");
  const plot = root.append("div").attr("class", "value-plot");
  const svg = plot.append("svg").attr("class", "value-picture").attr("aria-hidden", "true");
  const axes = svg.append("g");
  const bands = svg.append("g");
  const byHand = svg.append("line").attr("class", "value-by-hand");
  const lines = svg.append("g");
  const points = svg.append("g");
  const ends = svg.append("g");
  host.append(root.node()!);

  let data: ValueChartData | undefined;
  let frame: ValueFrame | undefined;
  let pointed: ValuePick | null = null;
  let widthPx = host.clientWidth || 640;
  const point = (pick: ValuePick | null): void => {
    pointed = pick;
    drawPoints();
  };
  const picks = onPick && mountValuePicks(plot.node()!, words, onPick, point);
  const notes = mountValueNotes(plot.node()!, (id) => onNote?.(id));
  const ruler = createTextRuler(svg.node()!, draw);
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!data) return;
    const series = valueLines(data, words);
    const named = series.filter(({ role, label }) => role !== "guess" || label !== words.guess);
    const labelsPx = roomForEnds([...data.curves.map(({ label }) => label), words.byHand]);
    const hasLegend = !hasNamesAtEnds && (widthPx < 560 || labelsPx > widthPx * 0.34);
    frame = valueFrame({
      widthPx,
      heightPx: (options.heightPx ?? valueHeightPx)(widthPx),
      quarters: data.quarters,
      lowest: lowestShown(data),
      rightPx: hasLegend ? 42 : labelsPx,
    });
    sparing(svg)
      .attr("viewBox", `0 0 ${widthPx} ${frame.heightPx}`)
      .attr("width", widthPx)
      .attr("height", frame.heightPx);
    if (!hasNamesAtEnds) drawValueLegend(legend, data, words, hasLegend);
    drawValueAxes(axes, frame, data, words);
    drawValueBands(bands, frame, data);
    drawByHand(frame);
    drawValueLines(lines, frame, series);
    drawPoints();
    const shown = hasLegend ? named.filter(({ role }) => role !== "previous") : named;
    drawValueEnds(ends, frame, { ends: endsToName(shown), byHand: data.byHand, words, hasLegend });
    notes.update(frame, data.notes ?? []);
  }

  /** Room for the names at the ends: what the page kept before the script came, and more in a wider font. */
  function roomForEnds(labels: readonly string[]): number {
    const measuredPx = labels.map(
      (label) => ruler.widthPx("value-end", `${words.share(WIDE_SHARE)} ${label}`) + END_GAP_PX,
    );
    return Math.max(endLabelsPx(labels), ...measuredPx);
  }

  function drawByHand({ left, right, y }: ValueFrame): void {
    sparing(byHand).attr("visibility", data!.byHand === null ? "hidden" : null);
    if (data!.byHand === null) return;
    sparing(byHand).attr("x1", left).attr("x2", right).attr("y1", y(data!.byHand)).attr("y2", y(data!.byHand));
  }

  function drawPoints(): void {
    if (!data || !frame) return;
    const pickable = pickablePoints(data);
    drawValuePoints(points, frame, pickable, { pointed, picked: data.picked ?? null });
    picks?.update(frame, pickable);
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      stopObserving();
      ruler.destroy();
      root.remove();
    },
  };
}

/** Lines that have an end to name; a line nothing is known of has none. */
function endsToName(lines: readonly ValueLine[]): ValueLine[] {
  return lines.filter(({ points }) => points.length > 0);
}
