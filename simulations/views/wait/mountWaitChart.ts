import { create } from "d3";
import { createChangeCheck } from "../createChangeCheck.ts";
import { curvePath, heightAt, type CurvePoint } from "../chart/curvePath.ts";
import { discPath } from "../chart/discPath.ts";
import { spreadLabels } from "../chart/spreadLabels.ts";
import { observeWidth } from "../observeWidth.ts";
import { sparing } from "../sparing.ts";
import { createTextRuler } from "../textRuler.ts";
import type { View } from "../view.ts";
import { drawAxes } from "./drawAxes.ts";
import { mountWishes } from "./mountWishes.ts";
import type { WaitChartData, WaitChartOptions } from "./WaitChartData.ts";
import { topDaysFor, waitFrame, waitHeightPx } from "./waitFrame.ts";
import type { WaitFrame } from "./waitFrame.ts";
import { halfYearsAt, highestShown, waitSeries, wishDots } from "./waitSeries.ts";
import type { WaitSeries } from "./waitSeries.ts";
import "./wait.css";

/** Room kept for a character of a label at the end of a curve, px, and the least distance between two of them. */
const CHARACTER_PX = 6.9;
const LABEL_GAP_PX = 17;

interface Front {
  /** Where the cursor stands. */
  readonly cursorPx: number;
  readonly hasLegend: boolean;
  /** Another plot than the last time. */
  readonly isNew: boolean;
  readonly isPassing: boolean;
}

/**
 * Working days from asking to having a wish, over the half-years it was asked in. Curves as far as the current instant,
 * each wish as a faint dot, the learner's guess dotted over it; labels at the ends of the curves where there is room,
 * a legend above the plot where there is not. Owns every node it adds to `host`; reads no clock.
 */
