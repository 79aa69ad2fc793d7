import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { ContractPicture, PictureChange } from "../ContractPicture.ts";
import type { ContractLayout } from "./contractLayout.ts";
import type { ContractWords } from "./ContractWords.ts";
import { crossPath, notEqualPath, tickPath } from "./pinShapes.ts";

interface Wish extends PictureChange {
  readonly x: number;
  readonly y: number;
}

/** What the source sends, and its latest wishes as tiles: those that came through above, those that the check refused below. */
export function drawWishes(layer: Layer, layout: ContractLayout, picture: ContractPicture, words: ContractWords): void {
  const { left, stepPx, sizePx, rowsY } = layout.wishes;
  const { changes, check, sent, newest } = picture;
  const texts = [
    { name: "sends", x: 0, y: layout.isNarrow ? 9 : 10, text: words.sends(sent, newest - sent) },
    { name: "row", x: 18, y: rowsY[0], text: words.passed },
    { name: "row", x: 18, y: rowsY[1], text: words.refused(check) },
  ];
  const drawn = layer
    .selectAll<SVGTextElement, (typeof texts)[number]>("text")
    .data(texts)
    .join((entering) => entering.append("text").attr("dy", "0.34em"));
  sparing(drawn)
    .attr("class", ({ name }) => `contract-${name}`)
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
  const badges = [
    { name: "passed", d: tickPath(6, rowsY[0], 4.5) },
    { name: "refused", d: check === "none" ? "" : crossPath(6, rowsY[1], 4.5) },
  ];
  sparing(
    layer
      .selectAll<SVGPathElement, (typeof badges)[number]>("path.contract-badge")
      .data(badges)
      .join((entering) => entering.append("path")),
  )
    .attr("class", ({ name }) => `contract-badge is-${name}`)
    .attr("d", ({ d }) => d);
  sparing(
    layer
      .selectAll<SVGPathElement, string>("path.contract-rail")
      .data([`M${left},${rowsY[0] + sizePx / 2 + 3}H${round(layout.widthPx)}`])
      .join((entering) => entering.append("path").attr("class", "contract-rail")),
  ).attr("d", (d) => d);
  const wishes = changes.map((change, index): Wish => ({
    ...change,
    x: left + (index + 0.5) * stepPx,
    y: rowsY[change.isRefused ? 1 : 0],
  }));
  const tiles = layer
    .selectAll<SVGGElement, Wish>("g.contract-wish")
    .data(wishes, ({ row }) => row)
    .join((entering) => {
      const group = entering.append("g");
      group.append("title");
      group.append("rect").attr("class", "contract-tile").attr("rx", 4);
      group.append("path").attr("class", "contract-glyph");
      group.append("path").attr("class", "contract-strike");
      return group;
    });
  sparing(tiles)
    .attr(
      "class",
      ({ isHidden, isRefused }) => `contract-wish${isHidden ? " is-hidden" : ""}${isRefused ? " is-refused" : ""}`,
    )
    .attr("transform", ({ x, y }) => `translate(${round(x)},${round(y)})`);
  sparing(tiles.select("title")).text((wish) => words.wish(wish));
  sparing(tiles.select("rect"))
    .attr("x", -sizePx / 2)
    .attr("y", -sizePx / 2)
    .attr("width", sizePx)
    .attr("height", sizePx);
  sparing(tiles.select(".contract-glyph")).attr("d", ({ kind }) => glyphPath(kind, sizePx * 0.26));
  sparing(tiles.select(".contract-strike")).attr("d", ({ isRefused }) =>
    isRefused ? `M${-sizePx / 2},${sizePx / 2}L${sizePx / 2},${-sizePx / 2}` : "",
  );
}

/** A plus for a field that is added, a minus for one removed, arrows for another name, a triangle for another type, "is not" for another meaning. */
export function glyphPath(kind: PictureChange["kind"], half: number): string {
  const h = round(half);
  if (kind === "added") return `M${-h},0H${h}M0,${-h}V${h}`;
  if (kind === "removed") return `M${-h},0H${h}`;
  if (kind === "renamed")
    return `M${-h},0H${h}M${round(half * 0.35)},${round(-half * 0.6)}L${h},0L${round(half * 0.35)},${round(half * 0.6)}`;
  if (kind === "retyped") return `M0,${-h}L${h},${round(half * 0.8)}H${-h}Z`;
  return notEqualPath(0, 0, half);
}
