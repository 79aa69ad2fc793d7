import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";
import type { DecisionLayout } from "./decisionLayout.ts";
import type { DecisionWords } from "./DecisionWords.ts";
import { overPath, ringPath } from "./shapes.ts";

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
  drawPlate(layer, layout, picture, words);
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
      return group;
    });
  sparing(groups).attr("transform", turned);
  for (const ring of ["path.is-edge", "path:not(.is-edge)"]) {
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
      return group;
    });
  sparing(overs).attr("transform", turned);
  for (const ring of ["path.is-edge", "path:not(.is-edge)"]) {
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
    .join("text")
    .attr("class", "decision-right");
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

/** How high all inputs at once are: a plate that hangs below the bar, or stands above it, never across. */
function drawPlate(layer: Layer, layout: DecisionLayout, picture: DecisionPicture, words: DecisionWords): void {
  const { chain, plate } = layout;
  const { links, bar } = picture;
  const joint = links.at(-1)?.upTo;
  const drawn = layer
    .selectAll<SVGGElement, number>("g.decision-plate")
    .data(joint === undefined ? [] : [joint])
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "decision-pointer");
      group.append("rect").attr("class", "decision-paper").attr("rx", 8);
      for (const name of ["decision-joint", "decision-distance", "decision-at-once"]) {
        group.append("text").attr("class", name);
      }
      return group;
    });
  if (joint === undefined) return;
  const isOver = joint >= bar;
  const end = { x: chain.end, y: chain.y(joint) };
  const centred = end.y - plate.height / 2;
  const [least, most] = isOver
    ? [4, chain.bar - plate.height - 7]
    : [chain.bar + 7, Math.max(chain.bar + 7, chain.bottom - plate.height + 12)];
  const top = Math.min(most, Math.max(least, centred));
  const x = end.x + 16;
  const tip = Math.min(top + plate.height - 14, Math.max(top + 14, end.y));
  sparing(drawn).attr("class", `decision-plate ${isOver ? "is-over" : "is-under"}`);
  sparing(drawn.select(".decision-pointer")).attr(
    "d",
    `M${round(end.x + 6)},${round(end.y)}L${round(x + 1)},${round(tip - 7)}V${round(tip + 7)}Z`,
  );
  sparing(drawn.select(".decision-paper"))
    .attr("x", round(x))
    .attr("y", round(top))
    .attr("width", plate.width)
    .attr("height", plate.height);
  const first = top + plate.height * 0.48;
  const texts = [
    { name: ".decision-joint", x: x + 10, y: first, text: words.share(joint) },
    { name: ".decision-distance", x: x + plate.width - 9, y: first - 1, text: words.distance(joint - bar) },
    { name: ".decision-at-once", x: x + 10, y: top + plate.height - 9, text: words.atOnce(links.length) },
  ];
  for (const { name, text, ...at } of texts) {
    sparing(drawn.select(name)).attr("x", round(at.x)).attr("y", round(at.y)).text(text);
  }
}
