import { round } from "../../../views/index.ts";
import type { RingLayout, Station } from "./ringLayout.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curved line between two stations, bowed towards the middle of the ring. */
export interface Chord {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** How far a chord is drawn to the middle: 0 is straight, 1 goes through it. */
const BOW = 0.32;
/** Shift of the two directions between one pair of stations, px, so that they do not lie on each other. */
const DIRECTION_SHIFT_PX = 7;

/** The chord of a link that leads straight from one station to another, from edge to edge. */
export function chordBetween(layout: RingLayout, from: number, to: number): Chord {
  const source = layout.stations[from]!;
  const reader = layout.stations[to]!;
  const middle = { x: (source.x + reader.x) / 2, y: (source.y + reader.y) / 2 };
  const length = Math.hypot(reader.x - source.x, reader.y - source.y) || 1;
  const control = {
    x: middle.x + (layout.centre.x - middle.x) * BOW - ((reader.y - source.y) / length) * DIRECTION_SHIFT_PX,
    y: middle.y + (layout.centre.y - middle.y) * BOW + ((reader.x - source.x) / length) * DIRECTION_SHIFT_PX,
  };
  return {
    start: towards(source, control, layout.stationPx + 1),
    control,
    end: towards(reader, control, layout.stationPx + 1),
  };
}

export function chordPath({ start, control, end }: Chord): string {
  return `M${round(start.x)},${round(start.y)}Q${round(control.x)},${round(control.y)} ${round(end.x)},${round(end.y)}`;
}

/** The point at share `t` (0–1) of a chord. */
export function chordPoint({ start, control, end }: Chord, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  };
}

/** The point `distancePx` from a station in the direction of `target`. */
export function towards(station: Station | Point, target: Point, distancePx: number): Point {
  const length = Math.hypot(target.x - station.x, target.y - station.y) || 1;
  return {
    x: station.x + ((target.x - station.x) / length) * distancePx,
    y: station.y + ((target.y - station.y) / length) * distancePx,
  };
}
