import type { CurveData } from "../../../lens/index.ts";
import { drawChartBars } from "../../../views/index.ts";
import type { ChartSize, Layer } from "../../../views/index.ts";
import { returnsPositions, urgentPositions } from "../questions.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import type { QueueCurveWords } from "./QueueWords.ts";

/** Days a ticket takes at each place of a question. */
export function drawDays(
  layer: Layer,
  size: ChartSize,
  { run, now, guess = [] }: CurveData<QueueBrief>,
  { question, words }: { readonly question: "returns" | "urgent"; readonly words: QueueCurveWords },
): void {
  const positions: readonly number[] = question === "returns" ? returnsPositions : urgentPositions;
  const values = question === "returns" ? run.brief.byReturns : run.brief.byUrgent;
  drawChartBars(layer, size, {
    title: words.daysAxis,
    places: positions.map((position, index) => ({
      position,
      name: words.place(question, position),
      value: values[index] ?? null,
    })),
    isOver: now === null,
    guess,
    number: words.number,
  });
}
