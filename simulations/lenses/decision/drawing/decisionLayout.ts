import { linearScale } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";

/** Where the chain and the glasses are, px. */
export interface DecisionLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNarrow: boolean;
  readonly chain: {
    readonly left: number;
    /** Where the line ends at which all would be right, and the bar. */
    readonly right: number;
    /** Along, from one link to the next. */
    readonly stepPx: number;
    readonly top: number;
    readonly bar: number;
    readonly bottom: number;
    /** Height of a share, 0–1. */
    y(share: number): number;
    /** Where the end of the chain is. */
    readonly end: number;
  };
  readonly plate: { readonly width: number; readonly height: number };
  readonly ring: { readonly height: number; readonly overlap: number };
  readonly glasses: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    /** The mark of every glass. */
    readonly bar: number;
    readonly bottom: number;
    readonly widthPx: number;
    x(place: number): number;
    /** Height of trust in a glass with a mark: each glass is cut so that its mark lies on the one line. */
    y(trust: number, mark: number): number;
  };
}

/** Lowest shares of the chain's axis; the drawing takes the first that has the whole chain on it. */
const FLOORS = [0.7, 0.5, 0];
/** From the chain down to the glasses: two lines of text, and room for a drop. */
const BETWEEN_PX = 66;
/** Below the glasses: what gushes out, and how a decision is taken. */
const BELOW_PX = 38;
/** Of the height of both drawings, the chain's. */
const CHAIN_SHARE = 0.56;
/** Where bar and mark lie in their drawings, from the top. */
const BAR_SHARE = 0.44;

/** The chain above, its glasses below. In a wide drawing (a page of its own) they stand side by side, on one line. */
export function decisionLayout(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  { links, glasses, bar }: Pick<DecisionPicture, "links" | "glasses" | "bar">,
): DecisionLayout {
  const isNarrow = widthPx < 420;
  const isWide = widthPx >= 760;
  const top = isNarrow ? 50 : 58;
  const rest = heightPx - top - BELOW_PX;
  const bottom = Math.round(isWide ? heightPx - BELOW_PX : top + (rest - BETWEEN_PX) * CHAIN_SHARE);
  const barY = Math.round(top + (bottom - top) * BAR_SHARE);
  const lowest = links.at(-1)?.upTo ?? 1;
  const floor = Math.min(FLOORS.find((one) => one <= lowest - 0.01) ?? 0, bar / 2);
  const over = linearScale([bar, 1], [barY, top]);
  const under = linearScale([floor, bar], [bottom, barY]);
  const right = isWide ? widthPx * 0.54 : widthPx - 2;
  const plate = isNarrow ? { width: 112, height: 44 } : { width: 138, height: 50 };
  const left = isNarrow ? 12 : 16;
  const stepPx = Math.min(92, (right - plate.width - left - 18) / Math.max(1, links.length));
  const glassLeft = isWide ? right + 30 : 2;
  const glassRight = widthPx - 2;
  const glassTop = isWide ? top : bottom + BETWEEN_PX;
  const glassBottom = heightPx - BELOW_PX;
  const glassBar = isWide ? barY : Math.round(glassTop + (glassBottom - glassTop) * BAR_SHARE);
  const placePx = (glassRight - glassLeft) / Math.max(1, glasses.length);
  return {
    ...{ widthPx, heightPx, isNarrow, plate },
    ring: isNarrow ? { height: 21, overlap: 14 } : { height: 26, overlap: 18 },
    chain: {
      ...{ left, right, stepPx, top, bottom, bar: barY },
      y: (share) => (share >= bar ? over(share) : under(Math.max(floor, share))),
      end: left + stepPx * links.length,
    },
    glasses: {
      ...{ left: glassLeft, right: glassRight, top: glassTop, bottom: glassBottom, bar: glassBar },
      widthPx: Math.max(2, Math.min(28, placePx * 0.72)),
      x: (place) => glassLeft + (place + 0.5) * placePx,
      y: (trust, mark) =>
        trust >= mark
          ? linearScale([mark, 1], [glassBar, glassTop])(trust)
          : linearScale([0, mark], [glassBottom, glassBar])(trust),
    },
  };
}
