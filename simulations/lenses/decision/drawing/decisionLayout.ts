import { linearScale } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";

/** Room for what is said of the end of the chain, px. */
export const PLATE_PX = { width: 128, height: 62 };

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
/** Above the glasses: three lines of text, and room for a drop. Below them: what gushes out, signs, and a line of text. */
const ABOVE_PX = { beside: 74, below: 78 };
const BELOW_PX = 58;
/** Where bar and mark lie in their drawings, from the top. */
const BAR_SHARE = 0.44;
/** Of a narrow drawing, without what stands above and below the glasses, the chain's part. */
const CHAIN_SHARE = 0.58;

/** Chain and glasses side by side, so that the bar is one line across both; on a phone the glasses stand below the chain. */
export function decisionLayout(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  { links, glasses, bar }: Pick<DecisionPicture, "links" | "glasses" | "bar">,
): DecisionLayout {
  const isNarrow = widthPx < 440;
  const top = isNarrow ? 46 : ABOVE_PX.beside;
  const glassBottom = heightPx - BELOW_PX;
  const bottom = isNarrow ? Math.round(top + (glassBottom - ABOVE_PX.below - top) * CHAIN_SHARE) : glassBottom;
  const barY = Math.round(top + (bottom - top) * BAR_SHARE);
  const lowest = links.at(-1)?.upTo ?? 1;
  const floor = Math.min(FLOORS.find((one) => one <= lowest - 0.01) ?? 0, bar / 2);
  const over = linearScale([bar, 1], [barY, top]);
  const under = linearScale([floor, bar], [bottom, barY]);
  const right = isNarrow ? widthPx - 2 : widthPx * 0.54;
  const left = isNarrow ? 12 : 16;
  const alongPx = right - left - (isNarrow ? PLATE_PX.width + 20 : 24);
  const stepPx = Math.min(92, alongPx / Math.max(1, links.length));
  const glassLeft = isNarrow ? 2 : right + 16;
  const glassRight = widthPx - 2;
  const glassTop = isNarrow ? bottom + ABOVE_PX.below : top;
  const glassBar = isNarrow ? Math.round(glassTop + (glassBottom - glassTop) * BAR_SHARE) : barY;
  const placePx = (glassRight - glassLeft) / Math.max(1, glasses.length);
  return {
    ...{ widthPx, heightPx, isNarrow },
    ring: isNarrow ? { height: 20, overlap: 14 } : { height: 26, overlap: 19 },
    chain: {
      ...{ left, right, stepPx, top, bottom, bar: barY },
      y: (share) => (share >= bar ? over(share) : under(Math.max(floor, share))),
      end: left + stepPx * links.length,
    },
    glasses: {
      ...{ left: glassLeft, right: glassRight, top: glassTop, bottom: glassBottom, bar: glassBar },
      widthPx: Math.max(2, Math.min(30, placePx * 0.74)),
      x: (place) => glassLeft + (place + 0.5) * placePx,
      y: (trust, mark) =>
        trust >= mark
          ? linearScale([mark, 1], [glassBar, glassTop])(trust)
          : linearScale([0, mark], [glassBottom, glassBar])(trust),
    },
  };
}
