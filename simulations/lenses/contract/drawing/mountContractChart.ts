import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { drawChartBars, mountChart } from "../../../views/index.ts";
import { modesAsked } from "../besides.ts";
import type { ContractBrief } from "../ContractBrief.ts";
import { yearPositions } from "../questions.ts";
import type { ContractCurveWords } from "./ContractWords.ts";
import { drawDays } from "./drawDays.ts";

/**
 * Over a guess of the year its reader-days by check and order. Without one, reader-days so far: those on which readers failed,
 * and those on which they were mistaken. Owns every node it adds to `host`; reads no clock.
 */
export function mountContractChart(
  host: Element,
  { words, heightPx }: MountOptions<ContractCurveWords>,
): View<CurveData<ContractBrief>> {
  return mountChart<CurveData<ContractBrief>>(host, {
    ...(heightPx && { heightPx }),
    name: (data) => (isOfYear(data) ? "year" : "days"),
    legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
    draw(layer, size, data) {
      if (!isOfYear(data)) return drawDays(layer, size, data, words);
      drawChartBars(layer, size, {
        title: words.yearAxis,
        places: modesAsked.map((asked, index) => ({
          position: yearPositions[index]!,
          name: words.place(asked),
          value: data.run.brief.byMode[index] ?? null,
        })),
        isOver: data.now === null,
        guess: data.guess ?? [],
        number: words.number,
      });
    },
  });
}

/** The only question with more than one place to guess at. */
function isOfYear({ guess = [] }: CurveData<ContractBrief>): boolean {
  return guess.some(({ position }) => position > 2);
}
