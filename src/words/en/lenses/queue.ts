import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import { localise } from "../../localise.ts";
import type { ChallengeWords, LensWords, PageWords, SwitchWords } from "../../LensWords.ts";
import { domainName } from "../names.ts";

type Facts = Readonly<Record<string, number | string | null>>;

const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const tickets = (value: number): string => formatCount(value, "ticket", "tickets");
/** Days with one digit after the point: most of them are few. */
const days = (value: number): string => `${formatDecimal(value)}\u00a0${formatDecimal(value) === "1" ? "day" : "days"}`;
const ofHundred = (share: number): string => formatNumber(share * 100);
const times = (value: number): string =>
  value === 1 ? "once" : value === 2 ? "twice" : `${formatNumber(value)} times`;
const people = (value: number): string => formatCount(value, "person", "people");

/** One step of a chain of causes, by the code the business gives it. */
const causes: Readonly<Record<string, (facts: Facts) => string>> = {
  "demand.took": (p) =>
    `ticket ${p["demand"]}, for ${domainName(String(p["system"]))}: ${days(count(p, "days"))}, ${days(count(p, "workDays"))} of them work${count(p, "visits") > 1 ? `; it was here ${times(count(p, "visits"))}` : ""}`,
  "demand.open": (p) =>
    `ticket ${p["demand"]}, for ${domainName(String(p["system"]))}, is not done after ${days(count(p, "days"))}`,
  "demand.waited": (p) =>
    `it waited ${days(count(p, "days"))}${count(p, "visit") > 1 ? ` when it came back` : " before anybody had a hand free"}`,
  "demand.back": (p) => `ticket ${p["demand"]}, for ${domainName(String(p["system"]))}, came back`,
  "line.now": (p) => `${tickets(count(p, "tickets"))} wait: ${days(count(p, "days"))} for somebody who comes now`,
  "line.before": (p) => `${tickets(count(p, "tickets"))} stood before it`,
  "line.again": (p) =>
    `${formatNumber(count(p, "tickets"))} of them ${count(p, "tickets") === 1 ? "was" : "were"} here again`,
  "line.overtaken": (p) =>
    `${formatCount(count(p, "tickets"), "urgent ticket", "urgent tickets")} came later and went first`,
  "line.busy": (p) => `since the line began, the people have worked ${formatShare(count(p, "share"))} of their time`,
  "line.began": (p) =>
    `the line began ${days(count(p, "days"))} before: since then ${formatNumber(count(p, "came"))} came, ${formatNumber(count(p, "again"))} came back, and ${formatNumber(count(p, "done"))} were done`,
  "busy.worked": (p) =>
    `in ${days(count(p, "days"))}, ${formatNumber(count(p, "workedDays"))} of ${formatNumber(count(p, "paidDays"))} person-days were worked`,
  "busy.asked": (p) =>
    `${formatNumber(count(p, "workDays"))} of them on what was new: ${tickets(count(p, "tickets"))} were asked for`,
  "busy.again": (p) =>
    `${formatNumber(count(p, "workDays"))} of them on what had been done before: ${formatNumber(count(p, "tickets"))} of ${formatNumber(count(p, "done"))} came back`,
};

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  back: (p) =>
    `${domainName(String(p["system"]))}’s ticket was done, and is back. It stands at the end of the line again.`,
  overtaken: (p) =>
    `An urgent ticket comes and stands before all that are not: ${tickets(count(p, "tickets"))} in line, ${formatNumber(count(p, "urgent"))} of them urgent.`,
  week: (p) =>
    `${tickets(count(p, "tickets"))} in line, ${formatNumber(count(p, "again"))} of them here again. Whoever comes now waits a week. The ${people(count(p, "people"))} were busy for ${formatShare(count(p, "busy"))} of the last quarter.`,
  longest: (p) =>
    `The longest line: ${tickets(count(p, "tickets"))}, ${formatNumber(count(p, "again"))} of them here again. ${days(count(p, "days"))} until somebody who comes now is begun.`,
};

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "queue.line": (p) =>
    count(p, "tickets") === 0
      ? count(p, "days") === 0
        ? "Nobody waits."
        : "Nobody waits, and everybody has something in hand."
      : `${tickets(count(p, "tickets"))} in line: whoever comes now is begun in ${days(count(p, "days"))}.`,
  "queue.hands": (p) => `${formatNumber(count(p, "busy"))} of ${people(count(p, "people"))} have a ticket in hand.`,
  "queue.late": (p) =>
    `${formatNumber(count(p, "late"))} in line for more than a week, ${formatNumber(count(p, "over"))} for more than two.`,
  "queue.again": (p) => `${formatNumber(count(p, "again"))} of those in line have been done before and came back.`,
  "queue.urgent": (p) => `${formatNumber(count(p, "urgent"))} urgent, before all others.`,
  "queue.back": (p) => `${ofHundred(count(p, "share"))} of 100 tickets come back.`,
  "run.nothing": () => "No ticket has been done.",
  "run.days": (p) =>
    `Over the whole run a ticket took ${days(count(p, "days"))}, and the people were busy for ${formatShare(count(p, "share"))} of their time.`,
  "run.longest": (p) =>
    `The line was longest on day ${formatNumber(count(p, "day"))}: ${tickets(count(p, "tickets"))}.`,
  "run.last": (p) => `In the last half-year a ticket took ${days(count(p, "days"))}.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothing: () => "Nothing was changed.",
  hired: (p) =>
    `You hired ${people(count(p, "people"))} for ${formatCount(count(p, "days"), "day", "days")} of pay in all.`,
  askFirst: () => "Fewer came back, because what was meant was asked first.",
  skipReview: () => "Without the review every ticket was quicker, and more came back.",
  sameSize: () => "Every ticket was the same size.",
  urgentLane: () => "Urgent tickets went first; others waited for it.",
  busy: (p) => `The people were busy for ${formatShare(count(p, "share"))} of the three years.`,
  longest: (p) => `The longest line was ${tickets(count(p, "tickets"))}, on day ${formatNumber(count(p, "day"))}.`,
};

const texts = /* @__PURE__ */ localise({
  title: "The queue",
  question: "Come now: when is your ticket begun?",
  curveLater: "How many were in line draws itself here while the run plays.",
  subject: (p: { code: string }) => domainName(p.code),
  numbers: {
    days: { label: "a ticket took, last quarter", say: (p: { value: number }) => days(p.value) },
    urgentDays: { label: "an urgent ticket took, last quarter", say: (p: { value: number }) => days(p.value) },
    ordinaryDays: { label: "any other took, last quarter", say: (p: { value: number }) => days(p.value) },
    inLine: { label: "in line now", say: (p: { value: number }) => tickets(p.value) },
    busyShare: { label: "busy, last quarter", say: (p: { value: number }) => formatShare(p.value) },
    backShare: { label: "of what was done came back", say: (p: { value: number }) => formatShare(p.value) },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  tables: { picture: "Tickets in hand and in line", curve: "By half-year" },
  columns: {
    place: "Place in line (0: in hand)",
    ticket: "Ticket",
    waited: "Days since it was asked for",
    returns: "Times it came back",
    urgency: "Urgency",
    half: "Half-year",
    days: "Days a ticket took",
    longest: "Longest line",
  },
  cell: ({ value }: { column: string; value: number | string }) =>
    typeof value === "string" ? value : formatDecimal(value),
  whyTitle: (p: { code: string; value: number }) => {
    if (p.code === "inLine") return `Why ${tickets(p.value)}?`;
    if (p.code === "busyShare" || p.code === "backShare") return `Why ${formatShare(p.value)}?`;
    return `Why ${days(p.value)}? One ticket of that quarter:`;
  },
  cause: (p: { code: string; facts: Facts }) => {
    const said = causes[p.code]?.(p.facts) ?? p.code;
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
  marks: { week: "the line grows to a week", order: "an order is given" },
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["days"] == null ? "" : `Three years. In the last quarter a ticket took ${days(p.numbers["days"])}.`,
  moves: {
    askFirst: {
      give: () => "Ask first what is meant: 5 of 100 come back",
      done: "What is meant is asked first",
    },
    hire: {
      give: (p: { days: number }) => `Hire one person until the end (${formatCount(p.days, "day", "days")} of pay)`,
      done: "Hired",
    },
    skipReview: {
      give: () => "Skip the review: a tenth less work, 10 of 100 more come back",
      done: "The review is skipped",
    },
    sameSize: { give: () => "Cut every ticket to one size", done: "Every ticket is one size" },
    urgentLane: { give: () => "Let 10 of 100 go first as urgent", done: "10 of 100 go first" },
  },
  switchAsItWas: "as in the run above",
  switchChoice: (p: { code: string; value: number }) => people(p.value),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const [before, after] = [p.before, p.after] as readonly { line: readonly unknown[] }[];
    return `At the end ${formatNumber(before!.line.length)} in line here, ${formatNumber(after!.line.length)} there.`;
  },
  challenge: {
    instrument: "The queue, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) =>
      `at most ${days(p.target)} a ticket in the last year${p.value === null ? "" : ` (${days(p.value)})`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  pass: (p: { weeks: number }) => (p.weeks === 0 ? "now" : formatCount(p.weeks, "week", "weeks")),
  come: (p: { days: number }) => (p.days === 0 ? "come now: begun at once" : `come now: begun in ${days(p.days)}`),
  more: (p: { tickets: number }) => `and ${formatNumber(p.tickets)} more`,
  back: (p: { share: number }) => `${ofHundred(p.share)} of 100 come back`,
  key: {
    waits: "in line",
    late: "over a week",
    over: "over two weeks",
    back: "here again",
    urgent: "urgent",
  },
  chart: {
    lineAxis: "tickets in line",
    daysAxis: "days a ticket takes",
    run: "this run",
    guess: "your guess",
    placeTitle: { returns: "of 100 come back", urgent: "of 100 are urgent" },
  },
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  place: (p: { question: string; position: number }) =>
    p.question === "returns" && p.position > 15
      ? p.position === 20
        ? "+ 1 person"
        : "no review"
      : formatShare(p.position / 100),
});

