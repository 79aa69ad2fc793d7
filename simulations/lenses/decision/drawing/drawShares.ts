import type { CurveData } from "../../../lens/index.ts";
import { axisTicks, chartBox, drawChartFrame, linearScale, round } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionBrief, DecisionMoment } from "../DecisionBrief.ts";
import type { DecisionChartSize } from "./DecisionWords.ts";

type Code = "acted" | "joint" | "bar";

/** Shares over the weeks before each instant: decided on data as water, all inputs right at once as a line, and the bar. */
export function drawShares(
  layer: Layer,
  size: DecisionChartSize,
  { run, now, comparison }: CurveData<DecisionBrief>,
): void {
  const { words } = size;
  const { moments, startAt, endAt } = run.brief;
  const box = chartBox(size);
  const x = linearScale([startAt, endAt], [box.left, box.right]);
  const y = linearScale([0, 1], [box.bottom, box.top]);
  const yearMs = 4 * run.quarterMs;
  const years = Array.from({ length: Math.ceil((endAt - startAt) / yearMs) }, (_, index) => index);
  drawChartFrame(layer, box, {
    title: words.overTime,
    ticks: axisTicks(100).map((value) => ({ at: y(value / 100), text: words.percent(value / 100) })),
    places: years.map((year) => ({ at: x(startAt + (year + 0.5) * yearMs), text: words.year(year + 1) })),
  });
  const shown = moments.filter(({ at }) => now === null || at <= now);
  const path = (points: readonly DecisionMoment[], code: Code): string =>
    points
      .filter((one) => one[code] !== null)
      .map((one, index) => `${index === 0 ? "M" : "L"}${round(x(one.at))},${round(y(one[code]!))}`)
      .join("");
  const acted = path(shown, "acted");
  const edges = shown.length === 0 ? "" : `V${round(y(0))}H${round(x(shown[0]!.at))}Z`;
  const lines = [
    { key: "water", d: acted === "" ? "" : acted + edges },
    { key: "acted", d: acted },
    { key: "bar", d: path(shown, "bar") },
    { key: "joint", d: path(shown, "joint") },
    ...(comparison ? [{ key: "comparison", d: path(comparison.run.brief.moments, "acted") }] : []),
    ...(now === null ? [] : [{ key: "cursor", d: `M${round(x(Math.max(now, startAt)))},${box.top}V${box.bottom}` }]),
  ];
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>("path.decision-line")
    .data(lines, ({ key }) => key)
    .join("path")
    .attr("class", ({ key }) => `decision-line is-${key}`)
    .attr("d", ({ d }) => d);
  // One point is no line yet, and needs no name.
  drawNames(layer, {
    last: shown.length > 1 ? shown.at(-1) : undefined,
    x,
    y,
    words,
    left: box.left,
    right: box.right,
  });
}

interface Named {
  readonly last: DecisionMoment | undefined;
  readonly x: (at: number) => number;
  readonly y: (share: number) => number;
  readonly words: DecisionChartSize["words"];
  readonly left: number;
  readonly right: number;
}

/** What each line is, at its end as far as it is drawn; one that would lie on another gives way. */
function drawNames(layer: Layer, { last, x, y, words, left, right }: Named): void {
  const all = (["bar", "joint", "acted"] as const)
    .flatMap((code) => {
      const share = last?.[code] ?? null;
      return share === null || last === undefined ? [] : [{ code, at: last.at, y: y(share), text: words[code] }];
    })
    .sort((one, other) => one.y - other.y);
  let lowest = -Infinity;
  const placed = all.map((one) => {
    if (one.code === "bar") return { ...one, y: one.y - 6 };
    lowest = Math.max(one.y - 7, lowest + LINE_PX);
    return { ...one, y: lowest };
  });
  const isLate = last !== undefined && x(last.at) > right - 120;
  const isBar = (code: Code): boolean => code === "bar";
  layer
    .selectAll<SVGTextElement, (typeof placed)[number]>("text.decision-name")
    .data(placed, ({ code }) => code)
    .join("text")
    .attr("class", ({ code }) => `decision-name is-${code}`)
    .attr("text-anchor", ({ code }) => (isLate && !isBar(code) ? "end" : "start"))
    // The bar has its name where it begins: it hardly changes, and the others end near it.
    .attr("x", ({ code, at }) => round(isBar(code) ? left + 4 : x(at) + (isLate ? -4 : 6)))
    .attr("y", ({ y: at }) => round(at))
    .text(({ text }) => text);
}

const LINE_PX = 15;
