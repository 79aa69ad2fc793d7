import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";
import { PLATE_PX } from "./decisionLayout.ts";
import type { DecisionLayout } from "./decisionLayout.ts";
import type { DecisionWords } from "./DecisionWords.ts";
import { overPath, ringPath } from "./shapes.ts";

/** A ring is drawn thrice: its edge, its metal, and the light on it. */
const RINGS = [".is-edge", ":not(.is-edge, .is-shine)", ".is-shine"];

interface PlacedLink {
  readonly place: number;
  readonly right: number;
  readonly x: number;
  readonly y: number;
  readonly lengthPx: number;
  readonly degrees: number;
}

/**
 * The chain hangs from where all is right. Each link begins where the one before ends and lies lower by the decisions that
 * it spoils, so that the end is as high as all inputs are right at once. A link is open by the share of it that is wrong.
 */
export function drawChain(layer: Layer, layout: DecisionLayout, picture: DecisionPicture, words: DecisionWords): void {
  const links = placeLinks(layout, picture);
  drawLinks(layer, layout, links);
  drawLabels(layer, layout, links, words);
  drawEnd(layer, layout, picture, words);
}

function placeLinks({ chain, ring }: DecisionLayout, { links }: DecisionPicture): PlacedLink[] {
  return links.map(({ right, upTo }, place) => {
    const [fromX, toX] = [chain.left + place * chain.stepPx, chain.left + (place + 1) * chain.stepPx];
    const [fromY, toY] = [chain.y(links[place - 1]?.upTo ?? 1), chain.y(upTo)];
    const lengthPx = Math.hypot(toX - fromX, toY - fromY) + ring.overlap;
    const degrees = (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI;
    return { place, right, x: (fromX + toX) / 2, y: (fromY + toY) / 2, lengthPx, degrees };
  });
}

function drawLinks(layer: Layer, layout: DecisionLayout, links: readonly PlacedLink[]): void {
  const heightPx = layout.ring.height;
  const groups = layer
    .selectAll<SVGGElement, PlacedLink>("g.decision-link")
    .data(links, ({ place }) => place)
    .join((entering) => {
      const group = entering.append("g").attr("class", "decision-link");
      group.append("path").attr("class", "decision-ring is-edge").attr("pathLength", 100);
      group.append("path").attr("class", "decision-ring").attr("pathLength", 100);
      group.append("path").attr("class", "decision-ring is-shine").attr("pathLength", 100);
      return group;
    });
  sparing(groups).attr("transform", turned);
  for (const ring of RINGS) {
    const drawn = groups.select<SVGPathElement>(ring);
    sparing(drawn)
      .attr("d", ({ lengthPx }) => ringPath(lengthPx, heightPx))
      .attr("stroke-dasharray", ({ right }) => `${round(right * 100)} 100`)
      .attr("stroke-dashoffset", ({ right }) => round((right - 1) * 50));
  }
  // Over all rings once more the upper end of each, but the last: so it hangs in the next one.
  const overs = layer
    .selectAll<SVGGElement, PlacedLink>("g.decision-over")
    .data(links.slice(0, -1), ({ place }) => place)
    .join((entering) => {
      const group = entering.append("g").attr("class", "decision-over");
      group.append("path").attr("class", "decision-ring is-edge");
      group.append("path").attr("class", "decision-ring");
      group.append("path").attr("class", "decision-ring is-shine");
      return group;
    });
  sparing(overs).attr("transform", turned);
  for (const ring of RINGS) {
    sparing(overs.select<SVGPathElement>(ring)).attr("d", ({ lengthPx }) => overPath(lengthPx, heightPx));
  }
}

function turned({ x, y, degrees }: PlacedLink): string {
  return `translate(${round(x)},${round(y)})rotate(${round(degrees)})`;
}

function drawLabels(layer: Layer, layout: DecisionLayout, links: readonly PlacedLink[], words: DecisionWords): void {
  const labels = layer
    .selectAll<SVGTextElement, PlacedLink>("text.decision-right")
    .data(links, ({ place }) => place)
    .join((entering) => entering.append("text").attr("class", "decision-right"));
  // Away from the link at a right angle, so that it never lies on it.
  const away = (one: PlacedLink): readonly [number, number] => {
    const angle = (one.degrees * Math.PI) / 180;
    const reach = layout.ring.height / 2 + 12;
    return [one.x + Math.sin(angle) * reach, one.y - Math.cos(angle) * reach];
  };
  sparing(labels)
    .attr("x", (one) => round(away(one)[0]))
    .attr("y", (one) => round(away(one)[1]))
    .attr("dy", "0.34em")
    .text(({ right }) => words.share(right));
  const { left, top } = layout.chain;
  const hooks = layer.selectAll<SVGPathElement, number>("path.decision-hook").data([0]).join("path");
  sparing(hooks)
    .attr("class", "decision-hook")
    .attr("d", `M${left - 2},${top - 14}v8a7,7 0 1 0 7,7`);
}

/** How high all inputs at once are: an arrow from the bar to the end of the chain, and in the free corner below what it is. */
function drawEnd(layer: Layer, layout: DecisionLayout, picture: DecisionPicture, words: DecisionWords): void {
  const { chain, isNarrow } = layout;
  const { links, bar } = picture;
  const joint = links.at(-1)?.upTo;
  const drawn = layer
    .selectAll<SVGGElement, number>("g.decision-end")
    .data(joint === undefined ? [] : [joint])
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "decision-arrow");
      group.append("circle").attr("class", "decision-weight");
      for (const name of ["decision-joint", "decision-at-once", "decision-distance"]) {
        group.append("text").attr("class", name);
      }
      return group;
    });
  if (joint === undefined) return;
  const end = { x: chain.end + 6, y: chain.y(joint) };
  sparing(drawn).attr("class", `decision-end ${joint >= bar ? "is-over" : "is-under"}`);
  sparing(drawn.select(".decision-weight")).attr("cx", round(end.x)).attr("cy", round(end.y)).attr("r", 6);
  sparing(drawn.select(".decision-arrow")).attr("d", arrowPath(end.x, chain.bar, end.y));
  const x = isNarrow ? end.x + 16 : 0;
  const last = isNarrow ? Math.min(chain.bottom + 8, Math.max(chain.bar + PLATE_PX.height, end.y + 24)) : chain.bottom;
  const texts = [
    { name: ".decision-joint", y: last - 36, text: words.share(joint) },
    { name: ".decision-at-once", y: last - 17, text: words.atOnce(links.length) },
    { name: ".decision-distance", y: last, text: words.distance(joint - bar) },
  ];
  for (const { name, text, y } of texts) {
    sparing(drawn.select(name)).attr("x", round(x)).attr("y", round(y)).text(text);
  }
}

/** From the bar to a height, with a head; nothing where both are as good as one. */
function arrowPath(x: number, from: number, to: number): string {
  const [way, head] = [Math.sign(to - from), 6];
  const tip = to - way * 6;
  if (Math.abs(tip - from) < head + 2 || way * (tip - from) < 0) return "";
  const neck = round(tip - way * head);
  return `M${round(x)},${round(from)}V${neck}M${round(x - 4)},${neck}H${round(x + 4)}L${round(x)},${round(tip)}Z`;
}
