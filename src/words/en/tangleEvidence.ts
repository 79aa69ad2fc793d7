import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

type Value = number | readonly number[];

/** What each registered figure is, by its id. Shares are told in per cent, the others as they are. */
const figures: Readonly<Record<string, string>> = {
  "wait.own": "Wait by half-year, an own link for every asker, working days",
  "wait.published": "Wait by half-year when everyone publishes once, working days",
  "wait.noChanges": "Wait by half-year when no meaning ever changes, working days",
  "wait.halfPairs": "Wait by half-year when only half of the pairs need each other, working days",
  "freeze.rises": "Larkfields whose wait goes on rising when nothing new is added",
  "busiest.share": "Open tickets held by the three busiest teams at the end",
  "utilisation.mean": "Time that the average team is busy, last half-year",
  "integration.share": "Time of all teams that goes into links, last quarter",
  "tickets.open": "Open tickets at the end",
  "links.final": "Links at the end",
  "connections.published": "Connections when everyone publishes",
  "translations.published": "Translations when everyone publishes",
  "late.first": "Links that tell an old truth, first half-year",
  "late.last": "Links that tell an old truth, last half-year",
  "crossing.3": "3 systems: person-days that own links cost more than publishing",
  "crossing.4": "4 systems: person-days that own links cost more than publishing",
  "crossing.5": "5 systems: person-days that own links cost more than publishing",
  "crossing.6": "6 systems: person-days that own links cost more than publishing",
  "crossing.sign": "Own links are cheaper up to this many systems",
  "challenge.five.quarter4": "Challenge won, of 200: the five most-read publish from the fourth quarter",
  "challenge.five.quarter6": "Challenge won, of 200: from the sixth quarter",
  "challenge.five.quarter8": "Challenge won, of 200: from the eighth quarter",
  "challenge.five.quarter10": "Challenge won, of 200: from the tenth quarter",
  "challenge.three": "Challenge won, of 200: the three most-read publish from the fourth quarter",
  "challenge.newest": "Challenge won, of 200: the five newest publish",
  "challenge.leastRead": "Challenge won, of 200: the five least-read publish",
  "challenge.hireStock": "Challenge won, of 200: one person more at Stock",
  "challenge.nothing": "Challenge won, of 200: nothing is done",
  "hire.everywhere": "Larkfields that stay at 35 working days with one person more in every team",
  "publish.cost": "Person-days that publishing the five most-read costs",
  "reference.waits": "Wait by half-year in the Larkfield that is shown, working days",
  "chain.waited": "In it: days that Purchasing’s wish waited at Stock",
  "chain.before": "In it: tickets that stood before that wish",
};

/** Why something came out otherwise than expected. */
const reasons: Readonly<Record<string, string>> = {
  "wait.own":
    "Only the last half-year is outside. Wishes are asked by readers, each of any fact it reads, so more than a quarter of them go to Stock.",
  "freeze.rises":
    "In the expected direction and stronger: the three most-read teams are further above what they can do.",
  "busiest.share": "The same: wishes gather at the most-read teams.",
  "connections.published": "12 published facts and 11 readers: Stock reads nothing. We had counted 2 × 12.",
  "crossing.3": "A system that reads nothing asks nothing, so own links save wishes that we had counted.",
  "crossing.4": "As with 3 systems.",
  "crossing.5": "As with 3 systems. The sign, and the crossing between four and five, are as expected.",
  "crossing.6": "As with 5 systems.",
  "challenge.three": "Wishes gather at the three most-read teams, so publishing those three helps more of them.",
  "reference.waits": "It is the nearest to our medians, whose last half-year is above what was expected.",
  "chain.waited":
    "Of Purchasing’s eight wishes in the last half-year one concerned Stock, and it waited longer than most. The rule names the wish, not its wait.",
};

const SHARES = /share|rises|late\.|everywhere|utilisation/;
const say = (id: string, value: number): string => {
  if (SHARES.test(id)) return `${formatDecimal(value * 100)}\u00a0%`;
  return (Math.abs(value) < 20 ? formatDecimal(value) : formatNumber(value)).replace(/^-/, "\u2212");
};

