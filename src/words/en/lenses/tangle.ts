import { formatCount, formatDecimal, formatNumber, formatShare, formatWorkingDays } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, PresetWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { domainName } from "../names.ts";

/** One kind of ticket in a sentence: 71, "adapt" → "71 adaptations". */
const ticketCounts: Readonly<Record<string, (count: number) => string>> = {
  own: (count) => `${formatNumber(count)} of the team’s own`,
  adapt: (count) => formatCount(count, "adaptation", "adaptations"),
  repair: (count) => formatCount(count, "repair", "repairs"),
  connect: (count) => formatCount(count, "new connection", "new connections"),
  wish: (count) => formatCount(count, "wish", "wishes"),
  publish: (count) => formatCount(count, "publication", "publications"),
  move: (count) => formatCount(count, "move to a published fact", "moves to published facts"),
};

type Facts = Readonly<Record<string, number | string | null>>;
/** A fact that is a number; 0 where the run has none. */
const count = (facts: Facts, key: string): number => Number(facts[key] ?? 0);
const name = (facts: Facts, key: string): string => domainName(String(facts[key] ?? ""));

/** The kinds named in a queue, the most frequent first, at most three: "71 adaptations, 22 of the team’s own, 12 wishes". */
function queueInWords(facts: Facts): string {
  return Object.keys(ticketCounts)
    .map((kind) => ({ kind, count: count(facts, kind) }))
    .filter((one) => one.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
    .map((one) => ticketCounts[one.kind]?.(one.count) ?? "")
    .join(", ");
}

/** One step of a chain of causes, by the code the business gives it. */
const causes: Readonly<Record<string, (facts: Facts) => string>> = {
  "wish.took": (facts) =>
    `${name(facts, "asker")} asked ${name(facts, "owner")} for a figure: ${formatWorkingDays(count(facts, "days"))}, ${formatNumber(count(facts, "workDays"))} of them work`,
  "wish.waiting": (facts) =>
    `${name(facts, "asker")} asked ${name(facts, "owner")} for a figure and has waited ${formatWorkingDays(count(facts, "days"))}`,
  "ticket.waited": (facts) =>
    `${formatCount(count(facts, "workDays"), "day", "days")} of work at ${name(facts, "system")} waited ${formatWorkingDays(count(facts, "days"))}`,
  "queue.before": (facts) =>
    `${formatCount(count(facts, "tickets"), "ticket", "tickets")} stood before it: ${queueInWords(facts)}`,
  "changes.redone": (facts) =>
    `the ${formatCount(count(facts, "adaptations"), "adaptation", "adaptations")} come from ${formatCount(count(facts, "changes"), "change", "changes")} at ${name(facts, "system")}, each done again for up to ${formatCount(count(facts, "readers"), "reader", "readers")}`,
};

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  change: (facts) =>
    `${name(facts, "system")} changed. ${formatCount(count(facts, "readers"), "reader", "readers")}, ${formatCount(count(facts, "tickets") || count(facts, "readers"), "ticket", "tickets")}.`,
  stack: (facts) =>
    `${name(facts, "system")} has ${formatCount(count(facts, "tickets"), "ticket", "tickets")} open. Two people, and half of their time is taken.`,
  freeze: (facts) =>
    `${formatCount(count(facts, "systems"), "system", "systems")}, ${formatCount(count(facts, "links"), "link", "links")}${count(facts, "connecting") > 0 ? `, the last ${formatNumber(count(facts, "connecting"))} being built` : ""}. From here on no system joins. What will the wait do?`,
};

