import type { LinkView } from "../../../business/index.ts";
import { spreadLabels } from "../../../views/index.ts";
import { chordBetween } from "./chords.ts";
import type { Point } from "./chords.ts";
import type { RingLayout } from "./ringLayout.ts";
import { inletPoint } from "./shelf.ts";

/** Distance of the marks from the edge of their reader, px. */
const MARK_GAP_PX = 15;

/**
 * Where each own link ends: at its mark, on an arc in front of its reader. Links that arrive from nearly the same
 * direction are moved apart until no mark covers another; the inlet of published facts keeps its place free.
 */
export function readerMarks(layout: RingLayout, links: readonly LinkView[], markPx: number): Map<number, Point> {
  const byReader = Map.groupBy(links, (link) => link.to);
  const ends = new Map<number, Point>();
  for (const [reader, incoming] of byReader) {
    const station = layout.stations[reader]!;
    const inward = Math.atan2(layout.centre.y - station.y, layout.centre.x - station.x);
    const own = incoming.filter((link) => link.kind === "own");
    const directions = own.map((link) =>
      directionFrom(station, chordBetween(layout, link.from, reader).control, inward),
    );
    if (own.length < incoming.length) directions.push(directionFrom(station, inletPoint(layout, reader), inward));
    const radius = layout.stationPx + MARK_GAP_PX;
    const spread = spreadLabels(directions, { gapPx: (2 * markPx + 1) / radius, fromPx: -1.35, toPx: 1.35 });
    own.forEach((link, index) => {
      const angle = inward + spread[index]!;
      ends.set(link.index, { x: station.x + radius * Math.cos(angle), y: station.y + radius * Math.sin(angle) });
    });
  }
  return ends;
}

/** Angle (radians, −π to π) of a point as seen from a station that looks into the ring. */
function directionFrom(station: Point, point: Point, inward: number): number {
  const angle = Math.atan2(point.y - station.y, point.x - station.x) - inward;
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
