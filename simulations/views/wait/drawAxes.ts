import type { Layer } from "../Layer.ts";
import type { WaitFrame } from "./waitFrame.ts";
import type { WaitWords } from "./WaitChartData.ts";

/** What the horizontal axis says below a half-year. */
export interface HalfTick {
  readonly half: number;
  readonly systems: number;
}

/** Grid, days on the left, the number of systems and the years below. Texts are 12 px at every width. */
export function drawAxes(
  layer: Layer,
  frame: WaitFrame,
  halves: readonly HalfTick[],
  words: WaitWords,
  curveEndsPx: readonly number[],
): void {
  const { x, y, left, right, top, bottom } = frame;
  layer
    .selectAll<SVGTextElement, string>("text.wait-axis-title")
    .data([words.axis])
    .join("text")
    .attr("class", "wait-axis-title")
    .attr("x", 2)
    .attr("y", 13)
    .text((title) => title);

  const ticks = layer
    .selectAll<SVGGElement, number>("g.wait-tick")
    .data(frame.ticks, (days) => days)
    .join((entering) => {
      const group = entering.append("g").attr("class", "wait-tick");
      group.append("line");
      group.append("text").attr("dy", "0.34em");
      return group;
    })
    .attr("class", (days) => (days === 0 ? "wait-tick is-base" : "wait-tick"));
  ticks
    .select("line")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", (days) => y(days))
    .attr("y2", (days) => y(days));
  ticks
    .select("text")
    .attr("x", left - 7)
    .attr("y", (days) => y(days))
    .text((days) => words.number(days));

  const years = halves.filter(({ half }) => half % 2 === 1).map(({ half }) => (half + 1) / 2);
  layer
    .selectAll<SVGLineElement, number>("line.wait-year-line")
    .data(years.slice(1))
    .join("line")
    .attr("class", "wait-year-line")
    .attr("x1", (year) => x(2 * (year - 1)))
    .attr("x2", (year) => x(2 * (year - 1)))
    .attr("y1", top)
    .attr("y2", bottom + 40);
  layer
    .selectAll<SVGTextElement, number>("text.wait-year")
    .data(years)
    .join("text")
    .attr("class", "wait-year")
    .attr("x", (year) => x(2 * year - 1))
    .attr("y", bottom + 37)
    .text((year) => words.year(year));
  layer
    .selectAll<SVGTextElement, HalfTick>("text.wait-systems")
    .data(halves)
    .join("text")
    .attr("class", "wait-systems")
    .attr("x", ({ half }) => x(half - 0.5))
    .attr("y", bottom + 18)
    .text(({ systems }, index) => (index === 0 ? `${words.number(systems)} ${words.systems}` : words.number(systems)));
  drawCalm(layer, frame, halves, words, curveEndsPx);
}

/**
 * A shade behind the half-years in which no system was added: the freeze. Its name, one word a line, stands where the
 * curves leave most room.
 */
function drawCalm(
  layer: Layer,
  frame: WaitFrame,
  halves: readonly HalfTick[],
  words: WaitWords,
  curveEndsPx: readonly number[],
): void {
  const { x, top, bottom } = frame;
  const calm = halves.filter(({ systems }, index) => index > 0 && halves[index - 1]!.systems === systems);
  layer
    .selectAll<SVGRectElement, HalfTick>("rect")
    .data(calm, ({ half }) => half)
    .join((entering) => entering.append("rect").lower())
    .attr("class", "wait-calm")
    .attr("x", ({ half }) => x(half - 1))
    .attr("y", top)
    .attr("width", x(1) - x(0))
    .attr("height", bottom - top);
  const lines = calm
    .slice(0, 1)
    .flatMap(({ half }) => words.nothingNew.split(" ").map((text, line) => ({ half, text, line })));
  const middle = roomiest(top + 20, bottom - 20, curveEndsPx);
  layer
    .selectAll<SVGTextElement, (typeof lines)[number]>("text.wait-calm-name")
    .data(lines)
    .join("text")
    .attr("class", "wait-calm-name")
    .attr("x", ({ half }) => x(half - 1 + calm.length / 2))
    .attr("y", ({ line }) => middle + 14 * (line + 1 - lines.length / 2) - 3)
    .text(({ text }) => text);
}

/** Of a few heights between `from` and `to` the one farthest from all of `taken`; the lowest of equals. */
function roomiest(from: number, to: number, taken: readonly number[]): number {
  const distance = (height: number): number => Math.min(Infinity, ...taken.map((other) => Math.abs(other - height)));
  const heights = [1, 0.8, 0.6, 0.4, 0.2, 0].map((share) => from + share * (to - from));
  return heights.reduce((best, height) => (distance(height) > distance(best) + 8 ? height : best));
}
