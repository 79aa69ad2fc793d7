import type { Layer, TextRuler } from "../../../views/index.ts";
import { round } from "../../../views/index.ts";
import type { QueueLayout } from "./queueLayout.ts";
import type { QueueWords } from "./QueueWords.ts";

/** How far a turn goes beyond the cards, px. */
const TURN_PX = 13;
/** Passes beside which the weeks are told; with many of them every second or third. */
const MOST_NAMED = 9;

/** The rope that the line stands along, its turns, and beside each pass how far it is from the hands. */
export function drawRope(layer: Layer, layout: QueueLayout, words: QueueWords): void {
  const { left, right, top, rowPx, rows, cardPx } = layout;
  const below = (row: number): number => top + row * rowPx + cardPx.height + Math.min(6, rowPx * 0.12);
  const passes = Array.from({ length: rows }, (_, row) => row);
  layer
    .selectAll<SVGPathElement, number>("path.queue-rope")
    .data(passes)
    .join("path")
    .attr("class", "queue-rope")
    .attr("d", (row) => {
      const [from, to] = row % 2 === 0 ? [left, right] : [right, left];
      const turn =
        row === rows - 1 ? "" : `a${TURN_PX},${round(rowPx / 2)} 0 0 ${row % 2 === 0 ? 1 : 0} 0,${round(rowPx)}`;
      return `M${round(from)},${round(below(row))}H${round(to)}${turn}`;
    });
  const every = Math.ceil(rows / MOST_NAMED);
  layer
    .selectAll<SVGTextElement, number>("text.queue-week")
    .data(passes.filter((row) => row % every === 0))
    .join("text")
    .attr("class", "queue-week")
    .attr("x", left - TURN_PX - 7)
    .attr("y", (row) => round(top + row * rowPx + cardPx.height / 2))
    .attr("dy", "0.34em")
    .text((row) => words.pass(row));
}

/** Where somebody who came now would stand, and when they would be begun. */
export function drawEnd(
  layer: Layer,
  layout: QueueLayout,
  { waiting, waitDays, words, ruler }: { waiting: number; waitDays: number; words: QueueWords; ruler: TextRuler },
): void {
  const { left, right, cardPx, rowPx } = layout;
  const isFull = waiting >= layout.capacity;
  const { x, y, side } = layout.place(Math.min(waiting, layout.capacity - 1));
  const text = isFull ? words.more(waiting - layout.capacity + 1) : words.come(waitDays);
  layer
    .selectAll<SVGRectElement, number>("rect")
    .data(isFull ? [] : [0])
    .join("rect")
    .attr("class", "queue-ghost")
    .attr("x", round(x))
    .attr("y", round(y))
    .attr("width", round(cardPx.width))
    .attr("height", round(cardPx.height));
  const textPx = ruler.widthPx("queue-come", text) + 10;
  // Behind the end of the line where there is room, else on the pass below.
  const [before, behind] = side === 1 ? [x + cardPx.width + 8, right - x - cardPx.width] : [x - 8, x - left];
  const isBelow = behind < textPx;
  const anchorsEnd = isBelow ? side === 1 : side === -1;
  layer
    .selectAll<SVGTextElement, string>("text")
    .data([text])
    .join("text")
    .attr("class", "queue-come")
    .attr("text-anchor", anchorsEnd ? "end" : "start")
    .attr("x", round(isBelow ? x + (side === 1 ? cardPx.width : 0) : before))
    .attr("y", round(y + cardPx.height / 2 + (isBelow ? rowPx : 0)))
    .attr("dy", "0.34em")
    .text(text);
}

/** Beside the hands: what comes back goes to the end of the line once more. */
export function drawBack(layer: Layer, layout: QueueLayout, text: string): void {
  const { right, hands, top, isNarrow } = layout;
  const y = hands.y - (isNarrow ? 8 : 10);
  layer
    .selectAll<SVGTextElement, string>("text")
    .data([text])
    .join("text")
    .attr("class", "queue-back")
    .attr("text-anchor", "end")
    .attr("x", round(right - 16))
    .attr("y", round(y))
    .attr("dy", "0.34em")
    .text(text);
  layer
    .selectAll<SVGPathElement, number>("path")
    .data([0])
    .join("path")
    .attr("class", "queue-loop")
    .attr("d", `M${round(right - 10)},${round(y)}h6a8,8 0 0 1 8,8V${round(top - 14)}m-4,-6l4,6l4,-6`);
}
