import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { drawChartBars, mountChart } from "../../../views/index.ts";
import { askedDays, readerDays } from "../days.ts";
import { keptValues, readerValues } from "../questions.ts";
import type { TimeMachineBrief } from "../TimeMachineBrief.ts";
import { drawShares } from "./drawShares.ts";
import type { PastCurveWords } from "./TimeMachineWords.ts";

/**
 * Over a guess what was asked: how much comes out of so many days ago, or how much of a new reader's is right. Without one, what
 * comes out of each day of the run, as far as the instant shown. Owns every node it adds to `host`; reads no clock.
 */
export function mountPastChart(
  host: Element,
  options: MountOptions<PastCurveWords>,
): View<CurveData<TimeMachineBrief>> {
  const { words, heightPx } = options;
  return mountChart<CurveData<TimeMachineBrief>>(host, {
    ...(heightPx && { heightPx }),
    name: ({ guess }) => questionOf(guess) ?? "days",
    legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
    draw(layer, size, data) {
      const question = questionOf(data.guess);
      if (question === null) return drawShares(layer, size, data, words);
      const values = question === "kept" ? keptValues(data.run.brief) : readerValues(data.run.brief);
      drawChartBars(layer, size, {
        title: question === "kept" ? words.before : words.after,
        places: (question === "kept" ? askedDays : readerDays).map((position, index) => ({
          position,
          name: words.place(question, position),
          value: values[index] ?? null,
        })),
        isOver: data.now === null,
        guess: data.guess ?? [],
        number: words.percent,
      });
    },
  });
}

/** Which question a guess is for, by the places that it set: only one of them asks about one day. */
function questionOf(guess: CurveData<TimeMachineBrief>["guess"]): "kept" | "reader" | null {
  if (!guess || guess.length === 0) return null;
  const isOf = (days: readonly number[]): boolean => guess.every(({ position }) => days.includes(position));
  if (isOf(askedDays.slice(1)) && guess.some(({ position }) => position === 1)) return "kept";
  return isOf(readerDays.slice(1)) ? "reader" : null;
}
