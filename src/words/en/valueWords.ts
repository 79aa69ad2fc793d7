import type { ValueWords } from "../../../simulations/views/index.ts";
import { formatShare } from "../format.ts";
import { valueChart } from "./valueChart.ts";

/** What the chart of value curves says, as it wants it. */
export const valueWords: ValueWords = {
  axis: valueChart.axis,
  share: formatShare,
  quarter: (quarter, isFirst) => valueChart.quarter({ quarter, isFirst }),
  year: (year) => valueChart.year({ year }),
  byHand: valueChart.byHand,
  guess: valueChart.guess,
  previous: valueChart.previous,
  band: valueChart.band,
  points: valueChart.points,
  point: valueChart.point,
};
