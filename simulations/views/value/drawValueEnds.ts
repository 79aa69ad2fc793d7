import { spreadLabels } from "../chart/spreadLabels.ts";
import type { Layer } from "../Layer.ts";
import { pathAtX } from "../wait/pathAtX.ts";
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
  lines: Layer,
  frame: ValueFrame,
  input: { ends: readonly ValueLine[]; byHand: number | null; words: ValueWords; hasLegend: boolean },
): void {
  const ends = input.ends.flatMap((line) => endOf(line, lines, frame, input));
  if (input.byHand !== null) ends.push(byHandEnd(input.byHand, frame, input));
  const placed = spreadLabels(
    ends.map(({ y }) => y),
    { gapPx: LABEL_GAP_PX, fromPx: frame.top, toPx: frame.bottom - 4 },
  );
  layer
    .selectAll<SVGTextElement, End>("text")
    .data(ends, ({ id }) => id)
    .join("text")
    .attr("class", ({ className }) => `value-end ${className}`)
    .attr("dy", "0.34em")
    .attr("x", ({ x }) => x)
    .attr("y", (_, index) => placed[index]!)
    .text(({ text }) => text);
}

function endOf(
  line: ValueLine,
  lines: Layer,
  frame: ValueFrame,
  { words, hasLegend }: { words: ValueWords; hasLegend: boolean },
): End[] {
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  if (line.shownTo < first.x) return [];
  const isOver = line.shownTo >= last.x;
  const path = lines
    .selectAll<SVGPathElement, ValueLine>("path")
    .filter(({ id }) => id === line.id)
    .node();
  const x = frame.x(isOver ? last.x : line.shownTo);
  const y = isOver || path === null ? frame.y(last.y) : pathAtX(path, x);
  const value = words.share(isOver ? last.y : frame.y.invert(y));
  const text = hasLegend ? value : `${value} ${line.label}`;
  return [{ id: line.id, className: `is-${line.role} is-${line.style}`, x: x + 11, y, text }];
}

function byHandEnd(value: number, frame: ValueFrame, input: { words: ValueWords; hasLegend: boolean }): End {
  const { words, hasLegend } = input;
  const text = hasLegend ? words.share(value) : `${words.share(value)} ${words.byHand}`;
  return { id: "by-hand", className: "is-by-hand", x: frame.right + 5, y: frame.y(value), text };
}
