import { curveMonotoneX, line } from "d3-shape";

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

const curve = line<CurvePoint>(
  (point) => point.x,
  (point) => point.y,
).curve(curveMonotoneX);

/** A smooth path through the points that never overshoots them (monotone cubic). Empty for no points. */
export function curvePath(points: readonly CurvePoint[]): string {
  return curve(points) ?? "";
}
