import type { LinkView } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import { createChangeCheck, round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import { markRadiusPx, placeLinks } from "./placeLinks.ts";
import type { PlacedLink } from "./placeLinks.ts";
import type { RingLayout } from "./ringLayout.ts";

type Snapshot = Pick<TanglePicture, "links" | "systems">;

/**
 * One group per link, keyed by its index: a line, the same line dashed for "late", and a mark at the reader. Both
 * lines are always there and only fade, so that a late line can stay readable for a second (see tangle.css). Returns how
 * to draw them: most frames change the state of a few links and move none.
 */
export function mountLinks(layer: Layer): (layout: RingLayout, snapshot: Snapshot, highlighted: number | null) => void {
  const isMoved = createChangeCheck();
  const groups = () => layer.selectAll<SVGGElement, PlacedLink>("g.tangle-link");
  let placed: readonly PlacedLink[] = [];

  function place(layout: RingLayout, snapshot: Snapshot): void {
    placed = placeLinks(layout, snapshot);
    const all = groups()
      .data(placed, ({ link }) => link.index)
      .join((entering) => {
        const group = entering.append("g").attr("class", "tangle-link");
        group.append("path").attr("class", "tangle-line").attr("pathLength", 1);
        group.append("path").attr("class", "tangle-line-late");
        const mark = group.append("g").attr("class", "tangle-mark");
        mark.append("circle").attr("class", "tangle-mark-current");
        mark.append("circle").attr("class", "tangle-mark-late");
        mark.append("path").attr("class", "tangle-mark-half");
        return group;
      });
    const markPx = markRadiusPx(layout);
    sparing(all.select(".tangle-line")).attr("d", ({ path }) => path);
    sparing(all.select(".tangle-line-late")).attr("d", ({ path }) => path);
    sparing(all.select(".tangle-mark")).attr("transform", ({ mark }) => `translate(${round(mark.x)},${round(mark.y)})`);
    sparing(all.select(".tangle-mark-current")).attr("r", markPx * 0.62);
    sparing(all.select(".tangle-mark-late")).attr("r", markPx);
    sparing(all.select(".tangle-mark-half")).attr("d", `M0,${-markPx}A${markPx},${markPx} 0 0 1 0,${markPx}z`);
  }

  return (layout, snapshot, highlighted) => {
    const { links, systems } = snapshot;
    const ways = links.map(({ index, from, to, kind }) => `${index} ${from} ${to} ${kind}`).join();
    const stations = systems.map(({ index }) => index).join();
    if (isMoved(layout, ways, stations)) place(layout, snapshot);
    const now = new Map(links.map((link) => [link.index, link]));
    sparing(groups()).attr("class", ({ link }) => {
      const { kind, state } = now.get(link.index)!;
      return `tangle-link is-${kind} is-${state}${lightOf(link, highlighted)}`;
    });
  };
}

/** In front while one of its stations is looked at, behind while another one is. */
function lightOf({ from, to }: LinkView, highlighted: number | null): string {
  if (highlighted === null) return "";
  return from === highlighted || to === highlighted ? " is-lit" : " is-dimmed";
}
