import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

const urgent = (percent: number): string => `${percent} of 100 urgent, none back: days of`;
/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "days.returns0": "None come back: days per ticket over three years",
  "days.returns5": "5 of 100 come back",
  "days.returns10": "10 of 100 come back",
  "days.returns15": "15 of 100 come back",
  "days.fourth": "15 of 100 come back, a fourth person",
  "days.skipped": "15 of 100 come back, and the review is skipped",
  "days.steady": "15 of 100 come back, every ticket one size",
  "busy.returns0": "None come back: time that the people are busy",
  "busy.returns15": "15 of 100 come back: time that the people are busy",
  "urgent.ordinary0": "None urgent, none back: days of a ticket",
  "urgent.ordinary10": `${urgent(10)} any other`,
  "urgent.ordinary30": `${urgent(30)} any other`,
  "urgent.ordinary50": `${urgent(50)} any other`,
  "urgent.ordinary70": `${urgent(70)} any other`,
  "urgent.ordinary90": `${urgent(90)} any other`,
  "urgent.urgent10": `${urgent(10)} an urgent one`,
  "urgent.urgent90": `${urgent(90)} an urgent one`,
  "urgent.interrupts50": "50 of 100 urgent, each breaks off what is in work: days of all",
  "challenge.nothing": "Challenge won: nothing is done",
  "challenge.askFirst": "Challenge won: ask first what is meant",
  "challenge.skipReview": "Challenge won: skip the review",
  "challenge.hire": "Challenge won: a fourth person",
  "challenge.steady": "Challenge won: cut every ticket to one size",
  "challenge.urgentLane": "Challenge won: 10 of 100 go first as urgent",
  "challenge.taughtMinusTempting": "Challenge won: by asking first, less by skipping the review",
};

/** Sentences of the page of evidence of the queue. */
export const queueEvidence = /* @__PURE__ */ localise({
  documentTitle: "The queue: how sure it is · Past the Plateau",
  description:
    "What the queue gives over 200 made-up retailers, how the one that is shown was chosen, and what was expected before the first run.",
  title: "The queue: how sure it is",
  lead: (p: { seeds: number }) =>
    `The picture shows one Larkfield. Here are ${formatNumber(p.seeds)} of them: the same domains and the same three people, other courses of chance.`,
  links: { queue: "Back to the queue", evolution: "The evidence for the evolution" },
  headlines: {
    days: "a ticket of one day’s work takes on average when 15 of 100 come back.",
    challenge:
      "of these retailers: asking first what is meant wins the challenge. A fourth person wins it in all of them, for a salary.",
  },
  days: (p: { days: number }) => `${formatDecimal(p.days)}\u00a0days`,
  share: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,
  spreadTitle: "From Larkfield to Larkfield",
  spreadText: (p: { low: number; median: number; high: number }) =>
    `With 15 of 100 coming back a ticket takes between ${formatDecimal(p.low)} and ${formatDecimal(p.high)} days in eight of ten Larkfields, ${formatDecimal(p.median)} in the one in the middle. So near to the edge a single run says little: the longer one looks, the longer the line is. Over a hundred years the mean would be about 20.`,
  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { among: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.among)} the one whose six half-years lie nearest to the means over all of them, as the sum of squared relative differences. The rule was written down before the first run; it gives number ${formatNumber(p.shown)}.`,
  leftOutTitle: "What it leaves out",
  leftOutText:
    "People do not tire, learn or help each other; nobody gives up and goes elsewhere; what comes back is as much work as before; what asking first costs those who ask is not counted; and the two figures of the skipped review, a tenth less work and ten more of a hundred back, are invented. Three figures carry the claim: how much comes in, how much comes back, and that neither comes evenly.",
  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { other: number; of: number }) =>
    `Each of the ${formatNumber(p.of)} figures below was written down before the first run, from a formula or a sketch. ${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first, with the reason. Means with 95\u00a0% intervals; of shares by Wilson.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", interval: "Interval", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons: {
    "challenge.nothing":
      "At most one in ten was wanted. So near to the edge a line is short for a whole year by chance alone in about one Larkfield in ten. The condition is left as it was written down.",
  } as Readonly<Record<string, string>>,
  value: (p: { unit: string; value: number }) =>
    p.unit === "share" ? `${formatDecimal(p.value * 100)}\u00a0%` : formatDecimal(p.value),
  interval: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
