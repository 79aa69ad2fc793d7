import { formatCount, formatNumber, formatShare } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, PresetWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { domainName } from "../names.ts";
import { cause, fetchCauses } from "./businessCauses.ts";

type Facts = Readonly<Record<string, number | string | null>>;
const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const number = (facts: Facts, name: string): string => formatNumber(count(facts, name));
const days = (value: number): string => formatCount(Math.round(value), "day", "days");
const figures = (value: number): string => formatCount(value, "figure", "figures");
const ago = (value: number): string => (value < 1 ? "today" : `${days(value)} ago`);

/** “PriceSet” → “price set”. */
const factName = (fact: unknown): string =>
  String(fact)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();

/** A domain by its code; one of a bought retailer has its brand behind it: "orders.2" → "Orders B". */
function domain(code: unknown): string {
  const [own = "", brand] = String(code).split(".");
  return brand === undefined ? domainName(own) : `${domainName(own)} B`;
}

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (p: Facts) => string>> = {
  forgotten: (p) =>
    `${days(count(p, "daysAgo"))} ago there were ${figures(count(p, "figures"))}. Nothing that is kept today tells one of them.`,
  allKept: (p) =>
    `${days(count(p, "daysAgo"))} ago, and all ${figures(count(p, "figures"))} come out as they were. So do those of every other day.`,
  edge: (p) =>
    `The first day that is not wholly forgotten is ${days(count(p, "daysAgo"))} ago: ${number(p, "right")} of ${figures(count(p, "figures"))}.`,
  wrong: (p) =>
    `All is kept, and still ${figures(count(p, "wrong"))} of this day ${count(p, "wrong") === 1 ? "comes" : "come"} out as before: it was saved, and the message about it was lost. Nobody can write it down now.`,
  asked: (p) => `${domain(p.reader)} asks for the facts of ${domain(p.owner)}. Nobody planned for that.`,
  working: (p) =>
    `${days(count(p, "days"))} later it works. ${formatShare(count(p, "share"))} of what ${domain(p.reader)} sees is right.`,
  right: (p) => `${days(count(p, "days"))} after the question all of it is right for the first time.`,
  holes: (p) =>
    `The last day, and ${formatCount(count(p, "holes"), "hole", "holes")}. One: “${factName(p.fact)}” of ${domain(p.owner)} last changed ${days(count(p, "days"))} before. Nothing was lost. It was true for longer than anything is kept.`,
};

