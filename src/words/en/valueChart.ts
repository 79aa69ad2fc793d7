import { capital, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";

/** What the chart of value curves says. */
export const valueChart = /* @__PURE__ */ localise({
  axis: "% of what perfect information would earn",
  quarter: (p: { quarter: number; isFirst: boolean }) =>
    p.isFirst ? `q${formatNumber(p.quarter)}` : formatNumber(p.quarter),
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  byHand: "by hand",
  guess: "you drew",
  previous: "before",
  band: "eight in ten runs",
  points: "Points of the chart",
  point: (p: { label: string; quarter: number; value: number }) =>
    `${capital(p.label)}, quarter ${formatNumber(p.quarter)}: ${formatShare(p.value)}. Why?`,
  acquisition: "brand B is bought",
});
