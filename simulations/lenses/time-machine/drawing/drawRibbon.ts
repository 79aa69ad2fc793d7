import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { BookLayout } from "./bookLayout.ts";

export interface RibbonData {
  /** Share of the figures of each day that comes out, 0–1. */
  readonly shares: readonly number[];
  /** The day shown. */
  readonly day: number;
  readonly title: string;
  readonly today: string;
  readonly widthPx: number;
  /** Said in the stretch of days of which nothing comes out, where it is long. */
  readonly nothing: string;
}

/** Room that is wide enough to say so. */
const LEAST_SAID_PX = 120;

/** Every day of the run as a bar, as high as what comes out of it, and where in them the book is open. */
export function drawRibbon(layer: Layer, { ribbonTop, ribbonPx }: BookLayout, data: RibbonData): void {
  const { shares, widthPx } = data;
  const stepPx = widthPx / Math.max(1, shares.length);
  const base = ribbonTop + ribbonPx;
  const bars = shares
    .map((share, day) =>
      share <= 0
        ? ""
        : `M${round(day * stepPx)},${round(base)}V${round(base - share * ribbonPx)}h${round(Math.max(0.4, stepPx))}V${round(base)}z`,
    )
    .join("");
  const x = round(Math.min(shares.length, Math.max(0, data.day)) * stepPx);
  const paths = [
    { key: "frame", d: `M0,${round(ribbonTop)}H${round(widthPx)}M0,${round(base)}H${round(widthPx)}` },
    { key: "bars", d: bars },
    { key: "cursor", d: `M${x},${round(ribbonTop - 4)}V${round(base + 3)}` },
    { key: "pointer", d: `M${x},${round(base + 3)}l-5,7h10z` },
  ];
  sparing(
    layer
      .selectAll<SVGPathElement, (typeof paths)[number]>("path")
      .data(paths, ({ key }) => key)
      .join("path"),
  )
    .attr("class", ({ key }) => `book-ribbon-${key}`)
    .attr("d", ({ d }) => d);
  // Of the days before the first that comes out nothing is left: said in the middle of them, where there is room.
  const forgotten = shares.findIndex((share) => share > 0);
  const lost = (forgotten < 0 ? shares.length : forgotten) * stepPx;
  const texts = [
    ...(lost > LEAST_SAID_PX ? [{ key: "nothing", x: lost / 2, y: ribbonTop + ribbonPx / 2, text: data.nothing }] : []),
    { key: "days", x: 0, y: ribbonTop - 11, text: data.title },
    { key: "today", x: widthPx, y: ribbonTop - 11, text: data.today },
  ];
  sparing(
    layer
      .selectAll<SVGTextElement, (typeof texts)[number]>("text")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr("class", ({ key }) => `book-${key}`)
    .attr("x", (text) => round(text.x))
    .attr("y", ({ y }) => round(y))
    .attr("dy", "0.34em")
    .text(({ text }) => text);
}
