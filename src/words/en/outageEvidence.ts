import { formatDecimal, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

type Value = number | readonly number[];

/** What each registered figure is, by its id. Shares are told in per cent, the others as they are. */
const figures: Readonly<Record<string, string>> = {
  "served.standstill": "Served in the second hour after a standstill of 0, 1, 2, 3, 4 and 6 seconds",
  "served.noRetry": "Served after 30 seconds when nobody asks again",
  "served.lightLoad": "Served after six seconds at three orders a second",
  "served.impatient": "Served without a standstill when callers wait one second",
  "waiting.back": "People in line when the system is back",
  "calls.perOrder": "Calls for an order in the second hour",
  "log.handled": "Orders handled through the log",
  "log.longest": "Longest time from order to handling through the log, seconds",
  "log.readAgain": "Orders read again after the standstill",
  "log.twice": "Orders handled twice by a reader that does not remember",
  "log.lostSaveFirst": "Orders that nobody hears of, saved first and told after, when one sender in a thousand dies",
  "challenge.nothing": "Won without a move",
  "challenge.taught": "Won by leaving out calls that nobody waits for",
  "challenge.tempting": "Won by asking up to five times",
  "challenge.patience": "Won by six seconds of patience",
  "challenge.oneAttempt": "Won by asking once",
  "challenge.budget": "Won by asking again for one call in ten at most",
  "challenge.shortLine": "Won by a line of at most 16",
  "challenge.pause": "Won by a pause of a second",
  "challenge.taughtLate": "Won by leaving such calls out only in minute 55",
  "challenge.oneAttemptLate": "Won by asking once only from minute 55 on",
  "challenge.taughtAboveTempting": "Leaving out, minus asking five times",
};

/** Why something came out otherwise than expected. */
const reasons: Readonly<Record<string, string>> = {
  "calls.perOrder":
    "In three of the forty Larkfields Stock or Price came down later, with no standstill of its own, and took orders before they reached Fraud.",
};

const SHARES = /^served|^challenge|handled|lostSaveFirst/;
const say = (id: string, value: number): string =>
  (SHARES.test(id) ? `${formatDecimal(value * 100)}\u00a0%` : formatDecimal(value)).replace(/^-/, "\u2212");

/** Sentences of the page of evidence of the outage. */
export const outageEvidence = /* @__PURE__ */ localise({
  documentTitle: "The outage: how sure it is · Past the Plateau",
  description:
    "What the outage gives over many made-up retailers, how the one that is shown was chosen, what was expected before, and which moves win.",
  title: "The outage: how sure it is",
  lead: (p: { runs: number }) =>
    `The simulation shows one Larkfield. Here are ${formatNumber(p.runs)} of them, and a hundred for each move: the same systems and the same rules, other courses of chance.`,
  links: { outage: "Back to the outage", evolution: "The evidence for the evolution" },
  headlines: [
    "of these retailers: six seconds of standstill, and in the second hour no order goes through.",
    "of them come back when a system leaves out what nobody waits for, ordered five minutes after.",
  ],
  headline: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,
  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { shown: number }) =>
    `Among the seeds 1 to 20 the one nearest to the means over them in four figures: people in line when the system is back, the longest wait in the log, orders of the second hour, and calls in line at the end that were given up. The rule was written down before the first validation; it gives number ${formatNumber(p.shown)}.`,
  movesTitle: "Which moves win",
  movesText:
    "The challenge: one setting, changed five minutes after the standstill, and at least 95\u00a0% of the orders of the second hour served. Intervals are Wilson’s, 95\u00a0%.",
  movesColumns: { move: "Move", won: "Won", interval: "Interval" },
  expectedTitle: "Expected before, and found",
  expectedText: (p: { other: number; of: number }) =>
    `${formatNumber(p.of)} figures were written down before the first validation, most of them from a sketch of one system alone. ${p.other === 0 ? "All came out as expected." : `${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first.`}`,
  columns: { what: "Figure", expected: "Expected", found: "Found", verdict: "Verdict" },
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reason: (p: { id: string }) => reasons[p.id] ?? "",
  value: (p: { id: string; value: Value }) =>
    typeof p.value === "number" ? say(p.id, p.value) : p.value.map((one) => say(p.id, one)).join(", "),
  interval: (p: { id: string; low: number; high: number }) => `${say(p.id, p.low)} to ${say(p.id, p.high)}`,
  againTitle: "See for yourself",
  againText: "The table is written by one command, in about half an hour:",
});
