import { DAY_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import {
  axisTicks,
  axisTop,
  chartBox,
  drawChartFrame,
  linearScale,
  round,
  spreadLabels,
} from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import type { ContractBrief } from "../ContractBrief.ts";
import type { ContractCurveWords } from "./ContractWords.ts";

/** Reader-days so far, as far as the instant shown: readers that failed, and readers that were mistaken; a run beside it dashed. */
export function drawDays(
  layer: Layer,
  size: ChartSize,
  { run, now, comparison }: CurveData<ContractBrief>,
  words: ContractCurveWords,
): void {
  const { loud, silent, startAt, endAt } = run.brief;
  const other = comparison?.run.brief;
  const highest = Math.max(...[loud, silent, other?.loud ?? [], other?.silent ?? []].map((days) => days.at(-1) ?? 0));
  const box = { ...chartBox(size), right: size.widthPx - (size.widthPx < 460 ? 76 : 92) };
  const days = Math.round((endAt - startAt) / DAY_MS);
  const quarterDays = run.quarterMs / DAY_MS;
  const x = linearScale([0, days], [box.left, box.right]);
  const y = linearScale([0, axisTop(highest, 10)], [box.bottom, box.top]);
  drawChartFrame(layer, box, {
    title: words.daysAxis,
    ticks: axisTicks(axisTop(highest, 10)).map((value) => ({ at: y(value), text: words.number(value) })),
    places: Array.from({ length: Math.round(days / quarterDays) }, (_, index) => ({
      at: x((index + 0.5) * quarterDays),
      text: words.quarter(index + 1),
    })),
  });
  const until = now === null ? days : Math.min(days, Math.floor((now - startAt) / DAY_MS));
  const pathOf = (line: readonly number[], to: number): string =>
    line
      .slice(0, to + 1)
      .map((value, day) => `${day === 0 ? "M" : "L"}${round(x(day))},${round(y(value))}`)
      .join("");
  const lines = [
    { key: "area", d: `${pathOf(silent, until)}V${round(y(0))}H${round(x(0))}Z` },
    { key: "silent", d: pathOf(silent, until) },
    { key: "loud", d: pathOf(loud, until) },
    ...(other ? [{ key: "comparison", d: pathOf(other.silent, days) }] : []),
    ...(now === null ? [] : [{ key: "cursor", d: `M${round(x(until))},${box.top}V${box.bottom}` }]),
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.chart-line")
    .data(lines, ({ key }) => key)
    .join("path")
    .attr("class", ({ key }) => `chart-line contract-line is-${key}`)
    .attr("d", ({ d }) => d);
  const ends = [
    { name: words.silent, value: silent[until] ?? 0 },
    { name: words.loud, value: loud[until] ?? 0 },
  ];
  const places = spreadLabels(
    ends.map(({ value }) => y(value)),
    { gapPx: 16, fromPx: box.top, toPx: box.bottom - 9 },
  );
  layer
    .selectAll<SVGTextElement, (typeof ends)[number]>("text.chart-end")
    .data(ends)
    .join("text")
    .attr("class", "chart-end")
    .attr("x", round(x(until) + 6))
    .attr("y", (_, index) => round(places[index]!))
    .attr("dy", "0.34em")
    .text(({ name, value }) => `${words.number(value)} ${name}`);
}
