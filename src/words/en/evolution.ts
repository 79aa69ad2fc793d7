import { capital, formatCount, formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";
import { age } from "./age.ts";
import { architectureName, architectureNames } from "./names.ts";
import { courseName, valuePhrase } from "./valuePhrases.ts";

const withouts: Readonly<Record<string, { label: string; note: string }>> = {
  biggerCentre: { label: "a bigger centre", note: "14 people instead of 3 in the central team" },
  noChanges: { label: "no definition changes", note: "facts never change their meaning" },
  practicesOff: { label: "practices off", note: "nobody takes up the practices" },
  practicesFromStart: { label: "practices from the start", note: "every domain has them on day 0" },
  noOutages: { label: "no outages", note: "no system and no broker ever fails" },
  decideByHabit: {
    label: "decisions by habit",
    note: "people act on the data as often as they trust them, not only when that pays more than deciding by hand",
  },
};

const rivals: Readonly<Record<string, { label: string; name: string; note: string }>> = {
  allCalls: { label: "every source answers calls", name: "all calls", note: "point-to-point without nightly files" },
  everyoneTold: { label: "every reader is told", name: "all told", note: "the bus, with every change announced" },
  carefulBus: {
    label: "a careful bus",
    name: "careful bus",
    note: "the bus with everyone told, automated checks, an outbox and all history",
  },
  servedBus: {
    label: "a careful bus that serves the old meaning",
    name: "served bus",
    note: "the careful bus whose owners go on serving the old meaning until readers have moved",
  },
  growingCentre: {
    label: "a centre that grows",
    name: "growing centre",
    note: "the platform, whose centre gains one person for every two domains that join",
  },
  contractsOnCalls: {
    label: "contracts without topics",
    name: "contracts, calls",
    note: "owners with contracts and checks, every source answers calls, and there is no topic",
  },
  bigCleanCentre: {
    label: "a big, clean centre",
    name: "big centre",
    note: "the platform with 14 people whose releases break no reader",
  },
};

/** Bets of the first page, by what they are about. */
const bets: Readonly<Record<string, (p: { choice: string; isRight: boolean | null }) => string>> = {
  oneYear: ({ choice, isRight }) =>
    `On the first page you bet on ${courseName(choice) ?? choice} for the first year: ${isRight ? "it was ahead" : "it was not ahead"}.`,
  threeYears: ({ choice, isRight }) =>
    `For the second of the first year you expected ${fates[choice] ?? choice} after three: ${isRight ? "so it came" : "it came differently"}.`,
};
/** What is asked about the point that asks most for a reason. */
const whyPlaces: Readonly<Record<string, (p: { name: string; other: string; quarter: number }) => string>> = {
  passed: (p) => `Why is ${p.name} passed by ${p.other} in quarter ${formatNumber(p.quarter)}?`,
  fell: (p) => `Why does ${p.name} fall in quarter ${formatNumber(p.quarter)}?`,
  behind: (p) => `Why does ${p.name} end behind ${p.other}?`,
};
const fates: Readonly<Record<string, string>> = { more: "more", same: "about the same", less: "less" };

const causes: Readonly<Record<string, { name: string; means: string }>> = {
  missing: { name: "missing", means: "no copy, or it could not be reached" },
  lost: { name: "lost", means: "the message never arrived" },
  late: { name: "late", means: "the truth had moved on" },
  misread: { name: "misread", means: "a change of meaning was not known" },
  mismapped: { name: "mismapped", means: "a field was taken for another" },
};

/** Sentences of the evolution: four architectures of one retailer, three years each. */
export const evolution = /* @__PURE__ */ localise({
  title: "The evolution",
  readModel: "What the model leaves out, and how it was checked",
  modelDocumentTitle: "The model behind the evolution · Past the Plateau",
  modelDescription:
    "What the model of Larkfield contains, what it leaves out, how it was tested, and where its claims fail.",
  backToRun: "Back to the evolution",

  noScriptLink: "Read about the model",

  region: "Value of decisions under four architectures",
  larkfield: (p: { seed: number }) => `Larkfield ${formatNumber(p.seed)}, three years`,
  question: "How much of what perfect information would earn do its decisions earn?",
  run: "Run three years",
  running: "Running …",
  again: "Watch again",
  another: "Another Larkfield",
  backTo: (p: { seed: number }) => `Back to Larkfield ${formatNumber(p.seed)}`,
  undo: "Undo",
  story: (p: { scenario: string }) => ` · story “${p.scenario}”`,
  computing: "Three years of four companies are being played in your browser …",
  idle: "One press plays all four. Nothing on the chart is drawn before it has been computed.",
  problemTitle: "The runs stopped",
  problemNote: "What had been computed stays, and so does what you drew.",

  copyLink: "Copy a link to this",
  shareNote:
    "A link or a file holds all of it: the Larkfield, the curves, what was changed, and the quarter whose why is open.",
  shareLater: "Once something has been run it can be passed on, as a link or as a file.",
  dropHint: "A saved run can also be dropped anywhere on this page.",
  dropHere: "Drop a saved run to open it",
  sharedNote: "What you see here stays as it was.",
  sharedNoteEmpty: "Nothing was run. Larkfield can be run as it is.",
  askToday: "Put it to today’s model",
  keyList: [
    { keys: "Space", does: "run, or watch again" },
    { keys: "→ ←", does: "along a curve; in an open why: a quarter on or back" },
    { keys: "↑ ↓", does: "to the curve above or below" },
    { keys: "Enter", does: "why is this point where it is?" },
    { keys: "Page ↓ ↑", does: "run, then open the why of the crossing; close it" },
    { keys: "Esc", does: "close the why" },
    { keys: "Z", does: "undo" },
    { keys: "?", does: "show or hide this list" },
  ],

  draw: "Draw your four curves first",
  drawOthers: "Draw the others too",
  drawStep: (p: { architecture: string; step: number; of: number }) =>
    `${capital(architectureNames[p.architecture] ?? p.architecture)} (${formatNumber(p.step)} of ${formatNumber(p.of)})`,
  drawAbout: {
    "point-to-point": "A file or a call for everyone who asks.",
    bus: "Kafka as faster pipes: each reader makes of the messages what it can.",
    platform: "Kafka run by one central team with one model for all.",
    backbone: "Kafka with facts their owners stand behind.",
  } as Readonly<Record<string, string>>,
  drawNote:
    "In the middle of year two Larkfield buys another retailer, brand B. Not for all four? “No idea, show me” leaves one out.",
  drawStop: "That is enough",
  drawn: (p: { count: number }) => `You drew ${formatCount(p.count, "curve", "curves")}. Now run it.`,

  guessesTitle: "What you thought before",
  guessesKept: "Kept in your own log on this device.",
  guessesErase: "Take my drawing back",
  guessesErased: "Your drawing is gone.",
  curveName: (p: { architecture: string }) => `${capital(architectureNames[p.architecture] ?? p.architecture)}.`,
  bet: (p: { about: string; choice: string; isRight: boolean | null }) => bets[p.about]?.(p) ?? "",

  seedsTitle: "Is this one Larkfield just lucky?",
  seedsCount: "More Larkfields",
  seedsRun: "Run them too",
  seedsCancel: "Stop",
  seedsProgress: (p: { done: number; of: number }) =>
    `${formatNumber(p.done)} of ${formatCount(p.of, "run", "runs")} finished`,
  seedsDone: (p: { count: number }) =>
    `The band holds eight in ten of ${formatCount(p.count, "Larkfield", "Larkfields")}.`,
  seedsStopped: "Stopped. What had finished is kept.",

  rivalsTitle: "Be fair: add the best version of each",
  rivals,
  rivalsByHand: "“Everyone decides by hand” is the line across.",
  withoutsTitle: "What if one mechanism were different?",
  withoutsCurve: "Which curve?",
  withoutsPick: "Run it again with",
  withoutsNone: "as it was",
  means: (p: { label: string; note: string }) => `${capital(p.label)}: ${p.note}.`,
  withouts,
  withoutSame: (p: { label: string }) => `${capital(p.label)}: no quarter differs. This mechanism plays no part there.`,
  withoutEnd: (p: { label: string; without: string; before: number; value: number }) =>
    `${capital(p.label)} with ${withouts[p.without]?.label ?? p.without}: the last year is ${formatShare(p.value)} instead of ${formatShare(p.before)}.`,

  /** The button that opens the why of the point that asks most for one. */
  whyPlace: (p: { code: string; key: string; by: string | null; quarter: number }) =>
    whyPlaces[p.code]?.({ ...p, name: courseName(p.key) ?? p.key, other: courseName(p.by ?? "") ?? "" }) ?? "",
  whyHint: "Choose any point to see why it is where it is.",
  whyTitle: (p: { label: string; quarter: number; value: number }) =>
    `Why ${formatShare(p.value)}? ${capital(p.label)}, quarter ${formatNumber(p.quarter)}`,
  whyClose: "Close",
  whyNote: "All of it measured in this run, in this quarter.",
  chainTitle: "The commonest way to a wrong decision, by example",
  chainLoading: "Playing the run again up to there …",
  whyChange: (p: { before: number; value: number }) =>
    `The quarter before it was ${formatShare(p.before)}: ${p.value >= p.before ? "up" : "down"} by ${formatCount(Math.abs(p.value - p.before) * 100, "point", "points")}.`,
  whyActed: (p: { acted: number; byHand: number }) =>
    `People acted on the data in ${formatShare(p.acted)} of all decisions. The others were taken by hand, which earns about ${formatShare(p.byHand)}.`,
  whyRight: (p: { agreement: number }) =>
    `Of the inputs that decisions read, ${formatDecimal(p.agreement * 100)}\u00a0% were right. A decision needs all of its inputs right.`,
  whyMany: (p: { single: number; many: number }) =>
    `Right often enough to act on: ${formatShare(p.single)} of the kinds of decisions that read one input, ${formatShare(p.many)} of those that read four or more.`,
  whyWrong: "What was wrong, in a thousand inputs read",
  whyNothingWrong: "No input that was read was wrong.",
  whyBehind: "What stood behind it",
  causes,
  perThousand: (p: { share: number }) => formatDecimal(p.share * 1000),
  measures: {
    leadTime: {
      label: "from a need or change to working",
      value: (p: { value: number }) => formatCount(p.value, "day", "days"),
    },
    openTickets: {
      label: "tickets open at the quarter’s end",
      value: (p: { value: number }) => formatNumber(p.value),
    },
    centralTickets: { label: "of them at the centre", value: (p: { value: number }) => formatNumber(p.value) },
    bypasses: { label: "flows built past the centre", value: (p: { value: number }) => formatNumber(p.value) },
    domains: { label: "domains", value: (p: { value: number }) => formatNumber(p.value) },
    flows: { label: "flows", value: (p: { value: number }) => formatNumber(p.value) },
    delivered: {
      label: "needs and changes delivered",
      value: (p: { value: number }) => formatNumber(p.value),
    },
    age: { label: "median age of an input", value: (p: { value: number }) => age(p.value) },
    trust: { label: "mean trust in the data", value: (p: { value: number }) => formatShare(p.value) },
    availability: {
      label: "of decisions could read all inputs",
      value: (p: { value: number }) => formatShare(p.value),
    },
    teamDays: {
      label: "person-days of work in the quarter",
      value: (p: { value: number }) => formatNumber(p.value),
    },
  },

  names: architectureNames,
  /** One sentence of the text equal. */
  phrase: valuePhrase,
  inWords: "The picture in words",
  /** Begins the text when a curve is not as it was. */
  changed: (p: { architecture: string; without: string }) =>
    `${capital(architectureName(p.architecture))} is shown with ${withouts[p.without]?.label ?? p.without}.`,
  storyUnchanged: "The sentences above are about the four as they were; that is the faint line.",
  table: "Value by quarter, in % of perfect information",
  columns: {
    quarter: "Quarter",
    guess: (p: { label: string }) => `${p.label}, you drew`,
    before: (p: { label: string }) => `${p.label}, before`,
    low: (p: { label: string }) => `${p.label}, band from`,
    high: (p: { label: string }) => `${p.label}, band to`,
  },
  spreadLine: (p: { label: string; mean: number; halfWidth: number; count: number }) =>
    `${capital(p.label)}: ${formatDecimal(p.mean * 100)}\u00a0% ± ${formatDecimal(p.halfWidth * 100)} in the last quarter (mean and 95\u00a0% interval, ${formatCount(p.count, "Larkfield", "Larkfields")}).`,
});
