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

type Place = Omit<PlacedLink, "link">;

/** The places last found on a layout, and the links they belong to. */
const found = new WeakMap<RingLayout, { readonly of: string; readonly places: readonly Place[] }>();

/**
 * Places every link between systems of the snapshot: its line and its mark. Where they are changes when a link comes or
 * is published, seldom from one frame to the next: the places last found are kept with their layout.
 */
export function placeLinks(
  layout: RingLayout,
  { links, systems }: Pick<TanglePicture, "links" | "systems">,
): PlacedLink[] {
  const placed = new Set(systems.map((system) => system.index));
  const known = links.filter((link) => placed.has(link.from) && placed.has(link.to));
  const of = known.map(({ index, from, to, kind }) => `${index} ${from} ${to} ${kind}`).join();
  const last = found.get(layout);
  const places = last?.of === of ? last.places : findPlaces(layout, known);
  found.set(layout, { of, places });
  return known.map((link, nth) => ({ link, ...places[nth]! }));
}

function findPlaces(layout: RingLayout, links: readonly LinkView[]): Place[] {
  const ends = readerMarks(layout, links, markRadiusPx(layout));
  const nthPublished = new Map<number, number>();
  return links.map((link): Place => {
    const end = ends.get(link.index);
    if (end) return { path: chordPath({ ...chordBetween(layout, link.from, link.to), end }), mark: end };
    const nth = nthPublished.get(link.to) ?? 0;
    nthPublished.set(link.to, nth + 1);
    return { path: publishedPath(layout, link.from, link.to), mark: onTheString(layout, link.to, nth) };
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
