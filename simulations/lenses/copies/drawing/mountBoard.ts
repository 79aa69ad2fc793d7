import { create } from "d3";
import { copyStates } from "../../../business/index.ts";
import type { CopyState } from "../../../business/index.ts";
import type { PictureView } from "../../../lens/index.ts";
import { observeWidth } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { CopiesPicture } from "../CopiesPicture.ts";
import { angleOf, boardLayout } from "./boardLayout.ts";
import type { BoardLayout, Place } from "./boardLayout.ts";
import type { BoardOptions } from "./BoardOptions.ts";
import { markPath, markShapes } from "./markPaths.ts";
import type { MarkShape } from "./markPaths.ts";
import "./copies.css";

/** Room for the names around the rim, px, and about what a character of them takes. */
const NAMES_PX = 20;
const CHARACTER_PX = 7;
/** On a smaller board only every other ring is named, px. */
const NAMED_RINGS_PX = 170;
/** Rays of the lamp in the middle. */
const RAYS = 12;
/** Drawn one over the other, what is wrong above what is not. */
const SHAPES = ["right", "cutOff", "late", "lateHalf", "missing", "lost", "mismapped", "misread"] as const;

/**
 * Everybody's copies around the truth: the direction is who holds a copy, the distance how old it is, shape and colour what
 * is wrong with it. A switch puts the truth out: what is left is what people at Larkfield see. Owns every node it adds to
 * `host`; reads no clock.
 */
