import type { CourseModule } from "../course.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One module on the profile: the point it starts at, its middle, and the point it ends at, in px of the drawing. */
export interface ProfileStop {
  readonly module: CourseModule;
  readonly start: Point;
  readonly middle: Point;
  readonly end: Point;
}

/**
 * Height at the end of each module, as a share of the drawing: a slow start, a climb, the long flat stretch of module
 * three, a dip before the second climb, and a view at the end. A drawing, not a measurement; the page says so.
 */
const HEIGHT_AT_END = [0.1, 0.2, 0.45, 0.5, 0.74, 0.86, 0.93, 0.95];
const HEIGHT_AT_MIDDLE = [0.07, 0.12, 0.36, 0.52, 0.5, 0.82, 0.89, 0.95];
const HEIGHT_AT_START = 0.05;
const MARGIN_PX = 22;

/** Lays the modules side by side, each as wide as its minutes. */
export function profileStops(
  modules: readonly CourseModule[],
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): ProfileStop[] {
  const totalMinutes = modules.reduce((sum, module) => sum + module.minutes, 0);
  const y = (share: number) => round(heightPx - MARGIN_PX - share * (heightPx - 2 * MARGIN_PX));
  let minutesBefore = 0;
  return modules.map((module, index) => {
    const x = (minutes: number) => round(((minutesBefore + minutes) / totalMinutes) * widthPx);
    const stop = {
      module,
      start: { x: x(0), y: y(HEIGHT_AT_END[index - 1] ?? HEIGHT_AT_START) },
      middle: { x: x(module.minutes / 2), y: y(HEIGHT_AT_MIDDLE[index] ?? HEIGHT_AT_START) },
      end: { x: x(module.minutes), y: y(HEIGHT_AT_END[index] ?? HEIGHT_AT_START) },
    };
    minutesBefore += module.minutes;
    return stop;
  });
}

/** A soft line through the stretch of one module, or through all of them. */
export function profilePath(stops: readonly ProfileStop[], only?: number): string {
  const points = stops.flatMap((stop, index) =>
    index === 0 ? [stop.start, stop.middle, stop.end] : [stop.middle, stop.end],
  );
  const [first, last] = only === undefined ? [0, points.length - 1] : [only * 2, only * 2 + 2];
  let path = `M${points[first]!.x},${points[first]!.y}`;
  for (let index = first; index < last; index += 1) path += segment(points, index);
  return path;
}

/** One Catmull-Rom stretch from point `index` to the next, as a cubic. */
function segment(points: readonly Point[], index: number): string {
  const [before, from, to, after] = [
    points[index - 1] ?? points[index]!,
    points[index]!,
    points[index + 1]!,
    points[index + 2] ?? points[index + 1]!,
  ];
  const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
  const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
  return `C${round(first.x)},${round(first.y)} ${round(second.x)},${round(second.y)} ${to.x},${to.y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
