import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import { createTextRuler, observeWidth } from "../../../views/index.ts";
import type { QueuePicture } from "../QueuePicture.ts";
import { drawCards } from "./drawCards.ts";
import type { PlacedCard } from "./drawCards.ts";
import { cardInHand, drawHands } from "./drawHands.ts";
import { drawKey } from "./drawKey.ts";
import { drawBack, drawEnd, drawRope } from "./drawRope.ts";
import { queueLayout } from "./queueLayout.ts";
import type { QueueLayout } from "./queueLayout.ts";
import type { QueueWords } from "./QueueWords.ts";
import "./queue.css";

/**
 * The line before the centre: tickets as cards, people as hands. It is folded, each pass a working week, to scale: its length
 * is the wait. A card fills up with the time it has waited; one that has been done before has a folded corner; urgent ones
 * have a pointed front and stand before the others. Owns every node it adds to `host`; reads no clock.
 */
export function mountQueue(host: Element, options: MountOptions<QueueWords>): PictureView<QueuePicture> {
  const { words, isMotionReduced = false } = options;
  const root = create("div").attr("class", "queue").classed("queue-still", isMotionReduced);
  const svg = root.append("svg").attr("class", "queue-picture").attr("aria-hidden", "true");
  const [rope, back, end, cards, hands] = [0, 1, 2, 3, 4].map(() => svg.append("g")) as [
    ReturnType<typeof layer>,
    ReturnType<typeof layer>,
    ReturnType<typeof layer>,
    ReturnType<typeof layer>,
    ReturnType<typeof layer>,
  ];
  function layer() {
    return svg.append("g");
  }
  if (words.key) drawKey(root, words.key);
  host.append(root.node()!);

  let picture: QueuePicture | undefined;
  let widthPx = host.clientWidth || 560;
  const ruler = createTextRuler(svg.node()!, draw);
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const heightPx = (options.heightPx ?? defaultHeightPx)(widthPx);
    const layout = queueLayout({ widthPx, heightPx }, picture);
    const { line, waitDays, returnShare, now } = picture;
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    drawRope(rope, layout, words);
    drawBack(back, layout, words.back(returnShare));
    drawEnd(end, layout, { waiting: line.length, waitDays, words, ruler });
    drawHands(hands, layout, picture.hands);
    drawCards(cards, placed(layout, picture), now);
  }

  return {
    update(next) {
      picture = next;
      draw();
    },
    setTempo: (tempo) => void root.classed("queue-slow", tempo === "slow"),
    destroy() {
      stopObserving();
      ruler.destroy();
      root.remove();
    },
  };
}

function placed(layout: QueueLayout, { line, hands }: QueuePicture): PlacedCard[] {
  const { sizePx, x, y } = layout.hands;
  const { dx, dy, ...size } = cardInHand(sizePx);
  const inHand = hands.flatMap(({ card }, hand): PlacedCard[] => {
    if (card === null) return [];
    const { isUrgent, returns } = card;
    return [{ card, x: x(hand) + dx, y: y + dy, ...size, side: 1, isUrgent, returns }];
  });
  const inLine = line.slice(0, layout.capacity).map((card, index): PlacedCard => {
    const { isUrgent, returns } = card;
    return { card, ...layout.place(index), ...layout.cardPx, isUrgent, returns };
  });
  return [...inHand, ...inLine];
}

function defaultHeightPx(widthPx: number): number {
  return Math.round(widthPx < 460 ? 300 : Math.min(440, widthPx * 0.72));
}