export function mountBoard(host: Element, options: BoardOptions): PictureView<CopiesPicture> {
  const { words } = options;
  const root = create("div").attr("class", "copies");
  const svg = root.append("svg").attr("class", "copies-picture").attr("aria-hidden", "true");
  const middle = svg.append("g");
  const [rings, names, marks, truth] = [0, 1, 2, 3].map(() => middle.append("g")) as [Layer, Layer, Layer, Layer];
  const key = root.append("ul").attr("class", "copies-key").attr("aria-label", words.key);
  const lamp = root.append("button").attr("type", "button").attr("class", "button copies-lamp").text(words.lamp.putOut);
  const note = root.append("p").attr("class", "copies-note").attr("role", "status");
  host.append(root.node()!);

  let isLit = true;
  let picture: CopiesPicture | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });
  lamp.on("click", () => {
    isLit = !isLit;
    lamp.text(isLit ? words.lamp.putOut : words.lamp.light);
    note.text(isLit ? "" : words.lamp.off);
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const heightPx = (options.heightPx ?? defaultHeightPx)(widthPx);
    const rimPx = Math.max(60, Math.min(widthPx, heightPx) / 2 - NAMES_PX);
    const layout = boardLayout(picture, rimPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    middle.attr("transform", `translate(${widthPx / 2},${heightPx / 2})`);
    root.classed("is-dark", !isLit);
    drawRings(layout);
    drawNames(layout, picture);
    drawMarks(layout, picture);
    drawTruth(layout);
    drawKey(picture);
  }

  function drawRings({ ringsPx, rimPx }: BoardLayout): void {
    const all = [...ringsPx, rimPx];
    rings
      .selectAll<SVGCircleElement, number>("circle")
      .data(all)
      .join("circle")
      .attr("class", "copies-ring")
      .attr("r", (px) => px.toFixed(1));
    rings
      .selectAll<SVGTextElement, number>("text")
      .data(ringsPx.filter((_, ring) => rimPx >= NAMED_RINGS_PX || ring % 2 === 0))
      .join("text")
      .attr("class", "copies-age")
      .attr("y", (px) => (-px + 4).toFixed(1))
      .text((px) => words.rings[ringsPx.indexOf(px)] ?? "");
  }

  /** Along the rim, each over its sector; none where they would not fit. */
  function drawNames({ rimPx }: BoardLayout, { readers, kind }: CopiesPicture): void {
    const shown = readers.map((code, reader) => ({ reader, name: words.reader({ kind, code }) }));
    const arcPx = (2 * Math.PI * rimPx) / Math.max(1, readers.length);
    names
      .selectAll<SVGTextElement, (typeof shown)[number]>("text")
      .data(shown.filter(({ name }) => name.length * CHARACTER_PX < arcPx))
      .join("text")
      .attr("class", "copies-name")
      .attr("dy", "0.35em")
      .attr("transform", ({ reader }) => {
        const angle = angleOf(reader, readers.length);
        const turned = (angle * 180) / Math.PI + 90;
        const isBelow = Math.sin(angle) > 0.01;
        return `rotate(${turned.toFixed(2)}) translate(0,${(-rimPx - NAMES_PX / 2).toFixed(1)})${isBelow ? " rotate(180)" : ""}`;
      })
      .text(({ name }) => name);
  }

  function drawMarks({ places, markPx }: BoardLayout, { state }: CopiesPicture): void {
    const byState = new Map<string, Place[]>(copyStates.map((name) => [name, []]));
    places.forEach((place, copy) => byState.get(copyStates[state[copy]!]!)!.push(place));
    const shown: readonly MarkShape[] = isLit ? SHAPES : ["unknown"];
    const placesOf = (shape: MarkShape): readonly Place[] =>
      shape === "unknown" ? places : byState.get(shape === "lateHalf" ? "late" : shape)!;
    marks
      .selectAll<SVGPathElement, MarkShape>("path")
      .data(shown, (shape) => shape)
      .join("path")
      .attr("class", (shape) => `copies-mark is-${shape}`)
      .attr("d", (shape) => markPath(shape, placesOf(shape), markPx));
  }

  function drawTruth({ truthPx }: BoardLayout): void {
    const px = truthPx - 7;
    truth.selectAll("circle").data([px]).join("circle").attr("class", "copies-truth").attr("r", px.toFixed(1));
    truth
      .selectAll("path")
      .data([raysPath(px + 1.5, truthPx - 1)])
      .join("path")
      .attr("class", "copies-rays")
      .attr("d", (path) => path);
    truth
      .selectAll("text")
      .data([isLit ? words.truth : words.unknown])
      .join("text")
      .attr("class", "copies-truth-name")
      .attr("dy", "0.35em")
      .text((text) => text);
  }

  /** Every state that there is now, with how many copies are in it; the right ones always. */
  function drawKey({ state }: CopiesPicture): void {
    const counts = copyStates.map((name, index) => ({
      name,
      count: state.reduce((sum, one) => sum + (one === index ? 1 : 0), 0),
    }));
    const shown = isLit ? counts.filter(({ name, count }) => name === "right" || count > 0) : [];
    const items = key
      .selectAll<HTMLLIElement, (typeof shown)[number]>("li")
      .data(shown, ({ name }) => name)
      .join((entering) => {
        const item = entering.append("li");
        const sample = item.append("svg").attr("width", 14).attr("height", 14).attr("aria-hidden", "true");
        sample
          .append("path")
          .attr("class", ({ name }) => `copies-mark is-${name}`)
          .attr("d", ({ name }) => keyPath(name));
        sample
          .filter(({ name }) => name === "late")
          .append("path")
          .attr("class", "copies-mark is-lateHalf")
          .attr("d", markShapes.lateHalf({ x: 7, y: 7 }, 4.5));
        item.append("span");
        return item;
      })
      .order();
    items.select("span").text(({ name, count }) => `${words.states[name]} ${words.number(count)}`);
  }

  return {
    update(next) {
      picture = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}

function keyPath(name: CopyState): string {
  return markShapes[name]({ x: 7, y: 7 }, 4.5);
}

/** Short strokes around the truth while it is lit. */
function raysPath(fromPx: number, toPx: number): string {
  return Array.from({ length: RAYS }, (_, ray) => {
    const angle = (2 * Math.PI * ray) / RAYS;
    const at = (px: number): string => `${(px * Math.cos(angle)).toFixed(1)},${(px * Math.sin(angle)).toFixed(1)}`;
    return `M${at(fromPx)}L${at(toPx)}`;
  }).join("");
}

function defaultHeightPx(widthPx: number): number {
  return Math.round(Math.min(460, widthPx * 0.9));
}