const halfYear = (half: number): string =>
  `the ${half % 2 === 1 ? "first" : "second"} half of year ${formatNumber(Math.ceil(half / 2))}`;

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "tangle.size": (p) =>
    `${formatCount(count(p, "systems"), "system", "systems")}, ${formatCount(count(p, "links"), "link", "links")}${count(p, "connecting") > 0 ? `, ${formatNumber(count(p, "connecting"))} more being built` : ""}.`,
  "tangle.waiting": (p) => `${formatCount(count(p, "openTickets"), "ticket", "tickets")} open.`,
  "tangle.longest": (p) =>
    `Longest queue: ${domainName(String(p.system))}, ${formatNumber(count(p, "open"))}; the three longest hold ${formatShare(count(p, "topShare"))}.`,
  "tangle.late": (p) =>
    `${formatNumber(count(p, "late"))} of ${formatCount(count(p, "links"), "link", "links")} behind ${count(p, "late") === 1 ? "its source" : "their source"}.`,
  "tangle.published": (p) =>
    `${formatCount(count(p, "published"), "fact", "facts")} published once: ${formatCount(count(p, "connections"), "connection", "connections")}, and still ${formatCount(count(p, "translations"), "translation", "translations")}.`,
  "tangle.lastWish": (p) => `The last wish took ${formatWorkingDays(count(p, "days"))}.`,
  "wait.nothing": () => "No wish has been fulfilled yet.",
  "wait.start": (p) =>
    `In ${halfYear(count(p, "half"))}, with ${formatCount(count(p, "systems"), "system", "systems")}, a wish took ${formatWorkingDays(count(p, "days"))}.`,
  "wait.end": (p) =>
    `In ${halfYear(count(p, "half"))}, with ${formatCount(count(p, "systems"), "system", "systems")}, it took ${formatWorkingDays(count(p, "days"))}.`,
  "wait.steepest": (p) =>
    `The largest step is ${formatWorkingDays(count(p, "days"))}, in ${halfYear(count(p, "half"))}.`,
};

/** The three conditions of the challenge, with what the run says about them as soon as it can. */
const conditions: Readonly<Record<string, (p: { target: number; value: number | null }) => string>> = {
  wait: ({ target, value }) =>
    `wait at most ${formatWorkingDays(target)}${value === null ? "" : ` (${formatWorkingDays(value)})`}`,
  budgetDays: ({ target, value }) =>
    `at most ${formatCount(target, "team day", "team days")}${value === null ? "" : ` (${formatNumber(value)})`}`,
  connected: ({ target, value }) =>
    `all ${formatNumber(target)} systems connected${value === null ? "" : ` (${formatNumber(value)})`}`,
};

/** What the run says about an attempt, by code; systems come as places in the scenario. */
const told: Readonly<Record<string, (facts: Facts, codes: readonly string[]) => string>> = {
  nothingPublished: () => "Nothing was published.",
  sendsSeparately: (facts, codes) =>
    `${domainName(codes[count(facts, "system")] ?? "")} still sends ${formatCount(count(facts, "links"), "separate file", "separate files")}.`,
  publishingWaited: (facts, codes) =>
    `Publishing at ${domainName(codes[count(facts, "system")] ?? "")} waited ${formatWorkingDays(count(facts, "days"))} in the queue it was meant to shorten.`,
  publishedForNobody: (facts, codes) =>
    `${formatCount(count(facts, "days"), "team day", "team days")} went into a fact of ${domainName(codes[count(facts, "system")] ?? "")} that nobody reads.`,
  hired: (facts) =>
    `You hired ${formatCount(count(facts, "people"), "person", "people")} for ${formatCount(count(facts, "days"), "day", "days")}.`,
};

const texts = /* @__PURE__ */ localise({
  title: "The tangle",
  question: "The same two days of work: when is it done?",
  curveLater: "The curve of waiting times draws itself here while the run plays.",
  subject: (p: { code: string }) => domainName(p.code),
  numbers: {
    links: { label: "links", say: (p: { value: number }) => formatNumber(p.value) },
    connections: { label: "connections", say: (p: { value: number }) => formatNumber(p.value) },
    openTickets: { label: "open tickets", say: (p: { value: number }) => formatNumber(p.value) },
    waitDays: {
      label: "waited by the latest wish to work",
      say: (p: { value: number }) => formatWorkingDays(p.value),
    },
    waitDaysHalf: {
      label: "from wish to working, last half-year",
      say: (p: { value: number }) => formatWorkingDays(p.value),
    },
    integrationShare: { label: "of team time on integration", say: (p: { value: number }) => formatShare(p.value) },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  tables: { picture: "The stations and their queues", curve: "The wait, by half-year" },
  columns: {
    system: "System",
    open: "Open tickets",
    linkWork: "Work for links",
    ownWork: "Own work",
    wishes: "Wishes",
    readers: "Readers",
    lateLinks: "Links behind",
    busy: "Busy",
    people: "People",
    half: "Half-year",
    systems: "Systems",
    waitDaysMean: "Mean wait, working days",
    waitDaysMedian: "Median wait, working days",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "system") return domainName(String(value));
    if (typeof value === "string") return value;
    return column === "busy" ? formatShare(value) : formatDecimal(value);
  },
  marks: { join: "a system joins" },
  whyTitle: (p: { code: string; value: number }) =>
    p.code === "waitDaysHalf"
      ? `Why ${formatWorkingDays(p.value)}? One wish of that half-year:`
      : `Why ${formatWorkingDays(p.value)}?`,
  cause: (p: { code: string; facts: Facts }) => causes[p.code]?.(p.facts) ?? p.code,
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["waitDaysHalf"] == null
      ? ""
      : `Three years. In the last half-year a wish took ${formatWorkingDays(p.numbers["waitDaysHalf"])}.${p.isAsWritten ? " Two of them were work." : ""}`,
  switchAsItWas: "own link for every reader",
  switchChoice: (p: { code: string; value: number }) => `stop at ${formatNumber(p.value)}`,
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const [before, after] = [p.before, p.after] as readonly {
      totals: { links: number; connections: number; translations: number };
    }[];
    return `${formatCount(before!.totals.links, "link", "links")} here; ${formatCount(after!.totals.connections, "connection", "connections")} there, and still ${formatCount(after!.totals.translations, "translation", "translations")}.`;
  },
  challenge: {
    instrument: "The tangle, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) => conditions[p.code]?.(p) ?? p.code,
    told: (p: { code: string; facts: Facts; codes: readonly string[] }) => told[p.code]?.(p.facts, p.codes) ?? "",
  },
  ring: {
    station: (p: { code: string; open: number }) =>
      `${domainName(p.code)}, ${formatCount(p.open, "ticket", "tickets")} open`,
    stations: "Stations",
    /** The key of the ring: two kinds of lines, three kinds of tickets. */
    key: {
      current: "up to date",
      late: "tells an old truth",
      linkWork: "work for links",
      ownWork: "own work",
      wish: "wish",
    },
  },
  wait: {
    axis: "working days from asking to having it",
    systems: "systems",
    year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
    run: "this run",
    guess: "your guess",
    previous: "before",
    nothingNew: "nothing new",
  },
});

