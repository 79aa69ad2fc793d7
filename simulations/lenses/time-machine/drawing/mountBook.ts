import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import { createTextRuler, observeWidth, round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import { knownStates, NOT_YET, trueStates } from "../TimeMachinePicture.ts";
import type { TimeMachinePicture } from "../TimeMachinePicture.ts";
import { bookLayout } from "./bookLayout.ts";
import type { BookLayout } from "./bookLayout.ts";
import { drawBookKey } from "./drawBookKey.ts";
import { drawLeaf } from "./drawLeaf.ts";
import { drawNewReader } from "./drawNewReader.ts";
import { drawRibbon } from "./drawRibbon.ts";
import type { TimeMachineWords } from "./TimeMachineWords.ts";
import "./book.css";

const HOLE = trueStates.indexOf("hole");

/**
 * A day-book, open at the day turned back to: on the left leaf what was true, on the right what could be known, a figure each
 * time in the same place, the names of the facts between them. What is not kept is a hole through the leaf. Below, every day of
 * the run, as high as what comes out of it. Owns every node it adds to `host`; reads no clock.
 */
export function mountBook(host: Element, options: MountOptions<TimeMachineWords>): PictureView<TimeMachinePicture> {
  const { words } = options;
  const root = create("div").attr("class", "book");
  const svg = root.append("svg").attr("class", "book-picture").attr("aria-hidden", "true");
  const layer = (): Layer => svg.append("g") as Layer;
  const [left, right, spine, reader, ribbon] = [layer(), layer(), layer(), layer(), layer()];
  const title = svg.append("text").attr("class", "book-day");
  if (words.key) drawBookKey(root, words.key);
  host.append(root.node()!);

  let picture: TimeMachinePicture | undefined;
  let widthPx = host.clientWidth || 560;
  const ruler = createTextRuler(svg.node()!, draw);
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const { facts, owners, keys, trueThen, newReader, shares, day, daysAgo } = picture;
    const names = facts.map((fact, type) => words.fact(fact, owners[type]!));
    const layout = bookLayout({
      widthPx,
      ...(options.heightPx && { heightPx: options.heightPx(widthPx) }),
      types: facts.length,
      keys,
      namePx: Math.max(0, ...names.map((name) => ruler.widthPx("book-name", name))),
      hasReader: newReader !== null,
    });
    sparing(svg)
      .attr("viewBox", `0 0 ${widthPx} ${layout.heightPx}`)
      .attr("width", widthPx)
      .attr("height", layout.heightPx);
    sparing(title).attr("x", round(layout.spinePx)).attr("y", 13).attr("dy", "0.34em").text(words.day(day, daysAgo));
    drawLeaves(layout, picture);
    const everyOne = (type: number, state: number): boolean =>
      trueThen.subarray(type * keys, (type + 1) * keys).every((one) => one === state);
    drawSpine(
      layout,
      names.map((name, type) => ({ name: everyOne(type, NOT_YET) ? "" : name, isGone: everyOne(type, HOLE) })),
    );
    const asked = newReader && words.newReader(newReader.reader, newReader.owner, newReader.days);
    drawNewReader(reader, layout, { reader: newReader, text: asked ?? "", ruler });
    drawRibbon(ribbon, layout, { shares, day, title: words.days, today: words.today, nothing: words.nothing, widthPx });
  }

  function drawLeaves(layout: BookLayout, { trueThen, knownThen, keys, shares, day }: TimeMachinePicture): void {
    const turned = Math.min(1, Math.max(0, day / Math.max(1, shares.length)));
    const countOf = (states: Uint8Array): string =>
      words.out(states.filter((one) => one === 0).length, states.filter((one) => one !== NOT_YET).length);
    const both = { keys, ...{ title: "", count: "" } };
    drawLeaf(left, layout, {
      ...both,
      isLeft: true,
      states: trueThen,
      names: trueStates,
      title: words.trueThen,
      count: countOf(trueThen),
      below: turned,
    });
    drawLeaf(right, layout, {
      ...both,
      isLeft: false,
      states: knownThen,
      names: knownStates,
      title: words.knownThen,
      count: countOf(knownThen),
      below: 1 - turned,
    });
  }

  /** A name of which nothing is left is set apart; one of which there is nothing yet is not there. */
  function drawSpine(
    { spinePx, nameY, everyName }: BookLayout,
    names: readonly { readonly name: string; readonly isGone: boolean }[],
  ): void {
    const shown = names.map((one, type) => ({ ...one, type })).filter(({ type }) => type % everyName === 0);
    sparing(
      spine
        .selectAll<SVGTextElement, (typeof shown)[number]>("text")
        .data(shown, ({ type }) => type)
        .join("text"),
    )
      .attr("class", ({ isGone }) => (isGone ? "book-name is-gone" : "book-name"))
      .attr("x", round(spinePx))
      .attr("y", ({ type }) => round(nameY(type)))
      .attr("dy", "0.34em")
      .text(({ name }) => name);
  }

  return {
    update(next) {
      picture = next;
      draw();
    },
    destroy() {
      stopObserving();
      ruler.destroy();
      root.remove();
    },
  };
}
