import { round } from "../../../views/index.ts";
import type { Move } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import { DAY_MS } from "../../../kernel/index.ts";
import type { DurationMs, InstantMs } from "../../../kernel/index.ts";
import { chordBetween, chordPoint } from "./chords.ts";
import type { Point } from "./chords.ts";
import type { Layer } from "../../../views/index.ts";
import type { RingLayout } from "./ringLayout.ts";
import { publishedPoint } from "./shelf.ts";

/**
 * Marks on their way at `now`: a dot for a changed fact, a slip for a ticket. Where a mark is follows from the instant
 * alone, so that seeking and stepping show the same picture as playing. No snapshot, no marks.
 */
export function drawMoves(
  layer: Layer,
  layout: RingLayout,
  snapshot: TanglePicture | undefined,
  now: InstantMs,
  travelMs: DurationMs = 2 * DAY_MS,
): void {
  const underway = (snapshot?.moves ?? [])
    .map((move) => ({ move, share: (now - move.at) / travelMs }))
    .filter(({ share }) => share >= 0 && share < 1);
  const published = new Set(
    snapshot?.links.filter((link) => link.kind === "published").map((link) => `${link.from}-${link.to}`),
  );
  layer
    .selectAll<SVGPathElement, (typeof underway)[number]>("path")
    .data(underway, ({ move }) => `${move.kind}-${move.at}-${move.from}-${move.to}`)
    .join("path")
    .attr("class", ({ move }) => `tangle-move is-${move.kind}`)
    .attr("d", ({ move }) =>
      move.kind === "change" ? "M-3.5,0a3.5,3.5 0 1 0 7,0a3.5,3.5 0 1 0 -7,0z" : "M-3.5,-2.5h7v5h-7z",
    )
    .attr("transform", ({ move, share }) => {
      const point = pointOf(layout, move, eased(share), published.has(`${move.from}-${move.to}`));
      return `translate(${round(point.x)},${round(point.y)})`;
    });
}

function pointOf(layout: RingLayout, move: Move, share: number, isPublished: boolean): Point {
  if (!layout.stations[move.from] || !layout.stations[move.to]) return { x: -99, y: -99 };
  if (isPublished) return publishedPoint(layout, move.from, move.to, share);
  return chordPoint(chordBetween(layout, move.from, move.to), share);
}

/** Leaves and arrives gently. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
