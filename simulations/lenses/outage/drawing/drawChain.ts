import type { CallerState } from "../../../business/index.ts";
import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { OutagePicture, PictureSystem } from "../OutagePicture.ts";
import { NAME_STEP_PX, TITLE_Y } from "./outageLayout.ts";
import type { OutageLayout } from "./outageLayout.ts";
import type { OutageWords } from "./OutageWords.ts";
import { placeCallers } from "./placeCallers.ts";
import type { PlacedLine } from "./placeCallers.ts";
import { askingPath, ghostPath, pausePath, personPath } from "./shapes.ts";

const CALLER_STATES: readonly CallerState[] = ["gone", "waits", "again"];
const callerPaths = { gone: ghostPath, waits: personPath, again: askingPath } as const;
/** More systems than this have numbers in place of names. */
const NAMED_SYSTEMS = 7;

/** The chain: its stations with whom they work for, and the people in front of each. */
export function drawChain(
  layer: Layer,
  layout: OutageLayout,
  { systems, served, lost }: OutagePicture,
  words: OutageWords,
): void {
  const longest = longestOf(systems);
  const lines = systems.map((system, index) => placeCallers(layout, system, index, index === longest));
  drawStations(layer, layout, systems, words);
  drawCallers(layer, layout, lines);
  drawLabels(layer, layout, { systems, lines, longest, served, lost, words });
}

function longestOf(systems: readonly PictureSystem[]): number {
  return systems.reduce((most, { line }, index) => (line > systems[most]!.line ? index : most), 0);
}

function drawStations(layer: Layer, layout: OutageLayout, systems: readonly PictureSystem[], words: OutageWords): void {
  const { stationsX, stationY, stationPx, columnPx } = layout;
  path(
    layer,
    "outage-chain",
    stationsX
      .slice(1)
      .map((x) => `M${round(x - columnPx + stationPx)},${stationY}H${round(x - stationPx)}`)
      .join(""),
  );
  const groups = layer
    .selectAll<SVGGElement, PictureSystem>("g.outage-station")
    .data(systems)
    .join((entering) => {
      const group = entering.append("g");
      group.append("rect").attr("class", "outage-ring");
      group.append("path").attr("class", "outage-inside");
      group.append("circle").attr("class", "outage-lamp");
      group.append("text").attr("class", "outage-name");
      return group;
    });
  sparing(groups)
    .attr("class", (system) => `outage-station${system.isStopped ? " is-stopped" : ""} is-for-${insideOf(system)}`)
    .attr("transform", (_, index) => `translate(${round(stationsX[index]!)},${stationY})`);
  // A station that stands still is square, so that it is told from the others without its colour.
  sparing(groups.select<Element>(".outage-ring"))
    .attr("x", -stationPx)
    .attr("y", -stationPx)
    .attr("width", 2 * stationPx)
    .attr("height", 2 * stationPx)
    .attr("rx", ({ isStopped }) => (isStopped ? 3 : stationPx));
  sparing(groups.select<Element>(".outage-inside")).attr("d", (system) => insidePath(system, stationPx));
  sparing(groups.select<Element>(".outage-lamp"))
    .attr("cx", stationPx * 0.78)
    .attr("cy", -stationPx * 0.78)
    .attr("r", ({ isStopped }) => (isStopped ? 0 : Math.max(2.4, stationPx * 0.24)));
  const isNumbered = systems.length > NAMED_SYSTEMS;
  sparing(groups.select<Element>("text"))
    .attr("y", (_, index) => -stationPx - 9 - (layout.isNarrow && !isNumbered && index % 2 === 1 ? NAME_STEP_PX : 0))
    .text((_, index) => (isNumbered ? words.systemShort(index + 1) : words.system(index + 1)));
}

function insideOf({ isStopped, inWork }: PictureSystem): CallerState | "nobody" {
  return isStopped ? "nobody" : (inWork[0] ?? "nobody");
}

function insidePath(system: PictureSystem, stationPx: number): string {
  if (system.isStopped) return pausePath(0, 0, stationPx * 1.4);
  const inside = insideOf(system);
  if (inside === "nobody") return "";
  return callerPaths[inside](0, 0, stationPx * 1.25);
}

/** One path for all callers of a state: hundreds of them change with every frame. */
function drawCallers(layer: Layer, { callerPx }: OutageLayout, lines: readonly PlacedLine[]): void {
  const callers = lines.flatMap((line) => line.callers);
  sparing(layer.selectAll<SVGPathElement, CallerState>("path.outage-callers").data(CALLER_STATES).join("path"))
    .attr("class", (state) => `outage-callers is-${state}`)
    .attr("d", (state) =>
      callers
        .filter((caller) => caller.state === state)
        .map(({ x, y }) => callerPaths[state](x, y, callerPx))
        .join(""),
    );
}

interface Labelled {
  readonly systems: readonly PictureSystem[];
  readonly lines: readonly PlacedLine[];
  readonly longest: number;
  readonly served: number;
  readonly lost: number;
  readonly words: OutageWords;
}

/** A line is worth a label from so many calls on. */
const LABELLED_LINE = 5;

function drawLabels(
  layer: Layer,
  layout: OutageLayout,
  { systems, lines, longest, served, lost, words }: Labelled,
): void {
  const { outcomeY, stationsX, chainRight, rowPx, isNarrow } = layout;
  const texts: { key: string; x: number; y: number; text: string; anchor: string }[] = [];
  for (const [index, { leftOut }] of lines.entries()) {
    if (leftOut === null) continue;
    texts.push({
      key: `more-${index}`,
      x: leftOut.x,
      y: leftOut.y + 4,
      text: words.more(leftOut.count),
      anchor: "middle",
    });
  }
  const { line, waiting, abandoned } = systems[longest] ?? { line: 0, waiting: 0, abandoned: 0 };
  if (line >= LABELLED_LINE) {
    // Below its line, and inside the chain's part where that has the room: in a wider font it may reach beyond its end.
    const halfPx = isNarrow ? 84 : 130;
    const x = Math.max(0, Math.min(chainRight - 2 * halfPx, stationsX[longest]! - halfPx));
    const y = lines[longest]!.endY + rowPx * 0.5 + 14;
    texts.push({
      key: "waiting",
      x: isNarrow ? x : x + Math.min(halfPx, chainRight / 2),
      y,
      text: words.waiting(waiting, abandoned, isNarrow),
      anchor: isNarrow ? "start" : "middle",
    });
  }
  texts.push({ key: "title", x: 0, y: TITLE_Y, text: words.chain(isNarrow), anchor: "start" });
  texts.push({ key: "served", x: 0, y: outcomeY, text: words.served(served), anchor: "start" });
  texts.push({ key: "lost", x: isNarrow ? 160 : 204, y: outcomeY, text: words.lost(lost), anchor: "start" });
  sparing(
    layer
      .selectAll<SVGTextElement, (typeof texts)[number]>("text.outage-label")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr("class", ({ key }) => `outage-label is-${key.split("-")[0]}${key === "lost" && lost > 0 ? " is-loss" : ""}`)
    .attr("text-anchor", ({ anchor }) => anchor)
    .attr("x", ({ x }) => round(x))
    .attr("y", ({ y }) => round(y))
    .text(({ text }) => text);
}

function path(layer: Layer, className: string, d: string): void {
  sparing(layer.selectAll<SVGPathElement, string>(`path.${className}`).data([d]).join("path"))
    .attr("class", className)
    .attr("d", (drawn) => drawn);
}
