import { DAY_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import { chartBox, drawChartFrame, linearScale, round } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import { rightShare } from "../lookBack.ts";
import type { TimeMachineBrief } from "../TimeMachineBrief.ts";
import type { PastCurveWords } from "./TimeMachineWords.ts";

/** What comes out of each day of the run, as far as the instant shown; a run beside it as a second line. */
export function drawShares(
  layer: Layer,
  size: ChartSize,
  { run, now, comparison }: CurveData<TimeMachineBrief>,
  words: PastCurveWords,
): void {
  const box = chartBox(size);
  const days = (run.endAt - run.startAt) / DAY_MS;
  const x = linearScale([0, days], [box.left, box.right]);
  const y = linearScale([0, 1], [box.bottom, box.top]);
  const yearDays = (4 * run.quarterMs) / DAY_MS;
  drawChartFrame(layer, box, {
    title: words.overDays,
    ticks: [0, 0.5, 1].map((share) => ({ at: y(share), text: words.percent(100 * share) })),
    places: Array.from({ length: Math.ceil(days / yearDays) }, (_, year) => ({
      at: x((year + 0.5) * yearDays),
      text: words.year(year + 1),
    })),
  });
  const shownDays = now === null ? days : (now - run.startAt) / DAY_MS;
  const pathOf = (brief: TimeMachineBrief, until: number): string =>
    brief.days
      .slice(0, Math.floor(until) + 1)
      .map((look, day) => `${day === 0 ? "M" : "L"}${round(x(day))},${round(y(rightShare(look) ?? 0))}`)
      .join("");
  const line = pathOf(run.brief, shownDays);
  const last = Math.min(Math.floor(shownDays), run.brief.days.length - 1);
  const lines = [
    { key: "area", d: `${line}V${round(y(0))}H${round(x(0))}Z` },
    { key: "run", d: line },
    ...(comparison ? [{ key: "comparison", d: pathOf(comparison.run.brief, days) }] : []),
    ...(now === null ? [] : [{ key: "cursor", d: `M${round(x(shownDays))},${box.top}V${box.bottom}` }]),
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.chart-line")
    .data(lines, ({ key }) => key)
    .join("path")
    .attr("class", ({ key }) => `chart-line is-${key}`)
    .attr("d", ({ d }) => d);
  const ends = [{ day: last, share: run.brief.days[last] === undefined ? 0 : (rightShare(run.brief.days[last]) ?? 0) }];
  layer
    .selectAll<SVGTextElement, (typeof ends)[number]>("text.chart-end")
    .data(ends)
    .join("text")
    .attr("class", "chart-end")
    .attr("x", ({ day }) => round(Math.min(x(day) + 6, box.right + 2)))
    .attr("y", ({ share }) => round(y(share)))
    .attr("dy", "0.34em")
    .text(({ share }) => words.percent(100 * share));
}
