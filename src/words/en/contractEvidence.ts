import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

const fail = (check: string, first: string): string =>
  `${check}, the ${first} first: reader-days on which readers fail`;
const mistaken = (check: string, first: string): string =>
  `${check}, the ${first} first: reader-days on which readers are mistaken`;
const refused = (check: string): string => `${check}: share of the changes refused`;

/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "loud.none": fail("No check", "source"),
  "silent.none": mistaken("No check", "source"),
  "loud.backwardSource": fail("Backward", "source"),
  "silent.backwardSource": mistaken("Backward", "source"),
  "loud.backwardReaders": fail("Backward", "readers"),
  "silent.backwardReaders": mistaken("Backward", "readers"),
  "loud.forwardSource": fail("Forward", "source"),
  "silent.forwardSource": mistaken("Forward", "source"),
  "loud.forwardReaders": fail("Forward", "readers"),
  "loud.full": fail("Full", "source"),
  "silent.full": mistaken("Full", "source"),
  "refused.backward": refused("Backward"),
  "refused.forward": refused("Forward"),
  "refused.full": refused("Full"),
  "silent.noMeaning": "No meaning ever changes: reader-days on which readers are mistaken",
  "silent.beside": "New meanings beside the old: reader-days on which readers are mistaken",
  "silent.tested": "A test finds 95 of 100 changed meanings: reader-days on which readers are mistaken",
  "refused.tested": "With that test: share of the changes refused",
  "challenge.nothing": "Challenge won: nothing is done",
  "challenge.beside": "Challenge won: new meanings beside the old",
  "challenge.newName": "Challenge won: a new name in place of the old",
  "challenge.tested": "Challenge won: a test of meaning",
  "challenge.full": "Challenge won: the strictest check",
  "challenge.forward": "Challenge won: a forward check",
  "challenge.readersFirst": "Challenge won: readers first",
  "challenge.taughtMinusTempting": "Challenge won: new meanings beside the old, less the strictest check",
};

const moves: Readonly<Record<string, string>> = {
  beside: "new meanings beside the old",
  newName: "a new name in place of the old",
  tested: "a test of meaning",
  full: "the strictest check",
  forward: "a forward check",
  readersFirst: "readers first",
};

/** Sentences of the page of evidence of the contract. */
export const contractEvidence = /* @__PURE__ */ localise({
  documentTitle: "The contract: how sure it is · Past the Plateau",
  description:
    "What the contract gives over 200 made-up retailers, how the one that is shown was chosen, and what was expected before the first run.",
  title: "The contract: how sure it is",
  lead: (p: { seeds: number }) =>
    `The picture shows one Larkfield. Here are ${formatNumber(p.seeds)} of them: the same eight readers and the same rules, other courses of chance.`,
  links: { contract: "Back to the contract", evolution: "The evidence for the evolution" },
  headlines: {
    silent:
      "reader-days of a year go silently wrong under the strictest check, no fewer than without any. It takes away every loud break.",
    challenge:
      "of these retailers: sending a new meaning beside the old wins the challenge. The strictest check wins it in none.",
  },
  days: (p: { days: number }) => formatNumber(p.days),
  share: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,
  spreadTitle: "From Larkfield to Larkfield",
  spreadText: (p: { low: number; median: number; high: number }) =>
    `With a backward check and the source first, readers are mistaken on ${formatNumber(p.low)} to ${formatNumber(p.high)} reader-days of the year in eight of ten Larkfields, ${formatNumber(p.median)} in the one in the middle. How many meanings change, and how many readers use the field, is chance.`,
  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { among: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.among)} the one whose days of failing, days of being mistaken and share of refused changes lie nearest to the means over all of them, as the sum of squared relative differences. The rule was written down before the first run; it gives number ${formatNumber(p.shown)}.`,
  pairsTitle: "Two moves at once",
  pairsText:
    "Not registered, and found in the same runs: how often the challenge is won when a second move joins the first. A stricter check adds refusals and no safety of meaning.",
  pairsColumns: { move: "Moves", won: "Won", interval: "Interval" },
  pair: (p: { first: string; second: string }) => `${moves[p.first] ?? p.first}, and ${moves[p.second] ?? p.second}`,
  leftOutTitle: "What it leaves out",
  leftOutText:
    "Readers who are mistaken learn it with their next release, five days away on average; in a business nobody may notice for a quarter. What was read wrongly is not put right. Nobody takes old meanings away, and what sending two costs the source is not counted. A refused change is dropped, where people would argue, find a way round, or skip the check. Messages of before are not read again. That four of sixteen changes are of meaning is invented; so are a release every five days and a repair within six hours. The claim hangs on one thing alone: that a check compares names and types.",
  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { other: number; of: number }) =>
    `Each of the ${formatNumber(p.of)} figures below was written down before the first run, from a sketch by other means or from the rules. ${p.other === 0 ? "None came out otherwise." : `${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first, with the reason.`} Means with 95\u00a0% intervals; of shares by Wilson, of their difference by Newcombe.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", interval: "Interval", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  value: (p: { unit: string; value: number }) =>
    p.unit === "share" ? `${formatDecimal(p.value * 100)}\u00a0%` : formatDecimal(p.value),
  interval: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
