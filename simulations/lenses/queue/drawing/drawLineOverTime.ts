import { DAY_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import { axisTicks, axisTop, chartBox, drawChartFrame, linearScale, round } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import type { QueueCurveWords } from "./QueueWords.ts";

/** How many have been in line at the end of each day, as far as the instant shown; a run beside it as a second line. */
export function drawLineOverTime(
  layer: Layer,
  size: ChartSize,
  { run, now, comparison }: CurveData<QueueBrief>,
  words: QueueCurveWords,
): void {
  const { waiting, startAt, endAt } = run.brief;
  const highest = Math.max(...waiting, ...(comparison?.run.brief.waiting ?? []));
  const box = chartBox(size);
  const days = (endAt - startAt) / DAY_MS;
  const x = linearScale([0, days], [box.left, box.right]);
  const y = linearScale([0, axisTop(highest, 10)], [box.bottom, box.top]);
  const yearDays = (4 * run.quarterMs) / DAY_MS;
  const years = Array.from({ length: Math.ceil(days / yearDays) }, (_, index) => index);
  drawChartFrame(layer, box, {
    title: words.lineAxis,
    ticks: axisTicks(axisTop(highest, 10)).map((value) => ({ at: y(value), text: words.number(value) })),
    places: years.map((year) => ({ at: x((year + 0.5) * yearDays), text: words.year(year + 1) })),
  });
  const until = now === null ? days : (now - startAt) / DAY_MS;
  const pathOf = (line: readonly number[], to: number): string =>
    line
      .slice(0, Math.floor(to) + 1)
      .map((tickets, day) => `${day === 0 ? "M" : "L"}${round(x(day))},${round(y(tickets))}`)
      .join("");
  const line = pathOf(waiting, until);
  const shownDays = Math.min(Math.floor(until), waiting.length - 1);
  const lines = [
    { key: "area", d: `${line}V${round(y(0))}H${round(x(0))}Z` },
    { key: "run", d: line },
    ...(comparison ? [{ key: "comparison", d: pathOf(comparison.run.brief.waiting, days) }] : []),
    ...(now === null ? [] : [{ key: "cursor", d: `M${round(x(until))},${box.top}V${box.bottom}` }]),
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.chart-line")
    .data(lines, ({ key }) => key)
    .join("path")
    .attr("class", ({ key }) => `chart-line is-${key}`)
    .attr("d", ({ d }) => d);
  const ends = [{ value: waiting[shownDays] ?? 0, day: shownDays }];
  layer
    .selectAll<SVGTextElement, (typeof ends)[number]>("text.chart-end")
    .data(ends)
    .join("text")
    .attr("class", "chart-end")
    .attr("x", ({ day }) => round(x(day) + 6))
    .attr("y", ({ value }) => round(y(value)))
    .attr("dy", "0.34em")
    .text(({ value }) => words.number(value));
}