export function mountWaitChart(host: Element, options: WaitChartOptions): View<WaitChartData> {
  const root = create("div")
    .attr("class", "wait")
    .classed("wait-still", options.isMotionReduced ?? false);
  const legend = root.append("ul").attr("class", "wait-legend").attr("role", "list");
  const svg = root.append("svg").attr("class", "wait-picture").attr("aria-hidden", "true");
  const axes = svg.append("g");
  const drawWishes = mountWishes(svg.append("g"));
  const whole = svg.append("g");
  // A nested <svg> cuts the curves off at the current instant: a clip without an id that could clash.
  const cut = svg.append("svg").attr("overflow", "hidden");
  const growing = cut.append("g");
  const front = svg.append("g");
  host.append(root.node()!);

  let data: WaitChartData | undefined;
  const isPlotNew = createChangeCheck();
  const areKnotsNew = createChangeCheck();
  let widthPx = host.clientWidth || 560;
  const ruler = createTextRuler(svg.node()!, () => draw());
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(isPassing = false): void {
    if (!data) return;
    const series = waitSeries(data, options.words);
    const wishes = wishDots(data);
    const labelsPx = Math.max(...series.map(labelPx)) + 44;
    const hasLegend = widthPx < 480 || labelsPx > widthPx * 0.3;
    const heightPx = (options.heightPx ?? waitHeightPx)(widthPx);
    const topDays = topDaysFor(highestShown(series, wishes), options.leastTopDays ?? 10);
    const halfCount = data.run.halves.length;
    const frame = waitFrame({ widthPx, heightPx, halfCount, topDays, rightPx: hasLegend ? 34 : labelsPx });
    const shownTo = halfYearsAt(data.run, data.now);
    const { run, comparison, previous, guess, label } = data;
    const drawn = [widthPx, heightPx, topDays, labelsPx, run, comparison?.run, previous, label, comparison?.label];
    const isNew = isPlotNew(...drawn, JSON.stringify(guess));
    if (isNew) drawPlot(frame, series, hasLegend);
    drawWishes(frame, wishes, isNew);
    // Whole px: most frames move the cursor by less, and a browser draws again whatever is written.
    const cursorPx = Math.round(frame.x(shownTo));
    sparing(cut).attr("width", cursorPx);
    drawFront(frame, series, { cursorPx, hasLegend, isNew, isPassing });
  }

  /** What stays as it is while the run goes on. */
  function drawPlot(frame: WaitFrame, series: readonly WaitSeries[], hasLegend: boolean): void {
    const { widthPx, heightPx } = frame;
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    cut.attr("height", frame.bottom + 8);
    const endsPx = series.flatMap(({ points }) => points.slice(-1).map((point) => frame.y(point.y)));
    drawAxes(axes, frame, data!.run.halves, options.words, endsPx);
    const grows = ({ key }: WaitSeries): boolean => key === "run" || key === "comparison";
    drawCurves(
      whole,
      frame,
      series.filter((one) => !grows(one)),
    );
    drawCurves(growing, frame, series.filter(grows));
    drawLegend(hasLegend ? series : []);
  }

  /** Room for a name; never less than usual, so that the plot keeps its size when the course's font comes. */
  function labelPx({ key, label }: WaitSeries): number {
    return Math.max(ruler.widthPx(`wait-end is-${key}`, label), label.length * CHARACTER_PX);
  }

  function drawCurves(layer: typeof whole, frame: WaitFrame, series: readonly WaitSeries[]): void {
    layer
      .selectAll<SVGPathElement, WaitSeries>("path")
      .data(series, ({ key }) => key)
      .join("path")
      .attr("class", ({ key }) => `wait-curve is-${key}`)
      .attr("d", (one) => curvePath(inPx(frame, one)));
  }

  function drawFront(
    frame: WaitFrame,
    series: readonly WaitSeries[],
    { cursorPx, hasLegend, isNew, isPassing }: Front,
  ): void {
    const cursor = front
      .selectAll<SVGLineElement, number>("line.wait-cursor")
      .data(data!.now === null ? [] : [cursorPx])
      .join((entering) => entering.append("line").attr("class", "wait-cursor"));
    sparing(cursor)
      .attr("transform", (px) => `translate(${px})`)
      .attr("y1", frame.top)
      .attr("y2", frame.bottom);
    const knots = series.flatMap(({ key, points, shownTo: until }) =>
      key === "previous" ? [] : points.filter(({ x }) => x <= until).map(({ x, y }) => ({ key, x, y })),
    );
    if (areKnotsNew(knots.length) || isNew) {
      front
        .selectAll<SVGPathElement, (typeof knots)[number]>("path")
        .data(knots, ({ key, x }) => `${key}-${x}`)
        .join("path")
        .attr("class", ({ key }) => `wait-knot is-${key}`)
        .attr("d", ({ key }) => (key === "comparison" ? SQUARE : DISC))
        .attr("transform", ({ x, y }) => `translate(${frame.x(x)},${frame.y(y)})`);
    }
    drawEnds(frame, series, hasLegend, isPassing && !isNew);
  }

  /** The value at the end of each curve, and its name where there is room for it. */
  function drawEnds(frame: WaitFrame, series: readonly WaitSeries[], hasLegend: boolean, isPassing: boolean): void {
    const ends = series.flatMap((one) => {
      const last = one.points.at(-1);
      if (!last || one.shownTo < one.points[0]!.x) return [];
      const x = Math.min(last.x, one.shownTo);
      const y = heightAt(inPx(frame, one), frame.x(x));
      return [{ key: one.key, label: one.label, x: frame.x(x), y, value: frame.y.invert(y), isOver: x === last.x }];
    });
    const shown = hasLegend ? ends.filter(({ key }) => key !== "previous") : ends;
    const placed = spreadLabels(
      shown.map(({ y }) => y),
      { gapPx: LABEL_GAP_PX, fromPx: frame.top, toPx: frame.bottom - 4 },
    );
    const texts = front
      .selectAll<SVGTextElement, (typeof shown)[number]>("text")
      .data(shown, ({ key }) => key)
      .join((entering) => entering.append("text").attr("dy", "0.34em"));
    sparing(texts)
      .attr("class", ({ key }) => `wait-end is-${key}`)
      // Moved as a whole: another place of its own would have the browser set the text again.
      .attr("transform", ({ x, isOver }, index) => {
        const left = isOver && !hasLegend ? Math.max(frame.right - 14, x + 8) : x + 9;
        return `translate(${left.toFixed(1)},${placed[index]!.toFixed(1)})`;
      });
    if (isPassing) return;
    sparing(texts).text(({ label, value }) =>
      hasLegend ? options.words.number(value) : `${options.words.number(value)} ${label}`,
    );
  }

  function drawLegend(series: readonly WaitSeries[]): void {
    legend
      .attr("class", series.length < 2 ? "wait-legend is-empty" : "wait-legend")
      .selectAll<HTMLLIElement, WaitSeries>("li")
      .data(series.length < 2 ? [] : [...series].reverse(), ({ key }) => key)
      .join((entering) => {
        const item = entering.append("li");
        const sample = item.append("svg").attr("width", 26).attr("height", 10).attr("aria-hidden", "true");
        sample
          .append("path")
          .attr("class", ({ key }) => `wait-curve is-${key}`)
          .attr("d", "M1,5H25");
        item.append("span");
        return item;
      })
      .order()
      .select("span")
      .text(({ label }) => label);
  }

  return {
    update(next, isPassing) {
      data = next;
      draw(isPassing);
    },
    destroy() {
      stopObserving();
      ruler.destroy();
      root.remove();
    },
  };
}

function inPx(frame: WaitFrame, { points }: WaitSeries): CurvePoint[] {
  return points.map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y) }));
}

const DISC = discPath(0, 0, 3.6);
const SQUARE = "M-3.2,-3.2h6.4v6.4h-6.4z";