/** Sentences of the queue: its line, its stops, its numbers, its chains of causes, its challenge. */
export const words = {
  ...texts,
  picture: {
    pass: (weeks: number) => texts.pass({ weeks }),
    come: (value: number) => texts.come({ days: value }),
    more: (value: number) => texts.more({ tickets: value }),
    back: (share: number) => texts.back({ share }),
    key: texts.key,
  },
  curve: {
    ...texts.chart,
    year: (year: number) => texts.year({ year }),
    number: formatDecimal,
    place: (question: string, position: number) => texts.place({ question, position }),
  },
} satisfies LensWords;

/** What people claim about it: read by the build for the page of the lens, so that a lesson does not load it. */
export const presets = /* @__PURE__ */ localise({
  idle: {
    claim: "Eighty-three per cent busy: there is air, nobody has to wait.",
    happens:
      "Every ticket is a day of work, and takes two and more. Nobody knows when the next one comes and how long it takes, so that hands are idle today and a line stands there tomorrow.",
  },
  tenth: {
    claim: "Fifteen of a hundred come back: the wait is fifteen per cent longer.",
    happens:
      "The work grows by a sixth, and the wait several times over: 98\u00a0% busy leaves next to nothing to catch up with.",
  },
  quicker: {
    claim: "Skip the review: every ticket is quicker, so the line gets shorter.",
    happens:
      "A tenth less work a ticket, and ten more of a hundred come back. The line gets longer here. Where it does not, chance hides it: look at several.",
  },
  quickerPays: {
    claim: "Skipping the review can pay.",
    happens:
      "It does where hardly more comes back: with 18 of 100 instead of 15, a tenth less work wins. Count both before you skip it.",
  },
  hire: {
    claim: "One more person cures it.",
    happens: "It does, and at once. It is a salary for good, for work a part of which is done twice.",
  },
  fewTickets: {
    claim: "One domain less, and everybody breathes.",
    happens: "A tenth fewer tickets, and the wait is a fraction of what it was. That near the edge was the centre.",
  },
  urgent: {
    claim: "What is urgent should go first.",
    happens: "One in ten goes first, and hardly waits; the others wait a little longer.",
  },
  allUrgent: {
    claim: "Mark it urgent, and it goes faster.",
    happens: "When everything is urgent, everybody waits as before.",
  },
  interrupt: {
    claim: "Urgent things have to be done at once.",
    happens: "Each break costs a quarter of a day, and the mean over all tickets rises.",
  },
});

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "Why does everybody wait when the centre is only 83\u00a0% busy?",
  documentTitle: "The queue in the middle, with every dial · Past the Plateau",
  description: "A sandbox: ten domains, one central team, and the line before it, to scale.",
  lead: "Ten domains ask three people for what they need. The line is drawn to scale: its length is the wait. Let less come back, hire, skip the review, mark tickets urgent, and run it again: the same seed sends the same tickets.",
  noScript:
    "With JavaScript the line would be here: three years of tickets before three people, with every dial. The evidence below reads in full without.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How many days does a ticket take in the last half-year?",
  texts: {
    returns: { title: "Nothing comes back", text: "The same tickets, each done once." },
    people: { title: "More people", text: "The same tickets, and the same share comes back." },
    review: { title: "Skip the review", text: "Every ticket is a tenth less work; 25 of 100 come back instead of 15." },
    sameSize: { title: "One size", text: "Every ticket is exactly a day of work." },
    everyone: { title: "All urgent", text: "The same tickets, and every one of them has the word." },
    interrupt: {
      title: "Urgent interrupts",
      text: "What is urgent breaks off what is in hand, and costs a quarter of a day each time.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `Fifteen of a hundred tickets come back, and three people have hardly a free hour. Get the last year down to ${days(p["lastYearDays"]!)} a ticket or fewer, all of that year. Pause at any moment and change how the centre works. Every move can be undone.`,
  alsoWorks:
    "Two things shorten this line for sure: a fourth person, which is a salary for good, and letting less come back, which costs those who ask a little time before anybody begins. The run does not count that time.",
}) satisfies ChallengeWords;
