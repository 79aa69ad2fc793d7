export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * A smooth path through points from left to right that never overshoots them: a monotone cubic, so that a curve cannot
 * show a peak that no point has. Empty for no points. The same path as d3-shape's `curveMonotoneX` (a test compares
 * them), without its 5 kB. Source: M. Steffen, Astronomy and Astrophysics 239 (1990), 443–450.
 */
export function curvePath(points: readonly CurvePoint[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const slopes = points.map((_, index) => slopeAt(points, index));
  const start = `M${round(first.x)},${round(first.y)}`;
  return rest.reduce((path, point, index) => {
    const before = points[index]!;
    const third = (point.x - before.x) / 3;
    const leave = `${round(before.x + third)},${round(before.y + third * slopes[index]!)}`;
    const arrive = `${round(point.x - third)},${round(point.y - third * slopes[index + 1]!)}`;
    return `${path}C${leave} ${arrive} ${round(point.x)},${round(point.y)}`;
  }, start);
}

/**
 * Height at `x` of the curve that `curvePath` draws through `points`; beyond its ends the height there. Reckoned from the
 * same numbers, because asking the drawn path (`getPointAtLength`) makes the browser lay out the page first. The control
 * points stand at thirds, so that the curve is a cubic of x itself.
 */
export function heightAt(points: readonly CurvePoint[], x: number): number {
  const index = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[index - 1], points[index]];
  if (!after) return points.at(-1)?.y ?? Number.NaN;
  if (!before) return after.y;
  const width = after.x - before.x;
  const share = (x - before.x) / width;
  const left = 1 - share;
  const [leaving, arriving] = [slopeAt(points, index - 1), slopeAt(points, index)];
  const leave = before.y + (leaving * width) / 3;
  const arrive = after.y - (arriving * width) / 3;
  return left * left * (left * before.y + 3 * share * leave) + share * share * (3 * left * arrive + share * after.y);
}

/** Slope at a point: flat at a turn, at the ends whatever the neighbour leaves. */
function slopeAt(points: readonly CurvePoint[], index: number): number {
  const [before, here, after] = [points[index - 1], points[index]!, points[index + 1]];
  if (!before && !after) return 0;
  if (!before)
    return points.length < 3 ? chord(here, after!) : (3 * chord(here, after!) - slopeAt(points, index + 1)) / 2;
  if (!after)
    return points.length < 3 ? chord(before, here) : (3 * chord(before, here) - slopeAt(points, index - 1)) / 2;
  const [left, right] = [chord(before, here), chord(here, after)];
  const [leftPx, rightPx] = [here.x - before.x, after.x - here.x];
  const middle = (left * rightPx + right * leftPx) / (leftPx + rightPx);
  const direction = Math.sign(left) + Math.sign(right);
  return direction * Math.min(Math.abs(left), Math.abs(right), Math.abs(middle) / 2);
}

function chord(a: CurvePoint, b: CurvePoint): number {
  return (b.y - a.y) / (b.x - a.x);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
