import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { mountChart } from "../../../views/index.ts";
import { returnsPositions, urgentPositions } from "../questions.ts";
import type { QueueBrief } from "../QueueBrief.ts";
import { drawDays } from "./drawDays.ts";
import { drawLineOverTime } from "./drawLineOverTime.ts";
import type { QueueCurveWords } from "./QueueWords.ts";

/**
 * Over a guess the days that a ticket takes by what was asked: how much comes back, how much is urgent. Without one, how many
 * have been in line, as far as the instant shown. Owns every node it adds to `host`; reads no clock.
 */
export function mountQueueChart(host: Element, options: MountOptions<QueueCurveWords>): View<CurveData<QueueBrief>> {
  const { words, heightPx } = options;
  return mountChart<CurveData<QueueBrief>>(host, {
    ...(heightPx && { heightPx }),
    name: ({ guess }) => (questionOf(guess) === null ? "line" : "days"),
    legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
    draw(layer, size, data) {
      const question = questionOf(data.guess);
      if (question === null) drawLineOverTime(layer, size, data, words);
      else drawDays(layer, size, data, { question, words });
    },
  });
}

/** Which question a guess is for, by the places that it set; null for none that has a chart of its own. */
function questionOf(guess: CurveData<QueueBrief>["guess"]): "returns" | "urgent" | null {
  if (!guess || guess.length === 0) return null;
  const isOf = (positions: readonly number[]): boolean => guess.every(({ position }) => positions.includes(position));
  if (isOf(urgentPositions.slice(1))) return "urgent";
  return isOf(returnsPositions.slice(1)) && guess.some(({ position }) => position > 6) ? "returns" : null;
}