/** Sentences of the tangle: its stations, its stops, its numbers, its chains of causes, its challenge. */
export const words = {
  ...texts,
  picture: {
    systemName: (code: string) => texts.subject({ code }),
    number: formatNumber,
    station: ({ code, open }: { code: string; open: number }) => texts.ring.station({ code, open }),
    stations: texts.ring.stations,
    key: texts.ring.key,
  },
  curve: { ...texts.wait, year: (year: number) => texts.wait.year({ year }), number: formatNumber },
} satisfies LensWords;

/** What people claim about it: read by the build for the page of the lens, so that the lesson does not load it. */
export const presets = /* @__PURE__ */ localise({
  oneMore: {
    claim: "One more system costs what the last one cost.",
    happens:
      "Each system reads more facts than the one before, and every change of a fact comes to all its readers. The wait grows faster than the number of systems, and goes on growing when nothing is added.",
  },
  links: {
    claim: "There are simply too many links.",
    happens:
      "The same links, and hardly a wait, as long as no fact changes its meaning. Links only pass the changes on.",
  },
  hands: {
    claim: "One more person in every team settles it.",
    happens:
      "The wait is much shorter, and still grows: the same curve, later, and a salary in every team for as long as it lasts.",
  },
  once: {
    claim: "Describing a fact once, for everyone, pays.",
    happens:
      "The first half-year is slower, because describing is work. After that the wait stays where it was at the start.",
  },
}) satisfies PresetWords;

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "What does one more reader cost, and who pays it?",
  documentTitle: "The tangle, with every dial · Past the Plateau",
  description: "A sandbox: one retailer’s systems, their links, their changes, and the queue they make.",
  lead: "Larkfield’s systems, the links between them, and the list each team works through. Change anything and run it again: the same seed gives the same three years.",
  noScript:
    "With JavaScript the tangle would run here: twelve quarters of Larkfield, with every dial. The lesson that goes with it reads in full without.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How long would the wish take in the last half-year?",
  texts: {
    changes: { title: "No changes", text: "Same twelve systems, same 66 links. But nothing ever changes its meaning." },
    stopAt: { title: "Stop earlier", text: "Larkfield stops adding systems. Where would you have stopped?" },
    publish: {
      title: "Everyone publishes once",
      text: "Each team describes its fact once, for everyone. Same changes, same wishes, same people.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `You have ${formatNumber(p["budgetDays"]!)} team days, days of work that one person can spend on this. Get the wait to ${formatWorkingDays(p["waitDays"]!)} or less in the last half-year, with all ${formatNumber(p["systems"]!)} systems connected. Pause at any moment, pick a team, and act. Every move can be undone.`,
  alsoWorks: "One more person in every team would work as well. That is twelve salaries for good; this was paid once.",
}) satisfies ChallengeWords;
