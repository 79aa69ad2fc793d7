import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";
import type { DecisionLayout } from "./decisionLayout.ts";
import type { DecisionWords } from "./DecisionWords.ts";
import { isActing } from "./drawGlasses.ts";

interface Line {
  readonly name: string;
  readonly d: string;
}
interface Text {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The bar and the line on which all would be right, the mark of the glasses, and what stands at them. */
export function drawBar(layer: Layer, layout: DecisionLayout, picture: DecisionPicture, words: DecisionWords): void {
  const { chain, glasses, isNarrow } = layout;
  const { glasses: all, loss, refills, bar } = picture;
  const across = (name: string, y: number, from: number, to: number): Line => ({
    name,
    d: `M${round(from)},${round(y)}H${round(to)}`,
  });
  const lines: Line[] = [
    across("decision-top", chain.top, 0, chain.right),
    across("decision-bar", chain.bar, 0, isNarrow ? chain.right : glasses.right),
    ...(isNarrow ? [across("decision-bar", glasses.bar, glasses.left, glasses.right)] : []),
  ];
  const drawn = layer.selectAll<SVGPathElement, Line>("path").data(lines).join("path");
  sparing(drawn)
    .attr("class", ({ name }) => name)
    .attr("d", ({ d }) => d);
  const texts: Text[] = [
    { name: "decision-title", x: 0, y: 12, text: words.each },
    { name: "decision-scale", x: chain.right, y: isNarrow ? 12 : chain.top - 30, text: words.allRight },
    { ...placeOfName(layout, picture), text: words.bar(bar) },
    { name: "decision-title", x: glasses.left, y: glasses.top - 62, text: words.glasses },
    { name: "decision-rule", x: glasses.left, y: glasses.top - 45, text: words.drain(loss) },
    { name: "decision-rule", x: glasses.left, y: glasses.top - 29, text: words.refill(refills) },
    {
      name: "decision-acting",
      x: (glasses.left + glasses.right) / 2,
      y: glasses.bottom + 53,
      text: words.acting(all.filter(isActing).length, all.length),
    },
    ...(picture.links.length > 0
      ? []
      : [{ name: "decision-empty", x: chain.left + 18, y: chain.top + 24, text: words.nothing }]),
  ];
  const labels = layer.selectAll<SVGTextElement, Text>("text").data(texts).join("text");
  sparing(labels)
    .attr("class", ({ name }) => name)
    .attr("x", ({ x }) => round(x))
    .attr("y", ({ y }) => round(y))
    .text(({ text }) => text);
}

/**
 * Where the name of the bar stands. The chain hangs from the left: one that ends over the bar leaves room below it at its end,
 * one that hangs under it as a whole, above it. One that passes through leaves room below the bar at its beginning; on a phone,
 * where its numbers stand close to it, above its end.
 */
function placeOfName({ chain, isNarrow }: DecisionLayout, { links, bar }: DecisionPicture): Omit<Text, "text"> {
  const isThrough = (links[0]?.upTo ?? 0) >= bar && (links.at(-1)?.upTo ?? 0) < bar;
  if (isThrough && !isNarrow) return { name: "decision-bar-name is-before", x: chain.left, y: chain.bar + 19 };
  const isOver = (links.at(-1)?.upTo ?? 0) >= bar;
  return { name: "decision-bar-name", x: chain.right, y: chain.bar + (isOver ? 19 : -9) };
}
