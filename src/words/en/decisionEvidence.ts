import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "feed.half4": "Inputs read that are right, last half-year",
  "joint.half4": "Decisions all five inputs of which are right, last half-year",
  "bar.half4": "The bar: mean over these decisions",
  "acted.half4": "Decided on data, last half-year",
  "value.half4": "Earned of what perfect information would, last half-year",
  "inputs.1": "One input: decided on data, second half-year",
  "inputs.2": "Two inputs: decided on data, second half-year",
  "inputs.3": "Three inputs: decided on data, second half-year",
  "inputs.4": "Four inputs: decided on data, second half-year",
  "inputs.5": "Five inputs: decided on data, second half-year",
  "inputs.told": "Five inputs, everybody told: decided on data, second half-year",
  "told.acted": "Everybody told: decided on data, last half-year",
  "told.value": "Everybody told: earned, last half-year",
  "served.acted": "Told, checked, old meaning served on: decided on data, last half-year",
  "served.value": "Told, checked, old meaning served on: earned, last half-year",
  "always.acted": "Compulsory: decided on data, last half-year",
  "always.value": "Compulsory: earned, last half-year (by hand: 37\u00a0%)",
  "tenth.acted": "A tenth of a second in place of five seconds: difference of what is decided on data",
  "early.acted": "Backbone, asked a second after a change, five seconds a message: decided on data",
  "early.feed": "The same: inputs read that are right",
  "earlyFast.acted": "The same with nine tenths of a second: decided on data",
  refills: "Right results that refill what one wrong result lets out, at the mark",
  fallDays: "Days in which trust falls below its mark, the middle one of a run",
  backDays: "Days until it is back, the middle one of a run",
  "challenge.nothing": "Challenge won: nothing is ordered",
  "challenge.taught": "Challenge won: everybody told, changes checked, old meaning served on",
  "challenge.always": "Challenge won: deciding on data is compulsory",
  "challenge.tenth": "Challenge won: messages in a tenth of a second",
  "challenge.told": "Challenge won: everybody told, and no more",
  "challenge.checked": "Challenge won: changes checked and old meaning served on, nobody told",
  "challenge.kept": "Challenge won: no message lost, all history kept",
  "challenge.showAll": "Challenge won: everybody sees every result",
  "challenge.taughtAlways": "Challenge won: what is taught, and compulsory besides",
  "challenge.taughtMinusTempting": "Challenge won: by what is taught, less by making it compulsory",
};

const percent = (share: number): string => `${formatDecimal(share * 100)}\u00a0%`;

/** Sentences of the page of evidence of the decision. */
export const decisionEvidence = /* @__PURE__ */ localise({
  documentTitle: "The decision: how sure it is · Past the Plateau",
  description:
    "What chain and glasses give over 100 made-up retailers, how the one that is shown was chosen, and what was expected before the first run.",
  title: "The decision: how sure it is",
  lead: (p: { seeds: number }) =>
    `The picture shows one Larkfield. Here are ${formatNumber(p.seeds)} of them: the same six domains and twelve decisions, other courses of chance.`,
  links: { decision: "Back to the decision", evolution: "The evidence for the evolution" },
  headlines: {
    joint: (p: { feed: number; bar: number }) =>
      `of the decisions have all five inputs right, though of the inputs ${percent(p.feed)} are. The bar is at ${percent(p.bar)}.`,
    water: (p: { fallDays: number }) =>
      `until trust is back that was lost in ${formatNumber(p.fallDays)} days: means of the middle ones of each run.`,
  },
  share: (p: { share: number }) => percent(p.share),
  days: (p: { days: number }) => `${formatNumber(p.days)}\u00a0days`,
  spreadTitle: "From Larkfield to Larkfield",
  spreadText: (p: { joint: { low: number; high: number }; acted: { low: number; median: number; high: number } }) =>
    `In eight of ten Larkfields all five inputs are right in ${percent(p.joint.low)} to ${percent(p.joint.high)} of the last half-year’s decisions, and ${percent(p.acted.low)} to ${percent(p.acted.high)} of them are decided on data, ${percent(p.acted.median)} in the one in the middle.`,
  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { among: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.among)} the one whose four half-years lie nearest to the means over all of them (inputs right, all five right, decided on data), as the sum of squared differences. The rule was written down before the first run; it gives number ${formatNumber(p.shown)}.`,
  leftOutTitle: "What it leaves out",
  leftOutText:
    "Trust has no memory but its level, nobody tells another what went wrong, and there is no half measure between deciding on data and by hand. How much a wrong result takes and a right one gives are modelling choices, not measured constants: with a loss as small as the gain trust would come back as fast as it goes, but the chain would hang where it hangs. What the orders cost is not counted here.",
  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { other: number; of: number }) =>
    `Each of the ${formatNumber(p.of)} figures below was written down before the first of these runs, most of them from looks at eight seeds. ${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first, with the reason. Means with 95\u00a0% intervals; of shares by Wilson.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", interval: "Interval", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons: {
    fallDays:
      "Expected from two looks on day 200, when most falls were shallow ones from the trust that a decision begins with. Over two years most begin at a well filled glass.",
    backDays: "Expected from the same two looks: what took longer than 200 days was not over yet, and was not counted.",
    "challenge.checked":
      "A guess, and a wrong one. The old meaning is served on for a while; readers whom nobody tells do not move in that time, and misread it afterwards. Half is decided on data then: better, and not enough.",
  } as Readonly<Record<string, string>>,
  value: (p: { unit: string; value: number }) => (p.unit === "share" ? percent(p.value) : formatDecimal(p.value)),
  interval: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
