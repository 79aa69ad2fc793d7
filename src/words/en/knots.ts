import { formatCount, formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";

type Facts = Readonly<Record<string, number | string>>;

const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const HALVES = ["First", "Second"];

/** Small numbers as words, as prose has them: 8 → "eight". */
function spelled(count: number): string {
  return SMALL[count] ?? formatNumber(count);
}

function seconds(ms: number | string | undefined): string {
  return `${formatDecimal(Number(ms) / 1000)}\u00a0s`;
}

function halfName(half: number | string | undefined): string {
  return `${HALVES[(Number(half) - 1) % 2]} half of year ${spelled(Math.ceil(Number(half) / 2))}`;
}

/** Weeks while they are few, then months. */
function spanOf(days: number | string | undefined): { readonly count: number; readonly unit: "week" | "month" } {
  const weeks = Math.round(Number(days) / 7);
  return weeks < 13 ? { count: weeks, unit: "week" } : { count: Math.round(Number(days) / 30.4), unit: "month" };
}

/** "6 weeks", "18 months" */
function spanName(days: number | string | undefined): string {
  const { count, unit } = spanOf(days);
  return formatCount(count, unit, `${unit}s`);
}

/** What the clock says some hours after nine in the morning. */
function clockAfter(hours: number): string {
  if (hours >= 24) return "at nine the next morning";
  return `at ${spelled(((9 + hours - 1) % 12) + 1)}, ${formatCount(hours, "hour", "hours")} after`;
}

const ways: Readonly<Record<string, string>> = {
  files: "Nightly files, and calls",
  hour: "A bus: every fact there within an hour",
  minute: "Within a minute",
  seconds: "Within five seconds",
  tenth: "Within a tenth of a second",
  told: "Five seconds, and every reader told of changes",
};

const measures: Readonly<Record<string, string>> = {
  all: "All five at once",
  noOutages: "No outage in three years",
  outbox: "No fact lost: what is saved is always told",
  history: "The bus keeps its whole history",
  fast: "Every fact there in a tenth of a second",
  told: "Every reader told of every change",
};

/** Names of knots by their code: in full for the ear and the table, short below the chart, and the group they share. */
const named: Readonly<Record<string, Record<"full" | "tick" | "first" | "group" | "turn", (p: Facts) => string>>> = {
  halfYear: {
    full: ({ half, systems, event }) =>
      `${HALVES[(Number(half) - 1) % 2]} half of year ${spelled(Math.ceil(Number(half) / 2))}, ${formatNumber(Number(systems))} systems${event === "freeze" ? ", nothing new added" : ""}`,
    tick: ({ systems }) => formatNumber(Number(systems)),
    first: ({ systems }) => `${formatNumber(Number(systems))} systems`,
    group: ({ half }) => `year ${formatNumber(Math.ceil(Number(half) / 2))}`,
    turn: ({ systems }) => `at ${spelled(Number(systems))} systems`,
  },
  half: {
    full: ({ half }) => halfName(half),
    tick: ({ half }) => (Number(half) % 2 === 1 ? "1st half" : "2nd"),
    first: () => "1st half",
    group: ({ half }) => `year ${formatNumber(Math.ceil(Number(half) / 2))}`,
    turn: ({ half }) => `in the ${halfName(half).toLowerCase()}`,
  },
  jobs: {
    full: ({ jobs }) => `after ${formatCount(Number(jobs), "job", "jobs")}`,
    tick: ({ jobs }) => formatNumber(Number(jobs)),
    first: ({ jobs }) => formatCount(Number(jobs), "job", "jobs"),
    group: () => "jobs between a copy and the source",
    turn: ({ jobs }) => `after ${formatCount(Number(jobs), "job", "jobs")}`,
  },
  hoursAfter: {
    full: ({ hours }) => (Number(hours) === 0 ? "at nine, put right" : clockAfter(Number(hours))),
    tick: ({ hours }) => (Number(hours) === 24 ? "next day" : `+${formatNumber(Number(hours))}\u00a0h`),
    first: () => "at nine",
    group: () => "hours after",
    turn: ({ hours }) => clockAfter(Number(hours)),
  },
  back: {
    full: ({ back }) => (Number(back) === 0 ? "None come back" : `${formatNumber(Number(back))} of 100 come back`),
    tick: ({ back }) => formatShare(Number(back) / 100),
    first: () => "0\u00a0% back",
    group: () => "",
    turn: ({ back }) => `when ${formatNumber(Number(back))} of 100 come back`,
  },
  backHire: {
    full: ({ back }) => `${formatNumber(Number(back))} of 100 come back, and a fourth person`,
    tick: () => "+ 1 person",
    first: () => "+ 1 person",
    group: () => "",
    turn: () => "with a fourth person",
  },
  backSkipped: {
    full: () => "The review is skipped: 25 of 100 come back, a tenth less work each time",
    tick: () => "no review",
    first: () => "no review",
    group: () => "",
    turn: () => "without the review",
  },
  urgent: {
    full: ({ urgent }) =>
      Number(urgent) === 0 ? "None are urgent" : `${formatNumber(Number(urgent))} of 100 are urgent`,
    tick: ({ urgent }) => formatShare(Number(urgent) / 100),
    first: () => "none",
    group: () => "",
    turn: ({ urgent }) => `when ${formatNumber(Number(urgent))} of 100 are urgent`,
  },
  check: {
    full: ({ check, first, kind }) => `${kind}: ${check === "none" ? "no" : check} check, ${first} first`,
    tick: ({ check, kind }) => `${check}, ${kind}`,
    first: () => "loud",
    group: ({ first }) => `${first} first`,
    turn: () => "",
  },
  inputs: {
    full: ({ inputs }) => `A decision joins ${formatCount(Number(inputs), "input", "inputs")}`,
    tick: ({ inputs }) => formatNumber(Number(inputs)),
    first: ({ inputs }) => formatCount(Number(inputs), "input", "inputs"),
    group: () => "",
    turn: ({ inputs }) => `at ${formatCount(Number(inputs), "input", "inputs")}`,
  },
  inputsTold: {
    full: ({ inputs }) => `${formatNumber(Number(inputs))} inputs, and everybody is told of changes`,
    tick: ({ inputs }) => `${formatNumber(Number(inputs))}, told`,
    first: () => "told",
    group: () => "",
    turn: () => "when everybody is told",
  },
  asked: {
    full: ({ ms }) =>
      ms === undefined ? "Asked at any time" : `Asked a second after a change, at ${seconds(ms)} a message`,
    tick: ({ ms }) => seconds(ms),
    first: () => "any time",
    group: () => "",
    turn: ({ ms }) => `at ${seconds(ms)}`,
  },
  daysAgo: {
    full: ({ days }) => (Number(days) === 0 ? "Today" : `${formatCount(Number(days), "day", "days")} ago`),
    tick: ({ days }) => `−${formatNumber(Number(days))}`,
    first: () => "today",
    group: () => "days ago",
    turn: ({ days }) => `${formatCount(Number(days), "day", "days")} ago`,
  },
  daysAfter: {
    full: ({ days }) => `${formatCount(Number(days), "day", "days")} after it works`,
    tick: ({ days }) => `+${formatNumber(Number(days))}`,
    first: () => "at once",
    group: () => "days",
    turn: ({ days }) => `${formatCount(Number(days), "day", "days")} after`,
  },
  /** Before or after another retailer is bought. */
  afterPurchase: {
    full: ({ days }) => (Number(days) === 0 ? "The day before the purchase" : `${spanName(days)} after the purchase`),
    tick: ({ days }) => `+${formatNumber(spanOf(days).count)}`,
    first: () => "before",
    group: ({ days }) => (Number(days) === 0 ? "" : `${spanOf(days).unit}s after`),
    turn: ({ days }) => (Number(days) === 0 ? "at the purchase" : `${spanName(days)} after the purchase`),
  },
  /** How facts travel. */
  way: {
    full: ({ way }) => ways[way ?? ""] ?? String(way),
    tick: ({ way }) => ways[way ?? ""] ?? String(way),
    first: ({ way }) => ways[way ?? ""] ?? String(way),
    group: () => "",
    turn: () => "",
  },
  /** What may be done about a bus. */
  measure: {
    full: ({ measure }) => measures[measure ?? ""] ?? String(measure),
    tick: ({ measure }) => measures[measure ?? ""] ?? String(measure),
    first: ({ measure }) => measures[measure ?? ""] ?? String(measure),
    group: () => "",
    turn: () => "",
  },
  standstill: {
    full: ({ seconds: stood }) =>
      Number(stood) === 0 ? "No standstill" : `${formatCount(Number(stood), "second", "seconds")} of standstill`,
    tick: ({ seconds: stood }) => `${formatNumber(Number(stood))}\u00a0s`,
    first: () => "none",
    group: () => "seconds of standstill",
    turn: ({ seconds: stood }) => `at ${formatCount(Number(stood), "second", "seconds")}`,
  },
  keeps: {
    full: ({ days }) => `Topics keep ${formatCount(Number(days), "day", "days")}`,
    tick: ({ days }) => formatNumber(Number(days)),
    first: ({ days }) => formatCount(Number(days), "day", "days"),
    group: () => "days that topics keep",
    turn: ({ days }) => `at ${formatCount(Number(days), "day", "days")}`,
  },
  /** Before or after something short, in minutes. */
  minutesAfter: {
    full: ({ after }) =>
      Number(after) < 0
        ? `${formatCount(-Number(after), "minute", "minutes")} before`
        : Number(after) === 0
          ? "When it is over"
          : `${formatCount(Number(after), "minute", "minutes")} after`,
    tick: ({ after }) => `+${formatNumber(Number(after))}`,
    first: () => "before",
    group: () => "minutes",
    turn: ({ after }) => (Number(after) === 0 ? "when it is over" : `${spelled(Number(after))} minutes after`),
  },
};

/** What an axis counts: by the id of a question, or by its unit for all that say no more. */
const axes: Readonly<Record<string, string>> = {
  "outage.standstill": "% of the second hour’s orders that are served",
  points: "points of value gained over three years",
  "evolution.trust": "% of trust, decisions of four inputs or more",
  "log.lag": "prices that wait in the partition",
  "log.newcomers": "% of new readers that begin with everything",
  workingDays: "working days from asking to having it",
  valueShare: "% of what perfect information would earn",
  count: "how many",
  copiesRight: "% of all copies that are right",
  copiesWrong: "% of the screen’s figures that are wrong",
  hours: "hours",
  days: "days",
  ticketDays: "days a ticket takes",
  readerDays: "reader-days of a year",
  percent: "%",
};

/**
 * What the knots of questions are called, by their code. Read while the site is built, so that a page holds the names of its own
 * knots and no other. So is what their axes count.
 */
export const knots = /* @__PURE__ */ localise({
  axis: (p: { question: string; unit: string }) => axes[p.question] ?? axes[p.unit] ?? p.unit,
  /** For the ear and the table. */
  full: (p: { code: string; facts: Facts }) => named[p.code]?.full(p.facts) ?? p.code,
  /** Below the chart; the first one says in what it counts. */
  tick: (p: { code: string; facts: Facts }) => named[p.code]?.tick(p.facts) ?? p.code,
  first: (p: { code: string; facts: Facts }) => named[p.code]?.first(p.facts) ?? p.code,
  /** What several share. */
  group: (p: { code: string; facts: Facts }) => named[p.code]?.group(p.facts) ?? "",
  /** Where a curve turned. */
  turn: (p: { code: string; facts: Facts }) => named[p.code]?.turn(p.facts) ?? "",
});