/** What the drawings say instead of a picture, by code. */
const phrases: Readonly<Record<string, (p: Facts) => string>> = {
  "past.day": (p) =>
    `Day ${formatNumber(Math.floor(count(p, "day")))}, ${ago(count(p, "daysAgo"))}: ${number(p, "right")} of ${figures(count(p, "figures"))} come out as they were.`,
  "past.holes": (p) =>
    `${formatCount(count(p, "holes"), "hole", "holes")}: what was true then is not kept, and nobody can add it later.`,
  "past.wrong": (p) =>
    `${figures(count(p, "wrong"))} ${count(p, "wrong") === 1 ? "comes" : "come"} out as before, because the message was never written.`,
  "past.older": (p) =>
    count(p, "older") === 0
      ? "All that comes out could be known that day."
      : `Of ${figures(count(p, "older"))} people could know only an older value that day.`,
  "past.reader": (p) =>
    `${domain(p.reader)} asked ${domain(p.owner)} ${ago(count(p, "days"))}: ${number(p, "right")} of its ${figures(count(p, "figures"))} are right${count(p, "waits") > 0 ? `, ${number(p, "waits")} are not there yet` : ""}.`,
  "run.days": (p) =>
    `Of ${days(count(p, "days"))}, ${number(p, "all")} come out whole and ${number(p, "nothing")} not at all.`,
  "run.kept": (p) => `${number(p, "kept")} of ${number(p, "said")} facts are kept at the end.`,
  "run.reader": (p) =>
    `What ${domain(p.reader)} asked of ${domain(p.owner)} worked after ${days(count(p, "days"))}, and ${formatShare(count(p, "share"))} of it was right then.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (p: Facts) => string>> = {
  holes: (p) =>
    `${number(p, "holes")} of ${figures(count(p, "figures"))} are holes: they were dropped before anybody asked.`,
  wrong: (p) =>
    `${number(p, "wrong")} of ${figures(count(p, "figures"))} come out as they had been before: saved, but never written to the log.`,
  exact: (p) => `All ${figures(count(p, "figures"))} of the six days come out as they were.`,
  kept: (p) => `${number(p, "kept")} of ${number(p, "said")} facts are kept at the end.`,
};

const texts = /* @__PURE__ */ localise({
  /** What a fact is called, by its code. */
  named: (p: { fact: string }) => factName(p.fact),
  title: "The time machine",
  question: "Which days can you still turn back to?",
  curveLater: "What comes out of each day draws itself here while the run plays.",
  subject: (p: { code: string }) => domain(p.code),
  numbers: {
    comesOut: { label: "of that day’s figures come out", say: (p: { value: number }) => formatShare(p.value) },
    holes: { label: "not kept", say: (p: { value: number }) => formatCount(p.value, "hole", "holes") },
    wrong: { label: "come out as before", say: (p: { value: number }) => figures(p.value) },
    older: { label: "known only by an older value that day", say: (p: { value: number }) => figures(p.value) },
    reader: { label: "of the new reader’s figures are right", say: (p: { value: number }) => formatShare(p.value) },
    kept: { label: "kept at the end", say: (p: { value: number }) => formatCount(p.value, "fact", "facts") },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Facts }) => phrases[code]?.(parameters) ?? code,
  tables: { picture: "What comes out of that day, by kind of fact", curve: "What comes out, by quarter" },
  columns: {
    fact: "Fact",
    owner: "Whose",
    right: "As they were",
    holes: "Holes",
    wrong: "As before",
    older: "Known by an older value",
    quarter: "Quarter",
    share: "Of a day’s figures come out, on average",
    whole: "Days that come out whole",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "fact") return texts.named({ fact: String(value) });
    if (column === "owner") return domain(value);
    return column === "share" ? formatShare(Number(value)) : formatNumber(Number(value));
  },
  whyTitle: (p: { code: string; value: number }) =>
    ({
      comesOut: `Why ${formatShare(p.value)}? One of that day’s figures:`,
      holes: `Why ${formatCount(p.value, "hole", "holes")}? One of them:`,
      wrong: `Why as before? One of ${figures(p.value)}:`,
      older: `Why an older value? One of ${figures(p.value)}:`,
    })[p.code] ?? p.code,
  marks: {
    wrong: "a figure comes out as before",
    asked: "somebody asks",
    working: "it works",
    right: "all of it is right",
  },
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["comesOut"] == null
      ? ""
      : `Today. Of what is true now ${formatShare(p.numbers["comesOut"])} comes out of what is kept.`,
  moves: {
    keepAll: { give: () => "Keep all of the log", done: "All of the log is kept" },
    newest: { give: () => "Keep the newest of each", done: "The newest of each is kept" },
    outbox: { give: () => "Save and tell in one step (outbox)", done: "Saved and told in one step" },
    ask: { give: () => "Ask for something new: Pricing of Fulfilment", done: "Asked" },
  },
  switchAsItWas: "seven days are kept",
  switchChoice: (p: { code: string; value: number }) => days(p.value),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const holes = (picture: unknown): number => {
      const { trueThen } = picture as { trueThen: ArrayLike<number> };
      return Array.from(trueThen).filter((one) => one === 2).length;
    };
    return `At the end ${formatCount(holes(p.before), "hole", "holes")} here, ${formatNumber(holes(p.after))} there.`;
  },
  challenge: {
    instrument: "The time machine, yours to set",
    condition: (p: { code: string; target: number; value: number | null }) =>
      `all ${formatNumber(p.target)} days come out whole${p.value === null ? "" : ` (${formatNumber(p.value)} do)`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  book: {
    trueThen: "true then",
    knownThen: "known then",
    days: "how much of each day comes out today",
    today: "today",
    nothing: "nothing is left",
  },
  day: (p: { day: number; daysAgo: number }) =>
    `Day ${formatNumber(Math.floor(p.day) + 1)}, ${p.daysAgo < 1 ? "today" : ago(p.daysAgo)}`,
  out: (p: { right: number; figures: number }) => `${formatNumber(p.right)} of ${formatNumber(p.figures)}`,
  newReader: (p: { reader: string; owner: string; days: number }) =>
    `${domain(p.reader)} asked ${domain(p.owner)} ${ago(p.days)}`,
  key: {
    right: "as it was",
    older: "only an older value could be known",
    wrong: "comes out as before",
    hole: "hole: not kept",
  },
  chart: {
    overDays: "% of a day’s figures that come out today",
    before: "% that come out, by days before today",
    after: "% right for a new reader, by days since it works",
    run: "this run",
  },
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  place: (p: { question: string; days: number }) =>
    p.days === 0 ? (p.question === "kept" ? "today" : "at once") : formatNumber(p.days),
});

