import type { DemandCard } from "../../../business/index.ts";
import type { InstantMs } from "../../../kernel/index.ts";
import type { Layer } from "../../../views/index.ts";
import { round } from "../../../views/index.ts";
import { cardPath, foldPath, levelOf, stateOf } from "./cardShape.ts";
import type { CardShape } from "./cardShape.ts";

/** A card and where it lies, px. */
export interface PlacedCard extends CardShape {
  readonly card: DemandCard;
  readonly x: number;
  readonly y: number;
}

/**
 * One group per ticket: its outline, what it has filled with while it waits, its folded corners. How long it has waited is
 * the height of the filling, so that no colour is needed to read it.
 */
export function drawCards(layer: Layer, cards: readonly PlacedCard[], now: InstantMs): void {
  const groups = layer
    .selectAll<SVGGElement, PlacedCard>("g.queue-card")
    .data(cards, ({ card }) => card.ticket)
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "queue-paper");
      group.append("rect").attr("class", "queue-level");
      group.append("path").attr("class", "queue-edge");
      group.append("path").attr("class", "queue-fold");
      return group;
    })
    .attr("class", ({ card }) => `queue-card is-${stateOf(card, now)}${card.isUrgent ? " is-urgent" : ""}`)
    .style("transform", ({ x, y }) => `translate(${round(x)}px,${round(y)}px)`);
  groups.select(".queue-paper").attr("d", cardPath);
  groups.select(".queue-edge").attr("d", cardPath);
  groups.select(".queue-fold").attr("d", foldPath);
  groups
    .select(".queue-level")
    .attr("x", (one) => (one.isUrgent && one.side === 1 ? round(pointOf(one)) : 0.6))
    .attr("width", (one) => Math.max(0, round(one.width - 1.2 - (one.isUrgent ? pointOf(one) : 0))))
    .attr("y", (one) => round(one.height * (1 - levelOf(one.card, now) * FULL)))
    .attr("height", (one) => round(one.height * levelOf(one.card, now) * FULL));
}

/** A full card shows a strip of paper still, so that folded corners can be seen on it. */
const FULL = 0.96;

function pointOf({ width, height }: CardShape): number {
  return Math.min(width, height) * 0.38;
}
