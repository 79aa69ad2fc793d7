import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import { localise } from "../../localise.ts";
import type { ChallengeWords, LensWords, PageWords, SwitchWords } from "../../LensWords.ts";
import { domainName } from "../names.ts";
import { decisionName } from "../decisionName.ts";
import { cause, fetchCauses } from "./businessCauses.ts";

type Facts = Readonly<Record<string, number | string | null>>;

const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const share = (facts: Facts, name: string): string => formatShare(count(facts, name));
/** Days with one digit after the point while they are few. */
const days = (value: number): string => {
  const said = value < 10 ? formatDecimal(value) : formatNumber(value);
  return `${said}\u00a0${said === "1" ? "day" : "days"}`;
};
const decisions = (value: number): string => formatCount(value, "decision", "decisions");
/** "Pricing: how much to reorder" */
const named = (facts: Facts): string => `${domainName(String(facts["domain"]))} (${decisionName(facts["kind"])})`;
const points = (value: number): string => formatNumber(Math.abs(value) * 100);
const numerals = "no one two three four five six seven eight nine ten".split(" ");
const spelled = (value: number): string => numerals[value] ?? formatNumber(value);

/** One step of a chain of causes that is the lens's own; the others are the business's. */
const ownCauses: Readonly<Record<string, (facts: Facts) => string>> = {
  "trust.now": (p) =>
    `${named(p)} is decided ${count(p, "trust") < count(p, "mark") ? "by hand" : "on data"}: trust stands at ${share(p, "trust")}, the mark at ${share(p, "mark")}`,
  "trust.seenWrong": (p) =>
    `a result was seen, and it was wrong: trust fell from ${share(p, "before")} to ${share(p, "after")}`,
};

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  stale: (p) =>
    `${named(p)}: asked one second after a change, and the change is still under way. Decided on yesterday’s truth.`,
  fall: (p) =>
    `${named(p)}: trust has fallen from ${share(p, "high")} to ${share(p, "low")} in ${days(count(p, "days"))}. The mark is ${share(p, "mark")}: from now on it is decided by hand.`,
  joint: (p) =>
    count(p, "inputs") === 1
      ? `The one input was right in ${share(p, "feed")} of the first quarter’s decisions; the bar is ${share(p, "bar")}.`
      : `Each input was right in ${share(p, "feed")} of the cases. All ${spelled(count(p, "inputs"))} at once: ${share(p, "joint")}. The bar is ${share(p, "bar")}.`,
  back: (p) =>
    `${named(p)} is decided on data again. It lost that in ${days(count(p, "fell"))}; to win it back took ${days(count(p, "days"))}.`,
  most: (p) => `${formatNumber(count(p, "glasses"))} of ${decisions(count(p, "of"))} are taken by hand now.`,
};

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "chain.nothing": () => "Nothing has been decided yet.",
  "chain.one": (p) =>
    `The one input of a decision was right in ${share(p, "joint")} of the cases of the last quarter; the bar is ${share(p, "bar")}.`,
  "chain.over": (p) =>
    `Each of ${spelled(count(p, "inputs"))} inputs was right in ${share(p, "low")} to ${share(p, "high")} of the cases of the last quarter, all of them at once in ${share(p, "joint")}: above the bar of ${share(p, "bar")}.`,
  "chain.under": (p) =>
    `Each of ${spelled(count(p, "inputs"))} inputs was right in ${share(p, "low")} to ${share(p, "high")} of the cases of the last quarter, all of them at once only in ${share(p, "joint")}: below the bar of ${share(p, "bar")}.`,
  "glasses.acting": (p) =>
    `${formatNumber(count(p, "acting"))} of ${decisions(count(p, "of"))} have enough trust and are taken on data, the others by hand.`,
  "glasses.water": (p) =>
    `A wrong result that is seen takes ${share(p, "loss")} of the trust, a right one adds ${share(p, "gain")} of what is missing: about ${formatNumber(count(p, "refills"))} right ones for one wrong one.`,
  "glasses.fallen": (p) =>
    `In ${formatNumber(count(p, "fallen"))} of them the last result that somebody saw, in the last ten days, was wrong.`,
  "run.nothing": () => "Nothing has been decided.",
  "run.last": (p) =>
    `In the last half-year ${share(p, "feed")} of the inputs were right, all of a decision’s at once in ${share(p, "joint")}; the bar is ${share(p, "bar")}.`,
  "run.acted": (p) =>
    `${share(p, "acted")} were decided on data, and earned ${share(p, "value")} of what perfect information would.`,
  "run.water": (p) =>
    `Trust fell below its mark within ${days(count(p, "fallDays"))} and was back after ${days(count(p, "backDays"))}, half of the times sooner.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothing: () => "Nothing was ordered.",
  chain: (p) =>
    `In the last half-year each input was right in ${share(p, "feed")} of the cases, all at once in ${share(p, "joint")}; the bar is ${share(p, "bar")}.`,
  always: () => "Everybody had to decide on data, right or wrong.",
  water: (p) =>
    `Trust ran out within ${days(count(p, "fallDays"))} and took ${days(count(p, "backDays"))} to come back.`,
  stillDry: (p) => `${decisions(count(p, "glasses"))} ended below the mark.`,
};

const texts = /* @__PURE__ */ localise({
  title: "The decision",
  question: "Where does the chain end: over the bar, or under it?",
  curveLater: "What is decided on data draws itself here while the run plays.",
  subject: (p: { code: string }) => domainName(p.code),
  numbers: {
    feed: { label: "of all inputs right, last quarter", say: (p: { value: number }) => formatShare(p.value) },
    joint: { label: "all of a decision’s at once", say: (p: { value: number }) => formatShare(p.value) },
    acted: { label: "decided on data, last quarter", say: (p: { value: number }) => formatShare(p.value) },
    value: {
      label: "of what perfect information would earn, last full quarter",
      say: (p: { value: number }) => formatShare(p.value),
    },
    fallDays: { label: "until trust is lost, typically", say: (p: { value: number }) => days(p.value) },
    backDays: { label: "until it is back, typically", say: (p: { value: number }) => days(p.value) },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  tables: { picture: "Decisions, and the trust in their data", curve: "By half-year" },
  columns: {
    domain: "Domain",
    kind: "What is decided",
    trust: "Trust",
    mark: "Its mark",
    high: "Highest, last quarter",
    taken: "Taken",
    half: "Half-year",
    feed: "Inputs right",
    joint: "All at once",
    bar: "Bar",
    acted: "Decided on data",
    value: "Earned",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "domain") return domainName(value);
    if (column === "kind") return decisionName(value);
    if (column === "taken") return value === "onData" ? "on data" : "by hand";
    return column === "half" ? formatNumber(Number(value)) : formatShare(Number(value));
  },
  whyTitle: (p: { code: string; value: number }) => {
    if (p.code === "fallDays") return "Why so fast? The last time:";
    if (p.code === "acted") return `Why only ${formatShare(p.value)}? The driest glass:`;
    return `Why ${formatShare(p.value)}? One decision:`;
  },
  ownCause: (p: { code: string; facts: Facts }) => {
    const said = ownCauses[p.code]?.(p.facts) ?? p.code;
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
  marks: { fall: "a decision falls below its mark", back: "one is back above it", order: "an order is given" },
  mark: (p: { code: string; facts: Facts }) =>
    p.code === "order"
      ? "an order is given"
      : `${named(p.facts)} ${p.code === "fall" ? "falls below its mark" : "is back"}`,
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["acted"] == null ? "" : `In the last quarter ${formatShare(p.numbers["acted"])} were decided on data.`,
  moves: {
    told: { give: () => "Tell every reader when a meaning changes", done: "Every reader is told" },
    check: { give: () => "Check every change automatically", done: "Changes are checked" },
    serve: { give: () => "Owners serve the old meaning until readers have moved", done: "Old meanings are served on" },
    tenth: { give: () => "Messages in a tenth of a second", done: "A tenth of a second" },
    outbox: { give: () => "Lose no message (outbox)", done: "No message is lost" },
    keepAll: { give: () => "Keep all history", done: "All history is kept" },
    showAll: { give: () => "Show everybody every result", done: "Every result is seen" },
    always: { give: () => "Everybody has to decide on data", done: "It is compulsory" },
  },
  switchAsItWas: "five inputs, one reader in four told",
  switchChoice: (p: { code: string; value: number }) =>
    p.code === "seen" ? formatShare(p.value) : formatCount(p.value, "input", "inputs"),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const ends = [p.before, p.after].map((picture) => {
      const { links } = picture as { links: readonly { upTo: number }[] };
      return formatShare(links.at(-1)?.upTo ?? 0);
    });
    return `At the end the chain hangs at ${ends[0]} here, at ${ends[1]} there.`;
  },
  challenge: {
    instrument: "The decisions, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) =>
      `at least ${formatShare(p.target)} ${p.code === "acted" ? "decided on data" : "earned"} in the last half-year${p.value === null ? "" : ` (${formatShare(p.value)})`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  picture: {
    each: "how often each input is right",
    allRight: "all right",
    bar: (p: { share: number }) => `the bar: ${formatShare(p.share)}`,
    atOnce: (p: { inputs: number }) => (p.inputs === 1 ? "the one input" : `all ${spelled(p.inputs)} at once`),
    distance: (p: { overBar: number }) =>
      Math.round(Math.abs(p.overBar) * 100) === 0
        ? "at the bar"
        : `${points(p.overBar)} ${p.overBar > 0 ? "over the bar" : "under the bar"}`,
    nothing: "nothing decided yet",
    glasses: "trust, a glass a decision",
    acting: (p: { glasses: number; of: number }) =>
      `${formatNumber(p.glasses)} of ${formatNumber(p.of)} decide on data`,
    drain: (p: { loss: number }) => `a wrong result: ${formatShare(p.loss)} out`,
    refill: (p: { refills: number }) => `${spelled(Math.round(p.refills))} right ones refill it`,
  },
  key: {
    gap: "open by what is wrong",
    wet: "run out this quarter",
    acts: "on data",
    byHand: "by hand",
    drop: "seen right",
    gush: "seen wrong",
  },
  chart: {
    overTime: "% of the decisions of six weeks",
    byInputs: "% decided on data, by inputs joined",
    byDelay: "% earned, by how long a message takes",
    acted: "decided on data",
    joint: "all inputs right",
    bar: "the bar",
    run: "this run",
  },
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
  inputsPlace: (p: { position: number }) => (p.position > 5 ? "5, told" : formatNumber(p.position)),
  delayPlace: (p: { ms: number | null }) => (p.ms === null ? "any time" : `${formatDecimal(p.ms / 1000)}\u00a0s`),
});

