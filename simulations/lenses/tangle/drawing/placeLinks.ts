import type { LinkView } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import { chordBetween, chordPath, towards } from "./chords.ts";
import type { Point } from "./chords.ts";
import { readerMarks } from "./readerMarks.ts";
import type { RingLayout } from "./ringLayout.ts";
import { inletPoint, publishedPath } from "./shelf.ts";

/** Where a link is drawn. */
export interface PlacedLink {
  readonly link: LinkView;
  /** Data of its path. */
  readonly path: string;
  /** Place of its mark, which stands for the translation at the reader. */
  readonly mark: Point;
}

/** Radius of a mark, px. */
export function markRadiusPx(layout: RingLayout): number {
  return layout.isNarrow ? 2.6 : 3.4;
}

/** Places every link between systems of the snapshot: its line and its mark. */
export function placeLinks(
  layout: RingLayout,
  { links, systems }: Pick<TanglePicture, "links" | "systems">,
): PlacedLink[] {
  const placed = new Set(systems.map((system) => system.index));
  const known = links.filter((link) => placed.has(link.from) && placed.has(link.to));
  const ends = readerMarks(layout, known, markRadiusPx(layout));
  const nthPublished = new Map<number, number>();
  return known.map((link): PlacedLink => {
    const end = ends.get(link.index);
    if (end) return { link, path: chordPath({ ...chordBetween(layout, link.from, link.to), end }), mark: end };
    const nth = nthPublished.get(link.to) ?? 0;
    nthPublished.set(link.to, nth + 1);
    return { link, path: publishedPath(layout, link.from, link.to), mark: onTheString(layout, link.to, nth) };
  });
}

/** Place of the nth translation on the string between a reader and its inlet. */
function onTheString(layout: RingLayout, reader: number, nth: number): Point {
  const station = layout.stations[reader]!;
  const inlet = inletPoint(layout, reader);
  const free = Math.hypot(inlet.x - station.x, inlet.y - station.y) - layout.stationPx - 10;
  const step = Math.min(layout.isNarrow ? 5.4 : 7.4, free / 11);
  return towards(station, inlet, layout.stationPx + 6 + nth * step);
}