/** Sentences of the page of evidence of the tangle. */
export const tangleEvidence = /* @__PURE__ */ localise({
  documentTitle: "The tangle: how sure it is · Past the Plateau",
  description:
    "What the tangle gives over 200 made-up retailers, how the one that is shown was chosen, what was expected before the first run, and what breaks it.",
  title: "The tangle: how sure it is",
  lead: (p: { seeds: number }) =>
    `The lesson shows one Larkfield. Here are ${formatNumber(p.seeds)} of them: the same systems and the same rules, other courses of chance.`,
  links: { tangle: "Back to the tangle", lesson: "The lesson", evolution: "The evidence for the evolution" },

  headlines: [
    "of these retailers: the wait goes on rising in the last half-year, in which nothing new is added.",
    "of them: it stays at 35 working days or less when every team has one person more. Publishing once is not the only way out.",
  ],
  headline: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,

  spreadTitle: "The wait, from Larkfield to Larkfield",
  spreadText:
    "Working days from asking to having a figure, by the half-year in which it was asked. Eight of ten Larkfields lie inside a band.",
  bandOf: { own: "an own link for every asker", published: "everyone publishes once" },
  shown: (p: { seed: number }) => `number ${formatNumber(p.seed)}, which is shown`,
  bandTable: (p: { way: string }) => `The figures: ${p.way}`,
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  bandColumns: {
    half: "Half-year",
    low: "one in ten is below",
    median: "half are below",
    high: "nine in ten are below",
  },
  half: (p: { half: number }) =>
    `year ${formatNumber(Math.ceil(p.half / 2))}, ${p.half % 2 === 1 ? "first" : "second"} half`,
  days: (p: { days: number }) => formatDecimal(p.days),
  axis: (p: { days: number }) => formatNumber(p.days),

  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { seeds: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.seeds)} the one whose six half-year waits lie nearest to the medians over all of them, as the sum of squared relative differences. The rule was written down before the model ran for the first time; it gives number ${formatNumber(p.shown)}. Nobody chose a Larkfield that looks good.`,

  breaksTitle: "What breaks it",
  breaksText:
    "The claim is not that links are bad. Take one assumption away at a time, all else the same, and see what is left of the wait in the last half-year.",
  breaks: {
    own: "As it is",
    noChanges: "No meaning ever changes",
    halfPairs: "Only half of the pairs need each other",
    published: "Everyone publishes once",
  },
  breaksColumns: { what: "What is different", days: "Median wait, last half-year, working days" },

  crossingTitle: "Up to how many systems an own link is the cheaper way",
  crossingText: (p: { seeds: number }) =>
    `Person-days spent on links in three years, own links minus publishing once, with the same changes and wishes, in ${formatNumber(p.seeds)} pairs of runs. Below zero the own link is cheaper: with few systems, or with few readers, publishing is a waste.`,
  crossingColumns: {
    systems: "Systems",
    readers: "Readers of one fact, among six systems",
    days: "Person-days saved by publishing",
  },
  measured: (p: { got: number; ci95: number }) =>
    `${formatNumber(p.got).replace(/^-/, "\u2212")}\u00a0±\u00a0${formatNumber(p.ci95)}`,

  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { seeds: number; other: number }) =>
    `Every figure below was written down before the model ran, from a sketch by other hands. ${formatNumber(p.other)} came out otherwise and stand first, with the reason. Medians over ${formatNumber(p.seeds)} seeds unless it says otherwise.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons,
  value: (p: { id: string; value: Value; ci95: number | null }) => {
    const { value, ci95 } = p;
    const text = typeof value === "number" ? say(p.id, value) : value.map((one) => say(p.id, one)).join(" · ");
    return ci95 === null ? text : `${text}\u00a0±\u00a0${formatNumber(ci95)}`;
  },
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),

  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
