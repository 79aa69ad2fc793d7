import { curvePath } from "../chart/curvePath.ts";
import type { Layer } from "../Layer.ts";
import { sparing } from "../sparing.ts";
import { middleOf } from "./valueFrame.ts";
import type { ValueFrame } from "./valueFrame.ts";
import type { PickablePoint, ValueLine } from "./valueLines.ts";
import type { ValueChartData, ValueCurve, ValuePick, ValueStyle } from "./ValueChartData.ts";

/** Marks of the points: each architecture has a shape of its own, beside its colour and its line. */
export const valueMarks: Readonly<Record<ValueStyle, string>> = {
  "point-to-point": "M-3.4,0a3.4,3.4 0 1 0 6.8,0a3.4,3.4 0 1 0 -6.8,0z",
  bus: "M-3,-3h6v6h-6z",
  platform: "M0,-4.4L4.2,3.2H-4.2z",
  backbone: "M0,-4.6L4.6,0L0,4.6L-4.6,0z",
};

/** The spread over seeds behind everything else. */
export function drawValueBands(layer: Layer, frame: ValueFrame, { curves }: ValueChartData): void {
  const bands = curves.filter(({ band = [] }) => band.length > 1);
  sparing(
    layer
      .selectAll<SVGPathElement, ValueCurve>("path")
      .data(bands, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ style }) => `value-band is-${style}`)
    .attr("d", ({ band = [] }) => bandPath(frame, band));
}

function bandPath({ x, y }: ValueFrame, band: NonNullable<ValueCurve["band"]>): string {
  const upper = curvePath(band.map(({ quarter, high }) => ({ x: x(middleOf(quarter)), y: y(high) })));
  // The way back runs from right to left; a curve is computed from left to right, so it is mirrored and turned round.
  const lower = curvePath(band.toReversed().map(({ quarter, low }) => ({ x: -x(middleOf(quarter)), y: y(low) })));
  return `${upper}${lower.replace("M", "L").replace(/([LC ])(-?)([\d.]+),/g, mirrored)}Z`;
}

function mirrored(_match: string, before: string, sign: string, digits: string): string {
  return `${before}${sign === "-" ? "" : "-"}${digits},`;
}

/** Every line, cut off where it is not known yet: a nested <svg> clips without an id that could clash. */
export function drawValueLines(layer: Layer, frame: ValueFrame, lines: readonly ValueLine[]): void {
  const cuts = layer
    .selectAll<SVGSVGElement, ValueLine>("svg")
    .data(lines, ({ id }) => id)
    .join((entering) => {
      const cut = entering.append("svg").attr("overflow", "hidden");
      cut.append("path");
      return cut;
    })
    .order();
  sparing(cuts)
    .attr("height", frame.heightPx)
    .attr("width", ({ shownTo }) => Math.max(0, frame.x(shownTo)));
  sparing(cuts.select("path"))
    .attr("class", ({ role, style }) => `value-line is-${role} is-${style}`)
    .attr("d", ({ points }) => curvePath(points.map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y) }))));
}

/** The points of the runs; the one pointed at and the one picked stand out. */
export function drawValuePoints(
  layer: Layer,
  frame: ValueFrame,
  points: readonly PickablePoint[],
  { pointed, picked }: { pointed: ValuePick | null; picked: ValuePick | null },
): void {
  const place = ({ x, value }: PickablePoint) => `translate(${frame.x(x)},${frame.y(value)})`;
  sparing(
    layer
      .selectAll<SVGPathElement, PickablePoint>("path")
      .data(points, ({ key, quarter }) => `${key}-${quarter}`)
      .join("path"),
  )
    .attr("class", ({ style, isRival }) => `value-point is-${style}${isRival ? " is-rival" : ""}`)
    .attr("d", ({ style }) => valueMarks[style])
    .attr("transform", place);
  const rings = [
    { name: "is-pointed", of: pointed },
    { name: "is-picked", of: picked },
  ].flatMap(({ name, of }) => {
    const point = points.find(({ key, quarter }) => key === of?.key && quarter === of.quarter);
    return point ? [{ name, point }] : [];
  });
  sparing(
    layer
      .selectAll<SVGCircleElement, (typeof rings)[number]>("circle")
      .data(rings, ({ name }) => name)
      .join("circle"),
  )
    .attr("class", ({ name }) => `value-ring ${name}`)
    .attr("r", 9)
    .attr("transform", ({ point }) => place(point));
}
