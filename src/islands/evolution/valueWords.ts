import type { ValueWords } from "../../../simulations/views/index.ts";
import { formatShare } from "../../words/format.ts";
import { evolution } from "../../words/index.ts";

const { chart } = evolution;

/** What the chart of value curves says. */
export const valueWords: ValueWords = {
  axis: chart.axis,
  share: formatShare,
  quarter: (quarter, isFirst) => chart.quarter({ quarter, isFirst }),
  year: (year) => chart.year({ year }),
  byHand: chart.byHand,
  guess: chart.guess,
  previous: chart.previous,
  band: chart.band,
  points: chart.points,
  point: chart.point,
};