/** Sentences of the time machine: its book, its stops, its numbers, its orders and its challenge. */
export const words = {
  ...texts,
  cause,
  fetchCauses,
  picture: {
    ...texts.book,
    day: (day: number, daysAgo: number) => texts.day({ day, daysAgo }),
    out: (right: number, all: number) => texts.out({ right, figures: all }),
    fact: (fact: string, _owner: string) => texts.named({ fact }),
    newReader: (reader: string, owner: string, since: number) => texts.newReader({ reader, owner, days: since }),
    key: texts.key,
  },
  curve: {
    ...texts.chart,
    year: (year: number) => texts.year({ year }),
    percent: (value: number) => formatShare(value / 100),
    place: (question: string, since: number) => texts.place({ question, days: since }),
  },
} satisfies LensWords;

/** What people claim about turning back, and what becomes of each claim when it is tried. */
export const presets = /* @__PURE__ */ localise({
  sevenDays: {
    claim: "Seven days kept means seven days back.",
    happens:
      "Seven days back, three figures in four are holes, and even today has some: what has been true for longer than a week was said before anything that is still there.",
  },
  ninetyDays: {
    claim: "With ninety days kept, any day of the quarter comes back.",
    happens:
      "The last weeks come out whole. The nearer to the ninetieth day, the more holes; of the day before it nothing is left.",
  },
  newestToday: {
    claim: "The newest of each is all one needs to know how things stand.",
    happens: "For today it is: all comes out, from a hundredth of the facts.",
  },
  newestYesterday: {
    claim: "Then it is all one needs for yesterday, too.",
    happens:
      "What has changed since has taken the place of what was true. Three days back it is half, a fortnight back a tenth.",
  },
  allTwice: {
    claim: "If everything is kept, nothing can be missing.",
    happens:
      "What was saved and then not told is missing for good. It is few figures on few days, and nobody can say which.",
  },
  allOutbox: {
    claim: "Any day can be turned back to.",
    happens: "All is kept, and what is saved is told: every figure of every day comes out as it was.",
  },
  wasKnown: {
    claim: "What was true that day was known that day.",
    happens:
      "Shops send a part of their facts the night after. The book tells both: what was true, and what anybody could know.",
  },
  onTime: {
    claim: "If nothing comes late, the two leaves are the same.",
    happens: "They are, but for what happened in the seconds before, or while something was down.",
  },
  askSystems: {
    claim: "One can always ask the systems.",
    happens: "They answer for now. Of yesterday nothing is left to ask.",
  },
  newReader: {
    claim: "Whoever comes later can read what has been said.",
    happens:
      "Where seven days are kept, a new reader begins with holes: what changed last before that week it learns when it changes again.",
  },
} satisfies PresetWords);

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "What was true that day, what was known, and what is left to tell of it?",
  documentTitle: "The time machine: turn back to any day · Past the Plateau",
  description:
    "A sandbox: turn Larkfield back to any day, see what was true beside what could be known, and what was not kept.",
  lead: "Turn back to any day. On the left what was true, on the right what could be known that day, both put together from what the log still keeps at the end. What is not kept is a hole, and nobody can fill it later.",
  noScript:
    "With JavaScript a day-book would lie open here: every day of a year, what was true beside what was known, with holes where nothing is kept.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How much of the day a fortnight ago comes out?",
  texts: {
    all: { title: "Keep all of it", text: "The same facts, and the log drops none." },
    days: { title: "Keep longer", text: "The same facts, kept for as many days as you say." },
    newest: {
      title: "Keep the newest of each",
      text: "The same facts; of each thing the log keeps what was said last.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `In a year somebody will ask how the business stood 5, 20, 35, 50, 70 and 90 days before. Nobody knows that yet. Set Larkfield up so that every figure of all ${formatNumber(p["days"]!)} days comes out as it was. Every order can be undone.`,
  alsoWorks:
    "It took two things: what was said has to be kept, and it has to be said. To keep all, and write it apart from what is saved, is enough in about half of all Larkfields, by luck. What is kept for ever is kept of people, too: choose per fact.",
}) satisfies ChallengeWords;
