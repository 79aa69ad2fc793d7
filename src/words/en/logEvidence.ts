import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "clear.hot": "Until the partition with the coats is clear",
  "clear.others": "Until any of the other three is clear",
  "waiting.back": "Prices of its partition that wait when the labels are back",
  "clear.even": "No hot key: until a partition is clear",
  "clear.load": "One partition, busy for 20, 40, 60, 80 and 90 of 100 of its time: until it is clear",
  "clear.twenty": "Twenty consumers: until the partition with the coats is clear",
  "clear.eight": "Eight partitions and eight consumers: the same",
  "clear.split": "Coats in four parts from the start: until a partition is clear",
  "known.keep10": "Prices that a newcomer knows after five seconds, when ten seconds are kept",
  "known.keep20": "The same, twenty seconds",
  "known.keep40": "The same, forty seconds",
  "known.forever": "The same, for ever",
  "known.fromNow": "The same, for ever, but it begins with what comes from then on",
  "win.nothing": "Challenge won: nothing is done",
  "win.split": "Challenge won: the coats are split over four partitions",
  "win.consumers": "Challenge won: twenty consumers",
  "win.quicker": "Challenge won: every consumer a fifth quicker",
  "win.taughtMinusTempting": "Challenge won: by the split, less by more consumers",
};

/** Sentences of the page of evidence of the log. */
export const logEvidence = /* @__PURE__ */ localise({
  documentTitle: "The log: how sure it is · Past the Plateau",
  description:
    "How long partitions take to clear over 200 courses of chance, where the real client comes in, and what was expected before the first validation.",
  title: "The log: how sure it is",
  lead: (p: { seeds: number }) =>
    `The picture shows one course of chance. Here are ${formatNumber(p.seeds)} of them: as many prices, other instants.`,
  links: { log: "Back to the log", outage: "The evidence for the outage" },
  headlines: {
    clear: "after one minute of standstill, on average, until the partition with the coats is clear.",
    challenge:
      "of these courses: splitting the coats wins the challenge. More consumers win it as often as doing nothing.",
  },
  seconds: (p: { seconds: number }) => `${formatNumber(p.seconds)}\u00a0seconds`,
  share: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,
  spreadTitle: "From course to course",
  spreadText: (p: { low: number; median: number; high: number }) =>
    `Until the last partition is clear it takes between ${formatNumber(p.low)} and ${formatNumber(p.high)} seconds in eight of ten courses, ${formatNumber(p.median)} in the one in the middle. A partition that is busy for 80 of 100 of its time is near its edge, and a single course says little.`,
  twoTitle: "Twice the same",
  twoText: (p: { client: number }) =>
    `The business decides when a price comes and how long it takes to print it. The real KafkaJS client then plays that on a broker in memory, and a test holds the offsets and the lag of both equal at every second, where each partition has a consumer of its own. Times and shares below are the business’s, because it plays a course in milliseconds; what a newcomer knows is read off ${formatNumber(p.client)} courses of the client.`,
  chosenTitle: "Which course is shown, and why that one",
  chosenText: (p: { among: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.among)} the one whose lag of the slowest partition at minutes 1 to 6 lies nearest to the mean over all of them, as the sum of squared differences. The rule was written down before the first validation; it gives number ${formatNumber(p.shown)}.`,
  leftOutTitle: "What it leaves out",
  leftOutText:
    "One broker that never fails; replicas, transactions and compaction; a network without delay. A consumer with several partitions works through what it was given of one before it turns to the next; in the business it takes turns. Numbers are small, so that nine minutes show it: the shares are those of a busy day, the counts are not.",
  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { other: number; of: number }) =>
    `Each of the ${formatNumber(p.of)} figures below was written down before the first validation, from a formula. ${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first, with the reason. Means with 95\u00a0% intervals; of shares by Wilson. Seeds 1 to 12 and 1001 to 1100 had been looked at while it was built; none of them is used here.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", interval: "Interval", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons: {
    "win.split":
      "At least 70 of 100 were wanted. The sum was made for the partition with the coats alone, from 48 prices; what waited before the standstill comes on top, and the three others get a share of the coats and have to be clear in time, too. The condition is left as it was written down.",
  } as Readonly<Record<string, string>>,
  value: (p: { unit: string; value: number }) =>
    p.unit === "share" ? `${formatDecimal(p.value * 100)}\u00a0%` : formatDecimal(p.value),
  interval: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
