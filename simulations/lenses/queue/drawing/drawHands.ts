import type { CentreHand } from "../../../business/index.ts";
import type { Layer } from "../../../views/index.ts";
import { round } from "../../../views/index.ts";
import type { QueueLayout } from "./queueLayout.ts";

/** The hands of those who work: closed round a card while they have one, open while they have none. */
export function drawHands(layer: Layer, { hands: { sizePx, x, y } }: QueueLayout, hands: readonly CentreHand[]): void {
  const groups = layer
    .selectAll<SVGGElement, CentreHand>("g.queue-hand")
    .data(hands)
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "queue-palm");
      group.append("path").attr("class", "queue-fingers");
      group.append("rect").attr("class", "queue-done");
      return group;
    })
    .attr("class", ({ card }) => `queue-hand ${card ? "is-busy" : "is-idle"}`)
    .attr("transform", (_, hand) => `translate(${round(x(hand))},${round(y)})`);
  groups.select(".queue-palm").attr("d", palmPath(sizePx));
  groups.select(".queue-fingers").attr("d", ({ card }) => fingersPath(sizePx, card !== null));
  groups
    .select(".queue-done")
    .attr("x", round(-sizePx * 0.4))
    .attr("y", round(sizePx * 0.66))
    .attr("height", Math.max(2, round(sizePx * 0.06)))
    .attr("width", ({ doneShare }) => round(sizePx * 0.8 * doneShare));
}

/** Where the card in a hand lies, from the middle of the hand, and how large it is. */
export function cardInHand(sizePx: number) {
  return { dx: -sizePx * 0.46, dy: -sizePx * 0.62, width: sizePx * 0.92, height: sizePx * 0.66 };
}

function palmPath(s: number): string {
  const p = (value: number): number => round(value * s);
  // From the little finger down to the wrist, up round the thumb.
  return `M${p(-0.42)},${p(0.08)}C${p(-0.46)},${p(0.3)} ${p(-0.36)},${p(0.42)} ${p(-0.24)},${p(0.46)}V${p(0.58)}H${p(0.22)}V${p(0.46)}C${p(0.4)},${p(0.4)} ${p(0.5)},${p(0.26)} ${p(0.62)},${p(0.02)}C${p(0.66)},${p(-0.1)} ${p(0.52)},${p(-0.12)} ${p(0.42)},${p(0.08)}Z`;
}

/** Four fingers and a thumb: short over the edge of a card, long where there is none. */
function fingersPath(s: number, isClosed: boolean): string {
  const p = (value: number): number => round(value * s);
  const [long, wide] = [isClosed ? 0.16 : 0.5, 0.17];
  const finger = (left: number, length: number): string =>
    `M${p(left)},${p(0.12)}V${p(0.06 - length)}a${p(wide / 2)},${p(wide / 2)} 0 0 1 ${p(wide)},0V${p(0.12)}`;
  const lengths = isClosed ? [1, 1, 1, 1] : [0.8, 1, 0.96, 0.74];
  return lengths.map((length, index) => finger(-0.42 + index * 0.223, long * length)).join("");
}
