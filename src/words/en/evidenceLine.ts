import { formatDecimal, formatNumber, formatShare, formatWorkingDays } from "../format.ts";
import { localise } from "../localise.ts";

type Say = (figures: Readonly<Record<string, number>>) => string;

/** The evidence line of a lens, said of the figures that evidence/lineFigures.ts reads for it, each one sentence or two. */
export interface EvidenceWords {
  /** What comes out over all seeds. It may stand beside a bet: it names no winner. */
  readonly range: Say;
  /** How the seed that is shown was chosen. */
  readonly chosen: Say;
  /** The assumption that breaks the claim. */
  readonly breaks: Say;
  /** The way to the page of evidence. */
  readonly link: string;
}

/** What the evidence lines say, by lens. Built into the pages and never fetched, so not among the words of the lens. */
export const evidenceLine = /* @__PURE__ */ localise({
  title: "How sure is this?",
  label: (p: { title: string }) => `How sure is this? ${p.title}`,
  /** On the map of the course. */
  mapTitle: "How sure is what the lessons say?",
  lenses: {
    tangle: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} the wait of the last half-year lies between ${formatNumber(p["low"]!)} and ${formatWorkingDays(p["high"]!)}; in ${formatDecimal(p["rises"]! * 100)}\u00a0% of them it is longer than in the half-year before.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)} of ${formatNumber(p["seeds"]!)}: the nearest to the middle of all, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on facts that change: were no meaning ever to change, the same ${formatNumber(p["links"]!)} links would end at ${formatWorkingDays(p["withoutChanges"]!)}.`,
      link: "The evidence for the tangle",
    },
    copies: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} decisions on the bus end between ${formatNumber(p["low"]! * 100)} and ${formatShare(p["high"]!)} of what perfect information would earn, with ${formatShare(p["misread"]!)} of the copies misread.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: of the first twenty the nearest to their average, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on meanings that change: were none ever to change, the same bus would end at ${formatShare(p["noChanges"]!)}.`,
      link: "The evidence for the copies",
    },
    decision: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} all five inputs are right in ${formatNumber(p["jointLow"]! * 100)} to ${formatShare(p["jointHigh"]!)} of the last half-year’s decisions, and ${formatNumber(p["actedLow"]! * 100)} to ${formatShare(p["actedHigh"]!)} are decided on data.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first ${formatNumber(p["among"]!)}, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on five inputs: with one, ${formatShare(p["one"]!)} are decided on data.`,
      link: "The evidence for the decision",
    },
    queue: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} a ticket takes between ${formatDecimal(p["low"]!)} and ${formatDecimal(p["high"]!)} days.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first ${formatNumber(p["among"]!)}, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on what comes back, 15 of 100: if nothing did, it would be ${formatDecimal(p["without"]!)} days.`,
      link: "The evidence for the queue",
    },
    log: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten courses of chance out of ${formatNumber(p["seeds"]!)} the last partition is clear between ${formatNumber(p["low"]!)} and ${formatNumber(p["high"]!)} seconds after a standstill of sixty; the others take ${formatNumber(p["others"]!)} on average.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first ${formatNumber(p["among"]!)}, by a rule that was written down before the first validation.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on one key that has a fifth of all prices: with even keys every partition would be clear after ${formatNumber(p["even"]!)} seconds.`,
      link: "The evidence for the log",
    },
    contract: {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} readers are mistaken on ${formatNumber(p["low"]!)} to ${formatNumber(p["high"]!)} reader-days of the year, with every check green.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first ${formatNumber(p["among"]!)}, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on meanings that change, a quarter of all changes here: if none did, it would be ${formatNumber(p["without"]!)}.`,
      link: "The evidence for the contract",
    },
    "time-machine": {
      range: (p: Readonly<Record<string, number>>) =>
        `In eight of ten Larkfields out of ${formatNumber(p["seeds"]!)} between ${formatNumber(p["low"]! * 100)} and ${formatShare(p["high"]!)} of the figures of a week ago come out where seven days are kept.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first ${formatNumber(p["among"]!)}, by a rule that was written down before the first run.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on facts that are rarer than what is kept is long, and on what is said at all: where all is kept, but saved and told apart, six days come out whole in ${formatShare(p["twice"]!)} of them.`,
      link: "The evidence for the time machine",
    },
    outage: {
      range: (p: Readonly<Record<string, number>>) =>
        `In ${formatNumber(p["collapsed"]!)} of ${formatNumber(p["runs"]!)} Larkfields six seconds end every order of the second hour; through the log the slowest order waits between ${formatDecimal(p["fastest"]!)} and ${formatDecimal(p["slowest"]!)} seconds.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)}: the nearest to the average of the first twenty, by a rule that was written down before the first validation.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on how busy the systems are, half of their time here: at three orders a second in place of five, ${formatShare(p["lightLoad"]!)} are served again. A chain as busy as this one now and then comes down by itself: without any standstill ${formatShare(p["calm"]!)} are served.`,
      link: "The evidence for the outage",
    },
    evolution: {
      range: (p: Readonly<Record<string, number>>) =>
        `In ${formatNumber(p["wins"]!)} of ${formatNumber(p["seeds"]!)} Larkfields the same one of the four ends highest, between ${formatNumber(p["low"]! * 100)} and ${formatShare(p["high"]!)}.`,
      chosen: (p: Readonly<Record<string, number>>) =>
        `The one shown is number ${formatNumber(p["shown"]!)} of ${formatNumber(p["seeds"]!)}: the nearest to the average of all, in every quarter.`,
      breaks: (p: Readonly<Record<string, number>>) =>
        `It hangs on who goes on serving the old meaning of a fact until its readers have moved: of the ways in which others do that, too, ${formatNumber(p["above"]!)} end higher still.`,
      link: "Where it holds, and where it does not",
    },
  } satisfies Readonly<Record<string, EvidenceWords>>,
});
