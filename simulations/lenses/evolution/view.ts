import type { LensView } from "../../lens/index.ts";
import { describeValue, mountValueChart, tableOfValue } from "../../views/index.ts";
import type { ValueChartData, ValueWords } from "../../views/index.ts";
import type { EvolutionPicture } from "./model.ts";

interface EvolutionWords {
  readonly chart: ValueWords;
  /** Names of the architectures, by their codes. */
  readonly names: Readonly<Record<string, string>>;
}

/** The value curve of one run, as far as its quarters are over. Its own page draws four and more (src/islands/evolution). */
export const view: LensView<EvolutionPicture, unknown, EvolutionWords> = {
  mount: (host, { words, isMotionReduced, heightPx }) => {
    const chart = mountValueChart(host, { words: words.chart, isMotionReduced, heightPx });
    return {
      update: (picture) => chart.update(chartOf(picture, words.names[picture.architecture] ?? picture.architecture)),
      destroy: chart.destroy,
    };
  },
  describe: ({ picture }) => describeValue(chartOf(picture, picture.architecture)),
  table: ({ picture }) => tableOfValue(chartOf(picture, picture.architecture)),
};

function chartOf({ architecture, quarters, quarterCount, byHand }: EvolutionPicture, label: string): ValueChartData {
  const points = quarters.map(({ quarter, value }) => ({ quarter, value }));
  return { curves: [{ key: architecture, label, style: architecture, points }], quarters: quarterCount, byHand };
}
