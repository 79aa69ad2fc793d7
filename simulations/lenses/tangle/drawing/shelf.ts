import { round } from "../../../views/index.ts";
import type { Point } from "./chords.ts";
import type { RingLayout } from "./ringLayout.ts";

/**
 * Where published facts lie: a thin ring inside the ring of stations. Whoever publishes has one outlet on it, whoever
 * reads published facts one inlet. Nothing stands in the middle: there is no hub and no team here, only a place.
 */
const SHELF_SHARE = 0.6;
/** Outlet and inlet of one station lie this far to either side of its ray, in radians. */
const APART = 0.075;

export function shelfPoint(layout: RingLayout, angle: number): Point {
  return {
    x: layout.centre.x + layout.radiusX * SHELF_SHARE * Math.sin(angle),
    y: layout.centre.y - layout.radiusY * SHELF_SHARE * Math.cos(angle),
  };
}

export function outletPoint(layout: RingLayout, system: number): Point {
  return shelfPoint(layout, layout.stations[system]!.angle - APART);
}

export function inletPoint(layout: RingLayout, system: number): Point {
  return shelfPoint(layout, layout.stations[system]!.angle + APART);
}

export function shelfRadii(layout: RingLayout): { rx: number; ry: number } {
  return { rx: layout.radiusX * SHELF_SHARE, ry: layout.radiusY * SHELF_SHARE };
}

/** The point at share `t` (0–1) of the way of a published change: out of its team, along the shelf, in at its reader. */
export function publishedPoint(layout: RingLayout, from: number, to: number, t: number): Point {
  const source = layout.stations[from]!;
  const reader = layout.stations[to]!;
  if (t < 0.25) return between(source, outletPoint(layout, from), t / 0.25);
  if (t > 0.75) return between(inletPoint(layout, to), reader, (t - 0.75) / 0.25);
  const start = source.angle - APART;
  const turn = shortestTurn(start, reader.angle + APART);
  return shelfPoint(layout, start + (turn * (t - 0.25)) / 0.5);
}

/** The whole way as a path, for a link somebody looks at. */
export function publishedPath(layout: RingLayout, from: number, to: number): string {
  const steps = Array.from({ length: 25 }, (_, index) => publishedPoint(layout, from, to, index / 24));
  return `M${steps.map((point) => `${round(point.x)},${round(point.y)}`).join("L")}`;
}

function shortestTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
