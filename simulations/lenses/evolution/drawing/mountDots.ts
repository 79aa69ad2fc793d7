import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import {
  axisTicks,
  chartBox,
  drawChartFrame,
  linearScale,
  observeWidth,
  pictureKey,
  round,
} from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionDot, EvolutionPicture } from "../EvolutionPicture.ts";
import { dotGroups } from "./dotGroups.ts";
import { SHARES_PX } from "./sharesPx.ts";
import type { DotsWords } from "./evolutionWords.ts";
import "./dots.css";

/** Between two groups, and below the marks for two lines of text, px. */
const GAP_PX = 14;
const BELOW_PX = 46;
const KEY = ["acting", "byHand", "mark", "early"] as const;

/**
 * Every decision of the company as a mark: the higher, the more its data are trusted; full where it is taken on data, hollow
 * where by hand, and a short line at the trust that it takes. Those that join few inputs stand on the left. Each has its place
 * from the start, so that newcomers stand on the right of their group. Owns every node it adds to `host`; reads no clock.
 */
export function mountDots(host: Element, options: MountOptions<DotsWords>): PictureView<EvolutionPicture> {
  const { words } = options;
  const root = create("div").attr("class", "chart dots");
  const svg = root.append("svg").attr("class", "chart-picture").attr("aria-hidden", "true");
  const [frame, marks, dots] = [svg.append("g"), svg.append("g"), svg.append("g")] as [Layer, Layer, Layer];
  // Beside another picture the key is left out.
  if (words.key) drawKey(words.key);
  host.append(root.node()!);

  let picture: EvolutionPicture | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const heightPx = (options.heightPx ?? ((width: number) => Math.min(420, Math.max(286, width * 0.7))))(widthPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    const box = {
      ...chartBox({ widthPx, heightPx }),
      left: SHARES_PX,
      right: widthPx - 4,
      bottom: heightPx - BELOW_PX,
    };
    const y = linearScale([0, 1], [box.bottom, box.top]);
    const places = placesOf(picture, box);
    const found = new Map(picture.dots.map((dot) => [dot.decision, dot]));
    drawChartFrame(frame, box, {
      title: words.axis,
      ticks: axisTicks(100).map((value) => ({ at: y(value / 100), text: words.share(value / 100) })),
      places: places.groups.map(({ from, to, middle }) => ({ at: middle, text: words.group(from, to) })),
    });
    drawCounts(frame, box.bottom, places.groups, found);
    const half = Math.min(4, Math.max(1.2, places.stepPx / 2));
    marks
      .selectAll<SVGPathElement, DecisionDot>("path")
      .data([picture.dots])
      .join("path")
      .attr("class", "dots-mark")
      .attr("d", (all) =>
        all
          .map(({ decision, mark }) => `M${round(places.x(decision) - half)},${round(y(mark))}h${round(2 * half)}`)
          .join(""),
      );
    dots
      .selectAll<SVGCircleElement, DecisionDot>("circle")
      .data(picture.dots, ({ decision }) => decision)
      .join("circle")
      .attr("class", (dot) => `dots-dot ${dot.isActing ? "is-acting" : "is-by-hand"}${dot.isEarly ? " is-early" : ""}`)
      .attr("r", (dot) => (dot.isEarly ? 4.6 : Math.min(4, Math.max(2.4, places.stepPx * 0.6))))
      .attr("cx", ({ decision }) => round(places.x(decision)))
      .attr("cy", ({ trust }) => round(y(trust)));
  }

  function drawCounts(
    layer: Layer,
    bottom: number,
    groups: readonly PlacedGroup[],
    found: ReadonlyMap<number, DecisionDot>,
  ): void {
    // The words fit below the largest group, and are read once.
    const most = Math.max(...groups.map(({ decisions }) => decisions.length));
    layer
      .selectAll<SVGTextElement, PlacedGroup>("text.dots-count")
      .data(groups)
      .join("text")
      .attr("class", "dots-count")
      .attr("x", ({ middle }) => round(middle))
      .attr("y", bottom + 32)
      .attr("dy", "0.34em")
      .text(({ decisions }) => {
        const own = decisions.flatMap((row) => found.get(row) ?? []);
        const isShort = decisions.length < most;
        return words.acting(own.filter(({ isActing }) => isActing).length, own.length, isShort);
      });
  }

  function drawKey(key: NonNullable<DotsWords["key"]>): void {
    const items = pictureKey(root, KEY);
    const sample = items.append("svg").attr("width", 16).attr("height", 14).attr("viewBox", "-8 -7 16 14");
    sample.attr("aria-hidden", "true");
    sample
      .filter((code) => code === "mark")
      .append("path")
      .attr("class", "dots-mark")
      .attr("d", "M-5,0h10");
    sample
      .filter((code) => code !== "mark")
      .append("circle")
      .attr(
        "class",
        (code) =>
          `dots-dot ${code === "early" ? "is-by-hand is-early" : code === "acting" ? "is-acting" : "is-by-hand"}`,
      )
      .attr("r", (code) => (code === "early" ? 4.6 : 4));
    items.append("span").text((code) => key[code]);
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

interface PlacedGroup {
  readonly from: number;
  readonly to: number | null;
  readonly decisions: readonly number[];
  readonly middle: number;
}

/** Where each decision of the run stands: side by side within its group, the groups as wide as they are large. */
function placesOf(
  { inputs }: EvolutionPicture,
  { left, right }: { readonly left: number; readonly right: number },
): { readonly groups: readonly PlacedGroup[]; readonly stepPx: number; x(decision: number): number } {
  const groups = dotGroups(inputs);
  const stepPx = (right - left - GAP_PX * groups.length) / Math.max(1, inputs.length);
  const at = new Map<number, number>();
  let from = left + GAP_PX / 2;
  const placed = groups.map((group) => {
    group.decisions.forEach((decision, place) => at.set(decision, from + (place + 0.5) * stepPx));
    const widthPx = group.decisions.length * stepPx;
    const middle = from + widthPx / 2;
    from += widthPx + GAP_PX;
    return { ...group, middle };
  });
  return { groups: placed, stepPx, x: (decision) => at.get(decision) ?? left };
}
