import { DAY_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import { axisTicks, chartBox, drawChartFrame, linearScale, round } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { trustDays } from "../questions.ts";
import { SHARES_PX } from "./sharesPx.ts";
import type { EvolutionCurveWords } from "./EvolutionWords.ts";

interface Size extends ChartSize {
  readonly words: EvolutionCurveWords;
}

/** Trust in the early decisions with many inputs, day by day, with the purchase and what was guessed for the days after it. */
export function drawTrust(
  layer: Layer,
  size: Size,
  { run, now, guess = [], comparison }: CurveData<EvolutionBrief>,
): void {
  const { words } = size;
  const { startAt, endAt, quarterMs, brief } = run;
  const box = { ...chartBox(size), left: SHARES_PX };
  const x = linearScale([startAt, endAt], [box.left, box.right]);
  const y = linearScale([0, 1], [box.bottom, box.top]);
  const yearMs = 4 * quarterMs;
  const years = Array.from({ length: Math.ceil((endAt - startAt) / yearMs) }, (_, index) => index);
  drawChartFrame(layer, box, {
    title: words.trust,
    ticks: axisTicks(100).map((value) => ({ at: y(value / 100), text: words.share(value / 100) })),
    places: years.map((year) => ({ at: x(startAt + (year + 0.5) * yearMs), text: words.year(year + 1) })),
  });
  const at = (day: number): number => startAt + day * DAY_MS;
  const path = ({ early }: EvolutionBrief, until: number): string =>
    early.trustByDay
      .filter((_, day) => at(day) <= until)
      .map((trust, day) => `${day === 0 ? "M" : "L"}${round(x(at(day)))},${round(y(trust))}`)
      .join("");
  const boughtAt = brief.bought?.at ?? null;
  const upright = (instant: number): string => `M${round(x(instant))},${box.top}V${box.bottom}`;
  const lines = [
    { key: "bought", d: boughtAt === null ? "" : upright(boughtAt) },
    { key: "run", d: path(brief, now ?? endAt) },
    ...(comparison ? [{ key: "comparison", d: path(comparison.run.brief, endAt) }] : []),
    ...(now === null ? [] : [{ key: "cursor", d: upright(Math.max(now, startAt)) }]),
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.chart-line")
    .data(lines, ({ key }) => key)
    .join("path")
    .attr("class", ({ key }) => `chart-line is-${key}${key === "run" ? ` is-${brief.architecture}` : ""}`)
    .attr("d", ({ d }) => d);
  layer
    .selectAll<SVGTextElement, number>("text.trust-bought")
    .data(boughtAt === null ? [] : [boughtAt])
    .join("text")
    .attr("class", "trust-bought")
    .attr("x", (instant) => round(x(instant) + 5))
    .attr("y", box.top + 8)
    .text(words.bought);
  // What was guessed lies on the same axis of time as the run.
  layer
    .selectAll<SVGCircleElement, (typeof guess)[number]>("circle.chart-guess")
    .data(boughtAt === null ? [] : guess)
    .join("circle")
    .attr("class", "chart-guess")
    .attr("r", 4)
    .attr("cx", ({ position }) => round(x((boughtAt ?? 0) + (trustDays[position] ?? 0) * DAY_MS)))
    .attr("cy", ({ value }) => round(y(value / 100)));
}
