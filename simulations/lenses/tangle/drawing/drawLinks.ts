import type { LinkView } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import type { Layer } from "../../../views/index.ts";
import { round } from "./chords.ts";
import { markRadiusPx, placeLinks } from "./placeLinks.ts";
import type { PlacedLink } from "./placeLinks.ts";
import type { RingLayout } from "./ringLayout.ts";

/**
 * One group per link, keyed by its index: a line, the same line dashed for "late", and a mark at the reader. Both
 * lines are always there and only fade, so that a late line can stay readable for a second (see tangle.css).
 */
export function drawLinks(
  layer: Layer,
  layout: RingLayout,
  snapshot: Pick<TanglePicture, "links" | "systems">,
  highlighted: number | null,
): void {
  const groups = layer
    .selectAll<SVGGElement, PlacedLink>("g.tangle-link")
    .data(placeLinks(layout, snapshot), ({ link }) => link.index)
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
    .attr("class", ({ link }) => `tangle-link is-${link.kind} is-${link.state}${lightOf(link, highlighted)}`);

  const markPx = markRadiusPx(layout);
  groups.select(".tangle-line").attr("d", ({ path }) => path);
  groups.select(".tangle-line-late").attr("d", ({ path }) => path);
  groups.select(".tangle-mark").attr("transform", ({ mark }) => `translate(${round(mark.x)},${round(mark.y)})`);
  groups.select(".tangle-mark-current").attr("r", markPx * 0.62);
  groups.select(".tangle-mark-late").attr("r", markPx);
  groups.select(".tangle-mark-half").attr("d", `M0,${-markPx}A${markPx},${markPx} 0 0 1 0,${markPx}z`);
}

/** In front while one of its stations is looked at, behind while another one is. */
function lightOf({ from, to }: LinkView, highlighted: number | null): string {
  if (highlighted === null) return "";
  return from === highlighted || to === highlighted ? " is-lit" : " is-dimmed";
}