/** Sentences of the decision: chain and glasses, stops, numbers, chains of causes, orders and the challenge. */
export const words = {
  ...texts,
  cause: (step: Parameters<typeof cause>[0]) => (step.code in ownCauses ? texts.ownCause(step) : cause(step)),
  fetchCauses,
  picture: {
    each: texts.picture.each,
    allRight: texts.picture.allRight,
    nothing: texts.picture.nothing,
    glasses: texts.picture.glasses,
    bar: (value: number) => texts.picture.bar({ share: value }),
    share: formatShare,
    atOnce: (inputs: number) => texts.picture.atOnce({ inputs }),
    distance: (overBar: number) => texts.picture.distance({ overBar }),
    acting: (glasses: number, of: number) => texts.picture.acting({ glasses, of }),
    drain: (loss: number) => texts.picture.drain({ loss }),
    refill: (refills: number) => texts.picture.refill({ refills }),
    key: texts.key,
  },
  curve: {
    ...texts.chart,
    percent: formatShare,
    year: (year: number) => texts.year({ year }),
    inputs: (position: number) => texts.inputsPlace({ position }),
    delay: (ms: number | null) => texts.delayPlace({ ms }),
  },
} satisfies LensWords;

/** Claims about deciding on data, and what becomes of each when it is tried. */
export const presets = /* @__PURE__ */ localise({
  ninetySeven: {
    claim: "97\u00a0% right is good enough to decide on.",
    happens:
      "Of one input it is. Five that are each right nearly always are right together too seldom: the chain ends under the bar, where acting on data loses more than it earns.",
  },
  oneInput: {
    claim: "The bus is enough for a decision with one input.",
    happens: "It is: the chain has one link and ends over the bar, and most glasses stay full.",
  },
  faster: {
    claim: "Make it real time, and people will use it.",
    happens: "Fifty times as fast, and nothing changes: what is wrong here is not late, it is misunderstood.",
  },
  always: {
    claim: "Make it compulsory, and the company decides on data.",
    happens:
      "It does, with all of its decisions, and earns less than by hand. Whoever hesitated was right: the chain ends under the bar.",
  },
  told: {
    claim: "Tell everybody of every change, and that is it.",
    happens:
      "The inputs get better and the chain ends over the bar, but not far: what people are told waits until their own work leaves time for it, and many glasses stay dry.",
  },
  served: {
    claim: "Serve the old meaning until everybody has moved, and people decide on data by themselves.",
    happens: "They do, nearly all of them, and nobody ordered it. The glasses fill within half a year.",
  },
  hideErrors: {
    claim: "Hide the errors, or nobody will ever trust the data.",
    happens:
      "Few results are seen, right ones and wrong ones, and so the glasses hardly move: those that are dry stay dry.",
  },
  early: {
    claim: "Five seconds is real time.",
    happens:
      "Asked at any time it is. Asked one second after something has changed, one input in five is too old, never the same one, and the chain hangs at zero.",
  },
  earlyFast: {
    claim: "It is real time when the news comes before the question.",
    happens: "With nine tenths of a second the same questions are answered rightly, and people act on the answers.",
  },
});

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "Each input is 97\u00a0% right. Why do people decide by hand?",
  documentTitle: "Inputs, bar and trust, with every dial · Past the Plateau",
  description:
    "A sandbox: twelve decisions, five inputs each, the bar they have to pass, and trust that runs out fast.",
  lead: "Six domains take twelve decisions a day, and each joins five inputs of the others. The chain hangs by how often they are right; people act on data only while trust stands above its mark. Join fewer, tell everybody, make it compulsory, and run it again: the same seed brings the same facts.",
  noScript:
    "With JavaScript the chain would be here: two years of decisions, the bar, and the trust in each, with every dial. The evidence below reads in full without.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "What share of the last half-year’s decisions is taken on data?",
  texts: {
    inputs: { title: "Fewer inputs", text: "The same facts and the same trust; each decision joins fewer of them." },
    told: { title: "Everybody is told", text: "Every reader hears of every change of a meaning." },
    served: {
      title: "The old meaning is served on",
      text: "Everybody is told, every change is checked, and owners serve the old meaning until readers have moved.",
    },
    tenth: { title: "A tenth of a second", text: "The same messages, fifty times as fast." },
    seen: {
      title: "Errors in the open",
      text: "Other shares of the results are seen, right ones and wrong ones alike.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `Most decisions are taken by hand, and for good reason. Get at least ${formatShare(p["acted"]!)} of the last half-year’s decisions onto data, so that they earn at least ${formatShare(p["value"]!)} of what perfect information would. Pause at any moment and order what you like. Every order can be undone.`,
  alsoWorks:
    "What lifts the chain is what makes all inputs right at once: everybody hears of a change, a check finds it before it breaks readers, and owners serve the old meaning until they have moved. Each of these alone seldom or never wins it, and nothing that is done about trust alone lifts the chain.",
}) satisfies ChallengeWords;
