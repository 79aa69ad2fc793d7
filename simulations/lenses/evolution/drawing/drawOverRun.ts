import type { InstantMs } from "../../../kernel/index.ts";
import { chartBox, drawChartFrame, linearScale, round } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import { sharesAxis } from "./sharesAxis.ts";
import { SHARES_PX } from "./sharesPx.ts";
import type { EvolutionCurveWords } from "./evolutionWords.ts";

/** A share at an instant. */
export interface SharePoint {
  readonly at: InstantMs;
  readonly share: number;
}

/** What is drawn over the time of a run. */
export interface OverRun {
  readonly title: string;
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  readonly quarterMs: number;
  /** The instant shown; null: the whole run. */
  readonly now: InstantMs | null;
  /** Decides the colour of the curve. */
  readonly architecture: string;
  readonly points: readonly SharePoint[];
  readonly isDotted?: boolean;
  readonly comparison?: readonly SharePoint[] | undefined;
  readonly guess: readonly SharePoint[];
  readonly boughtAt: InstantMs | null;
  /** Share that deciding by hand comes to, drawn across. Left out: none. */
  readonly byHand?: number;
}

/** A share over a run as far as it is known, on one axis of time with what was guessed, another run and the purchase. */
export function drawOverRun(
  layer: Layer,
  size: ChartSize & { readonly words: EvolutionCurveWords },
  data: OverRun,
): void {
  const { words } = size;
  const { startAt, endAt, now, points, comparison = [], guess, boughtAt, byHand } = data;
  const box = { ...chartBox(size), left: SHARES_PX };
  const x = linearScale([startAt, endAt], [box.left, box.right]);
  const { lowest, ticks } = sharesAxis([...points, ...comparison, ...guess].map(({ share }) => share));
  const y = linearScale([lowest, 1], [box.bottom, box.top]);
  const yearMs = 4 * data.quarterMs;
  const years = Array.from({ length: Math.ceil((endAt - startAt) / yearMs) }, (_, index) => index);
  drawChartFrame(layer, box, {
    title: data.title,
    ticks: ticks.map((share) => ({ at: y(share), text: words.share(share) })),
    places: years.map((year) => ({ at: x(startAt + (year + 0.5) * yearMs), text: words.year(year + 1) })),
  });
  const pathOf = (some: readonly SharePoint[]): string =>
    some.map(({ at, share }, index) => `${index === 0 ? "M" : "L"}${round(x(at))},${round(y(share))}`).join("");
  const upright = (at: InstantMs): string => `M${round(x(at))},${box.top}V${box.bottom}`;
  const shown = points.filter(({ at }) => now === null || at <= now);
  const lines = [
    { key: "bought", d: boughtAt === null ? "" : upright(boughtAt) },
    { key: "by-hand", d: byHand === undefined ? "" : `M${box.left},${round(y(byHand))}H${box.right}` },
    { key: `run is-${data.architecture}`, d: pathOf(shown) },
    { key: "comparison", d: pathOf(comparison) },
    { key: "cursor", d: now === null ? "" : upright(Math.max(now, startAt)) },
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.chart-line")
    .data(lines)
    .join("path")
    .attr("class", ({ key }) => `chart-line is-${key}`)
    .attr("d", ({ d }) => d);
  const names = [
    ...(boughtAt === null ? [] : [{ x: x(boughtAt) + 5, y: box.top + 8, text: words.bought }]),
    ...(byHand === undefined ? [] : [{ x: box.left + 4, y: y(byHand) - 6, text: words.byHand(byHand) }]),
  ];
  layer
    .selectAll<SVGTextElement, (typeof names)[number]>("text.over-run-name")
    .data(names)
    .join("text")
    .attr("class", "over-run-name")
    .attr("x", (name) => round(name.x))
    .attr("y", (name) => round(name.y))
    .text(({ text }) => text);
  const circles = (name: string, some: readonly SharePoint[], radiusPx: number): void =>
    void layer
      .selectAll<SVGCircleElement, SharePoint>(`circle.${name}`)
      .data(some)
      .join("circle")
      .attr("class", `${name} is-${data.architecture}`)
      .attr("r", radiusPx)
      .attr("cx", ({ at }) => round(x(at)))
      .attr("cy", ({ share }) => round(y(share)));
  circles("over-run-point", data.isDotted ? shown : [], 3);
  circles("chart-guess", guess, 4);
}
