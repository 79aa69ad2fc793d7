import type { LinkView, TangleSnapshot } from "../../business/index.ts";
import { chordBetween, chordPath, towards } from "./chords.ts";
import type { Point } from "./chords.ts";
import type { Layer } from "../Layer.ts";
import type { RingLayout } from "./ringLayout.ts";
import { readerMarks } from "./readerMarks.ts";
import { inletPoint, publishedPath } from "./shelf.ts";

interface DrawnLink {
  readonly link: LinkView;
  readonly path: string;
  readonly mark: Point;
}

/**
 * One group per link, keyed by its index: a line, the same line dashed for "late", and a mark at the reader. Both
 * lines are always there and only fade, so that a late line can stay readable for a second (see tangle.css).
 */
export function drawLinks(
  layer: Layer,
  layout: RingLayout,
  { links, systems }: Pick<TangleSnapshot, "links" | "systems">,
  highlighted: number | null,
): void {
  const placed = new Set(systems.map((system) => system.index));
  const known = links.filter((link) => placed.has(link.from) && placed.has(link.to));
  const markPx = layout.isNarrow ? 2.6 : 3.4;
  const ends = readerMarks(layout, known, markPx);
  const nthPublished = new Map<number, number>();
  const drawn = known.map((link): DrawnLink => {
    const end = ends.get(link.index);
    if (end) return { link, path: chordPath({ ...chordBetween(layout, link.from, link.to), end }), mark: end };
    const nth = nthPublished.get(link.to) ?? 0;
    nthPublished.set(link.to, nth + 1);
    return { link, path: publishedPath(layout, link.from, link.to), mark: onTheString(layout, link.to, nth) };
  });

  const groups = layer
    .selectAll<SVGGElement, DrawnLink>("g")
    .data(drawn, ({ link }) => link.index)
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "tangle-line").attr("pathLength", 1);
      group.append("path").attr("class", "tangle-line-late");
      const mark = group.append("g").attr("class", "tangle-mark");
      mark.append("circle").attr("class", "tangle-mark-current");
      mark.append("circle").attr("class", "tangle-mark-late");
      mark.append("path").attr("class", "tangle-mark-half");
      return group;
    })
    .attr("class", ({ link }) => `tangle-link is-${link.kind} is-${link.state}`)
    .classed("is-lit", ({ link }) => highlighted !== null && (link.from === highlighted || link.to === highlighted))
    .classed("is-dimmed", ({ link }) => highlighted !== null && link.from !== highlighted && link.to !== highlighted);

  groups.select(".tangle-line").attr("d", ({ path }) => path);
  groups.select(".tangle-line-late").attr("d", ({ path }) => path);
  groups.select(".tangle-mark").attr("transform", ({ mark }) => `translate(${mark.x},${mark.y})`);
  groups.select(".tangle-mark-current").attr("r", markPx * 0.62);
  groups.select(".tangle-mark-late").attr("r", markPx);
  groups.select(".tangle-mark-half").attr("d", `M0,${-markPx}A${markPx},${markPx} 0 0 1 0,${markPx}z`);
}

/** Place of the nth translation on the string between a reader and its inlet. */
function onTheString(layout: RingLayout, reader: number, nth: number): Point {
  const station = layout.stations[reader]!;
  const inlet = inletPoint(layout, reader);
  const free = Math.hypot(inlet.x - station.x, inlet.y - station.y) - layout.stationPx - 10;
  const step = Math.min(layout.isNarrow ? 5.4 : 7.4, free / 11);
  return towards(station, inlet, layout.stationPx + 6 + nth * step);
}
