import { formatCount, formatNumber, formatShare, formatWorkingDays } from "../format.ts";
import { tangle } from "./tangle.ts";
import { localise } from "../localise.ts";

type Facts = Readonly<Record<string, number | string>>;
interface Phrase {
  readonly code: string;
  readonly parameters: Facts;
}

const number = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const halfYear = (half: number): string =>
  `the ${half % 2 === 1 ? "first" : "second"} half of year ${formatNumber(Math.ceil(half / 2))}`;

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "tangle.size": (p) =>
    `${formatCount(number(p, "systems"), "system", "systems")}, ${formatCount(number(p, "links"), "link", "links")}${number(p, "connecting") > 0 ? `, ${formatNumber(number(p, "connecting"))} more being built` : ""}.`,
  "tangle.waiting": (p) => `${formatCount(number(p, "openTickets"), "ticket", "tickets")} open.`,
  "tangle.longest": (p) =>
    `Longest queue: ${tangle.systemName({ code: String(p.system) })}, ${formatNumber(number(p, "open"))}; the three longest hold ${formatShare(number(p, "topShare"))}.`,
  "tangle.late": (p) =>
    `${formatNumber(number(p, "late"))} of ${formatCount(number(p, "links"), "link", "links")} behind ${number(p, "late") === 1 ? "its source" : "their source"}.`,
  "tangle.published": (p) =>
    `${formatCount(number(p, "published"), "fact", "facts")} published once: ${formatCount(number(p, "connections"), "connection", "connections")}, and still ${formatCount(number(p, "translations"), "translation", "translations")}.`,
  "tangle.lastWish": (p) => `The last wish took ${formatWorkingDays(number(p, "days"))}.`,
  "wait.nothing": () => "No wish has been fulfilled yet.",
  "wait.start": (p) =>
    `In ${halfYear(number(p, "half"))}, with ${formatCount(number(p, "systems"), "system", "systems")}, a wish took ${formatWorkingDays(number(p, "days"))}.`,
  "wait.end": (p) =>
    `In ${halfYear(number(p, "half"))}, with ${formatCount(number(p, "systems"), "system", "systems")}, it took ${formatWorkingDays(number(p, "days"))}.`,
  "wait.steepest": (p) =>
    `The largest step is ${formatWorkingDays(number(p, "days"))}, in ${halfYear(number(p, "half"))}.`,
};

/** Text equals of the drawings: descriptions, tables, and what the drawings themselves say. */
export const views = /* @__PURE__ */ localise({
  describe: (p: { phrases: readonly Phrase[] }) =>
    p.phrases.map(({ code, parameters }) => phrases[code]?.(parameters) ?? code).join(" "),
  showTable: "Show as a table",
  tangleTable: "The stations and their queues",
  waitTable: "The wait, by half-year",
  /** Headings of table columns, by their code. */
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
  } as Readonly<Record<string, string>>,
  waitAxis: "working days from asking to having it",
  waitSystems: "systems",
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  thisRun: "this run",
  yourGuess: "your guess",
  before: "before",
  nothingNew: "nothing new",
  /** The key of the ring: two kinds of lines, three kinds of tickets. */
  key: {
    current: "up to date",
    late: "tells an old truth",
    linkWork: "work for links",
    ownWork: "own work",
    wish: "wish",
  },
});
