import { spreadLabels } from "../chart/spreadLabels.ts";
import type { Layer } from "../Layer.ts";
import { sparing } from "../sparing.ts";
import type { ValueFrame } from "./valueFrame.ts";
import type { ValueLine } from "./valueLines.ts";
import type { ValueWords } from "./ValueChartData.ts";

/** Least distance between two labels, px: texts of 13 px never touch. */
export const LABEL_GAP_PX = 16;

interface End {
  readonly id: string;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The value at the end of each line, and its name where there is room for it. Labels are moved apart, never stacked. */
export function drawValueEnds(
  layer: Layer,
  frame: ValueFrame,
  input: { ends: readonly ValueLine[]; byHand: number | null; words: ValueWords; hasLegend: boolean },
): void {
  const ends = input.ends.flatMap((line) => endOf(line, frame, input));
  if (input.byHand !== null) ends.push(byHandEnd(input.byHand, frame, input));
  const placed = spreadLabels(
    ends.map(({ y }) => y),
    { gapPx: LABEL_GAP_PX, fromPx: frame.top, toPx: frame.bottom - 4 },
  );
  sparing(
    layer
      .selectAll<SVGTextElement, End>("text")
      .data(ends, ({ id }) => id)
      .join("text"),
  )
    .attr("class", ({ className }) => `value-end ${className}`)
    .attr("dy", "0.34em")
    .attr("x", ({ x }) => x)
    .attr("y", (_, index) => placed[index]!)
    .text(({ text }) => text);
}

function endOf(
  line: ValueLine,
  frame: ValueFrame,
  { words, hasLegend }: { words: ValueWords; hasLegend: boolean },
): End[] {
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  if (line.shownTo < first.x) return [];
  const x = Math.min(last.x, line.shownTo);
  const value = valueAt(line, x);
  const text = hasLegend ? words.share(value) : `${words.share(value)} ${line.label}`;
  return [{ id: line.id, className: `is-${line.role} is-${line.style}`, x: frame.x(x) + 11, y: frame.y(value), text }];
}

/** The value between two points, in a straight line: where a label stands while its curve grows. */
function valueAt({ points }: ValueLine, x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[Math.max(0, after - 1)]!, points[after]!];
  return from === to ? to.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}

function byHandEnd(value: number, frame: ValueFrame, input: { words: ValueWords; hasLegend: boolean }): End {
  const { words, hasLegend } = input;
  const text = hasLegend ? words.share(value) : `${words.share(value)} ${words.byHand}`;
  return { id: "by-hand", className: "is-by-hand", x: frame.right + 5, y: frame.y(value), text };
}
