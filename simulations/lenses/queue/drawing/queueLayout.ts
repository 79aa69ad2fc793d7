import type { CentreView } from "../../../business/index.ts";
import { WEEK_DAYS } from "../QueuePicture.ts";

/** Where a card lies, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** 1: the head of the line is on its left; -1: on its right. */
  readonly side: 1 | -1;
}

export interface QueueLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNarrow: boolean;
  /** Ends of every pass of the line, px. */
  readonly left: number;
  readonly right: number;
  /** Top of the first pass, and from one to the next. */
  readonly top: number;
  readonly rowPx: number;
  readonly rows: number;
  /** Size of a card; its width is the time by which the line moves on for it. */
  readonly cardPx: { readonly width: number; readonly height: number };
  /** How many cards there is room for. */
  readonly capacity: number;
  /** The card at a place in line, 0 being next. */
  place(index: number): Place;
  readonly hands: { readonly sizePx: number; readonly y: number; x(hand: number): number };
}

/** Passes that the drawing has room for, growing with the line by steps, so that it seldom changes its scale. */
const ROWS = [4, 6, 9, 14, 20];
/** From one hand to the next, in widths of a hand. */
const HAND_STEP = 1.4;
/** Kept free behind the end of the line, days: room for what stands there. */
const FREE_DAYS = 2.5;

/**
 * A line that is folded like a rope at an airport: each pass is a working week long, to scale, so that the length of the
 * line is the wait. The head is below the hands, at the left of the first pass.
 */
export function queueLayout(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  { line, hands, cardDays }: Pick<CentreView, "line" | "hands" | "cardDays">,
): QueueLayout {
  const isNarrow = widthPx < 460;
  const [left, right] = [isNarrow ? 66 : 84, widthPx - (isNarrow ? 18 : 22)];
  const top = isNarrow ? 78 : 112;
  const neededDays = (line.length + 1) * cardDays + FREE_DAYS;
  const rows = ROWS.find((count) => count * WEEK_DAYS >= neededDays) ?? ROWS.at(-1)!;
  const rowPx = (heightPx - top - 4) / rows;
  const dayPx = (right - left) / WEEK_DAYS;
  const width = cardDays * dayPx;
  const height = Math.max(4, Math.min(isNarrow ? 24 : 32, rowPx * 0.66));
  const firstLeft = isNarrow ? 8 : left;
  const roomPx = right - firstLeft - (isNarrow ? 150 : 180);
  const sizePx = Math.min(isNarrow ? 38 : 54, roomPx / Math.max(1, hands.length) / HAND_STEP);
  const firstX = firstLeft + sizePx * 0.6;
  return {
    ...{ widthPx, heightPx, isNarrow, left, right, top, rowPx, rows },
    cardPx: { width: Math.max(0.8, width - Math.min(2.4, width * 0.2)), height },
    capacity: Math.floor((rows * WEEK_DAYS) / cardDays),
    place(index) {
      const perRow = WEEK_DAYS / cardDays;
      // A pass begins with the first card that lies on it by more than half, so that none is cut.
      const row = Math.min(rows - 1, Math.floor((index + 0.5) / perRow));
      const offset = (index - Math.max(0, Math.ceil(row * perRow - 0.5))) * width;
      const side = row % 2 === 0 ? 1 : -1;
      return { x: side === 1 ? left + offset : right - offset - width, y: top + row * rowPx, side };
    },
    hands: { sizePx, y: top - (isNarrow ? 38 : 52), x: (hand) => firstX + hand * sizePx * HAND_STEP },
  };
}
