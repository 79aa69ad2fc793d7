import type { Marks } from "../../../views/index.ts";
import type { Move } from "../../../business/index.ts";
import type { TanglePicture } from "../TanglePicture.ts";
import { DAY_MS } from "../../../kernel/index.ts";
import type { DurationMs, InstantMs } from "../../../kernel/index.ts";
import { chordBetween, chordPoint } from "./chords.ts";
import type { Point } from "./chords.ts";
import type { RingLayout } from "./ringLayout.ts";
import { publishedPoint } from "./shelf.ts";

const SHAPES = {
  change: { widePx: 7, tallPx: 7, isRound: true },
  ticket: { widePx: 7, tallPx: 5 },
} as const;

/**
 * Marks on their way at `now`: a dot for a changed fact, a slip for a ticket. Where a mark is follows from the instant
 * alone, so that seeking and stepping show the same picture as playing.
 */
export function moveMarks(
  layout: RingLayout,
  { moves, links }: Pick<TanglePicture, "moves" | "links">,
  now: InstantMs,
  travelMs: DurationMs = 2 * DAY_MS,
): Marks[] {
  const published = new Set(links.filter((link) => link.kind === "published").map((link) => `${link.from}-${link.to}`));
  return (["change", "ticket"] as const).map((kind) => {
    const { widePx, tallPx } = SHAPES[kind];
    const places = moves.flatMap((move) => {
      const share = (now - move.at) / travelMs;
      if (move.kind !== kind || share < 0 || share >= 1) return [];
      const point = pointOf(layout, move, eased(share), published.has(`${move.from}-${move.to}`));
      return point ? [point.x - widePx / 2, point.y - tallPx / 2] : [];
    });
    return { ...SHAPES[kind], className: `tangle-move is-${kind}`, places };
  });
}

function pointOf(layout: RingLayout, { from, to }: Move, share: number, isPublished: boolean): Point | null {
  if (!layout.stations[from] || !layout.stations[to]) return null;
  return isPublished ? publishedPoint(layout, from, to, share) : chordPoint(chordBetween(layout, from, to), share);
}

/** Leaves and arrives gently. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
