import { create } from "d3";
import { MINUTE_MS } from "../../../kernel/index.ts";
import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { linearScale, observeWidth, round, sparing, spreadLabels } from "../../../views/index.ts";
import type { OutageBrief } from "../OutageBrief.ts";
import { servedSeries } from "./servedSeries.ts";
import type { ServedPoint } from "./servedSeries.ts";
import type { ServedWords } from "./ServedWords.ts";
import "./served.css";

const TICKS = [0, 25, 50, 75, 100];
const HOURS_TICKS = 4;
const MARGINS = { left: 38, top: 30, bottom: 24 };
/** Room for the names at the right end, and the least distance between two, px. */
const NAMES_PX = 92;
const NAME_GAP_PX = 16;

interface Curve {
  readonly key: "chain" | "log" | "comparison" | "guess";
  readonly label: string;
  readonly points: readonly ServedPoint[];
}

/**
 * Orders served, by the minute in which they were placed: in the chain, and in the same time through the log. Curves as far as
 * the instant shown; the learner's guess as open rings over them. Owns every node it adds to `host`; reads no clock.
 */
export function mountServedChart(host: Element, options: MountOptions<ServedWords>): View<CurveData<OutageBrief>> {
  const { words } = options;
  const root = create("div").attr("class", "served");
  const svg = root.append("svg").attr("class", "served-picture").attr("aria-hidden", "true");
  const axes = svg.append("g");
  const curves = svg.append("g");
  const names = svg.append("g");
  host.append(root.node()!);
  let data: CurveData<OutageBrief> | undefined;
  let widthPx = host.clientWidth || 480;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!data) return;
    const heightPx = (options.heightPx ?? defaultHeightPx)(widthPx);
    sparing(svg).attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    const { brief } = data.run;
    const minutes = brief.placed.length;
    const right = widthPx - NAMES_PX;
    const x = linearScale([0, Math.max(1, minutes)], [MARGINS.left, right]);
    const y = linearScale([0, 100], [heightPx - MARGINS.bottom, MARGINS.top]);
    const shownTo = data.now === null ? minutes : Math.max(0, (data.now - brief.startAt) / MINUTE_MS);
    drawAxes(x, y, brief, minutes);
    drawCurves(x, y, curvesOf(data, words), shownTo);
  }

  function drawAxes(x: Scale, y: Scale, { standstill, startAt }: OutageBrief, minutes: number): void {
    const stoodAt = standstill === null ? [] : [(standstill.from - startAt) / MINUTE_MS];
    const across = minutes / HOURS_TICKS;
    const lines = [
      ...TICKS.map((percent) => ({ key: "tick", d: `M${x(0)},${round(y(percent))}H${round(x(minutes))}` })),
      ...stoodAt.map((minute) => ({ key: "standstill", d: `M${round(x(minute))},${y(100) - 8}V${y(0)}` })),
    ];
    const texts = [
      ...TICKS.map((percent) => ({ at: "end", x: x(0) - 6, y: y(percent) + 4, text: words.percent(percent) })),
      ...Array.from({ length: HOURS_TICKS + 1 }, (_, index) => ({
        at: index === 0 ? "start" : "middle",
        x: x(index * across),
        y: y(0) + 18,
        text: words.minute(index * across),
      })),
      ...stoodAt.map((minute) => ({ at: "start", x: x(minute) + 5, y: y(50) - 6, text: words.standstill })),
      { at: "start", x: 0, y: 12, text: words.axis },
    ];
    sparing(axes.selectAll<SVGPathElement, (typeof lines)[number]>("path").data(lines).join("path"))
      .attr("class", ({ key }) => `served-line is-${key}`)
      .attr("d", ({ d }) => d);
    sparing(axes.selectAll<SVGTextElement, (typeof texts)[number]>("text").data(texts).join("text"))
      .attr("text-anchor", ({ at }) => at)
      .attr("x", (one) => round(one.x))
      .attr("y", (one) => round(one.y))
      .text(({ text }) => text);
  }

  function drawCurves(x: Scale, y: Scale, all: readonly Curve[], shownTo: number): void {
    const shown = all.map(({ key, label, points }) => ({
      key,
      label,
      points: key === "chain" || key === "log" ? points.filter(({ minute }) => minute <= shownTo) : points,
    }));
    sparing(
      curves
        .selectAll<SVGPathElement, Curve>("path")
        .data(shown, ({ key }) => key)
        .join("path"),
    )
      .attr("class", ({ key }) => `served-curve is-${key}`)
      .attr("d", ({ key, points }) => (key === "guess" ? ringsPath(points, x, y) : linePath(points, x, y)));
    const named = shown.filter(({ points }) => points.length > 0);
    const placed = spreadLabels(
      named.map(({ points }) => y(points.at(-1)!.percent)),
      { gapPx: NAME_GAP_PX, fromPx: y(100), toPx: y(0) },
    );
    sparing(
      names
        .selectAll<SVGTextElement, Curve>("text")
        .data(named, ({ key }) => key)
        .join("text"),
    )
      .attr("class", ({ key }) => `served-name is-${key}`)
      .attr("x", ({ points }) => round(x(points.at(-1)!.minute) + 8))
      .attr("y", (_, index) => round(placed[index]! + 4))
      .text(({ label }) => label);
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}

type Scale = (value: number) => number;

function curvesOf({ run, guess, comparison, label }: CurveData<OutageBrief>, words: ServedWords): Curve[] {
  const { placed, served, handledSoon } = run.brief;
  const guessed = guess?.map(({ position, value }) => ({ minute: position, percent: value })) ?? [];
  const other = comparison?.run.brief;
  return [
    { key: "log", label: words.log, points: servedSeries(placed, handledSoon) },
    { key: "chain", label: label ?? words.chain, points: servedSeries(placed, served) },
    ...(other
      ? [{ key: "comparison" as const, label: comparison!.label, points: servedSeries(other.placed, other.served) }]
      : []),
    ...(guessed.length > 0 ? [{ key: "guess" as const, label: words.guess, points: guessed }] : []),
  ];
}

function linePath(points: readonly ServedPoint[], x: Scale, y: Scale): string {
  return points
    .map(({ minute, percent }, index) => `${index === 0 ? "M" : "L"}${round(x(minute))},${round(y(percent))}`)
    .join("");
}

function ringsPath(points: readonly ServedPoint[], x: Scale, y: Scale): string {
  const radius = 4;
  return points
    .map(
      ({ minute, percent }) =>
        `M${round(x(minute) - radius)},${round(y(percent))}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0`,
    )
    .join("");
}

function defaultHeightPx(widthPx: number): number {
  return Math.round(widthPx < 460 ? 200 : Math.min(340, widthPx * 0.62));
}
