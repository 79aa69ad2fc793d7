import { create } from "d3";
import type { TanglePicture } from "../TanglePicture.ts";
import type { InstantMs } from "../../../kernel/index.ts";
import { createChangeCheck, createTextRuler, mountMarks, observeWidth } from "../../../views/index.ts";
import type { View } from "../../../lens/index.ts";
import { drawKey } from "./drawKey.ts";
import { drawShelf } from "./drawShelf.ts";
import { mountLinks } from "./mountLinks.ts";
import { mountPicks } from "./mountPicks.ts";
import { mountStations } from "./mountStations.ts";
import { moveMarks } from "./moveMarks.ts";
import { isNarrowRing, letterPx, ringLayout } from "./ringLayout.ts";
import type { RingLayout } from "./ringLayout.ts";
import type { TangleOptions } from "./TangleOptions.ts";
import { ticketMarks } from "./ticketQueue.ts";
import "./tangle.css";

export interface TangleView extends View<TanglePicture> {
  /** Moves the marks on their way to an instant between two snapshots; nothing else changes. */
  moveTo(now: InstantMs): void;
  /** Brings one station and its links to the front, or none (`null`). */
  highlight(system: number | null): void;
  /** Single marks travel at the slow tempo only; at the fast one they would be a strobe. Default "fast". */
  setTempo(tempo: "slow" | "fast"): void;
}

/**
 * The tangle: a ring of stations, a queue of tickets at each, a line for each link. Lines are solid when current,
 * dashed with a half-filled mark at the reader when late, two open stubs while they are being built. Published facts
 * have one outlet on an inner ring and each reader one inlet, with one mark per fact it still translates.
 * Owns every node it adds to `host`; reads no clock. Give the host a width and nothing else.
 */
export function mountTangle(host: Element, options: TangleOptions): TangleView {
  const slotCount = options.slotCount ?? 12;
  const root = create("div")
    .attr("class", "tangle")
    .classed("tangle-still", options.isMotionReduced ?? false);
  const svg = root.append("svg").attr("class", "tangle-picture").attr("aria-hidden", "true");
  const layers = {
    slots: svg.append("g"),
    shelf: svg.append("g"),
    links: svg.append("g"),
    stations: svg.append("g"),
    marks: svg.append("g"),
  };
  const marks = mountMarks(layers.marks);
  const picks = options.onPick ? mountPicks(root.node()!, options.words, options.onPick, highlight) : undefined;
  if (options.words.key) drawKey(root, options.words.key);
  host.append(root.node()!);

  let snapshot: TanglePicture | undefined;
  let tempo: "slow" | "fast" = "fast";
  let highlighted: number | null = null;
  const ruler = createTextRuler(svg.node()!, () => layOutAgain(layout.widthPx));
  let layout = layOut(host.clientWidth || 640);
  const drawLinks = mountLinks(layers.links);
  const drawStations = mountStations(layers.stations, { words: options.words, ruler });
  const areSlotsNew = createChangeCheck();
  const isShelfNew = createChangeCheck();
  const stopObserving = observeWidth(host, layOutAgain);

  function layOutAgain(widthPx: number): void {
    layout = layOut(widthPx);
    draw();
  }

  function layOut(widthPx: number): RingLayout {
    const heightPx = (options.heightPx ?? defaultHeightPx)(widthPx);
    const isNarrow = isNarrowRing(widthPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    svg.classed("tangle-narrow", isNarrow);
    ruler.forget();
    marks.resize(widthPx, heightPx);
    // Never less than the usual room, so that the ring keeps its place when the course's font comes.
    const namesPx = (options.codes ?? []).map((code) => {
      const name = options.words.systemName(code);
      return Math.max(ruler.widthPx("tangle-name", name), name.length * letterPx(isNarrow));
    });
    return ringLayout({ widthPx, heightPx, slotCount, namesPx });
  }

  function draw(isPassing = false): void {
    if (!snapshot) return;
    const { systems, links } = snapshot;
    if (areSlotsNew(layout, systems.length)) drawSlots();
    const published = [...systems.map((system) => system.published), ...links.map(({ to, kind }) => `${to} ${kind}`)];
    if (isShelfNew(layout, published.join())) drawShelf(layers.shelf, layout, snapshot);
    drawLinks(layout, snapshot, highlighted);
    drawStations(layout, systems, { highlighted, isPassing });
    if (!isPassing) picks?.update(layout, snapshot.systems);
    moveTo(snapshot.now);
  }

  function drawSlots(): void {
    const taken = new Set(snapshot?.systems.map((system) => system.index));
    layers.slots
      .selectAll<SVGCircleElement, number>("circle")
      .data(
        layout.stations.map((_, index) => index).filter((index) => !taken.has(index)),
        (index) => index,
      )
      .join("circle")
      .attr("class", "tangle-slot")
      .attr("r", 2)
      .attr("cx", (index) => layout.stations[index]!.x)
      .attr("cy", (index) => layout.stations[index]!.y);
  }

  function moveTo(now: InstantMs): void {
    if (!snapshot) return;
    const areShown = tempo === "slow" && !options.isMotionReduced;
    marks.draw([
      ...ticketMarks(layout, snapshot.systems),
      ...(areShown ? moveMarks(layout, snapshot, now, options.travelMs) : []),
    ]);
  }

  function highlight(system: number | null): void {
    if (system === highlighted) return;
    highlighted = system;
    draw();
  }

  return {
    update(next, isPassing) {
      snapshot = next;
      draw(isPassing);
    },
    moveTo,
    highlight,
    setTempo(next) {
      tempo = next;
      if (snapshot) moveTo(snapshot.now);
    },
    destroy() {
      stopObserving();
      ruler.destroy();
      marks.destroy();
      root.remove();
    },
  };
}

function defaultHeightPx(widthPx: number): number {
  return Math.round(widthPx < 460 ? Math.min(400, widthPx * 1.08) : Math.min(540, widthPx * 0.82));
}
