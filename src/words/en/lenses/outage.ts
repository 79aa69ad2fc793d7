import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, PresetWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { calls, count, orders, people, seconds, system, systemOf } from "../outageParts.ts";
import type { Facts } from "../outageParts.ts";
import type { whyOutage } from "../whyOutage.ts";

/** As on a drawing: "0.3 s", "14 min". */
function secondsShort(ms: number): string {
  if (ms >= 120_000) return `${formatNumber(ms / 60_000)}\u00a0min`;
  return ms < 10_000 ? `${formatDecimal(ms / 1000)}\u00a0s` : `${formatNumber(ms / 1000)}\u00a0s`;
}

let causeOf: typeof whyOutage.cause | undefined;

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  back: (p) =>
    `${systemOf(p)} is back after ${seconds(count(p, "seconds"))}. ${people(count(p, "waiting"))}${count(p, "attempts") > 1 ? "; some ask again already" : ""}.`,
  inVain: (p) =>
    `${seconds(count(p, "seconds"))} later ${systemOf(p)} has answered ${calls(count(p, "answered"))}: ${formatNumber(count(p, "inVain"))} of them after the caller had given the call up.`,
  storm: (p) =>
    count(p, "served") > 0
      ? `${formatCount(count(p, "minutes"), "minute", "minutes")} later: ${formatNumber(count(p, "served"))} orders served in the last minute.`
      : `${formatCount(count(p, "minutes"), "minute", "minutes")} later: ${formatNumber(count(p, "callsPerSecond"))} calls a second for ${formatNumber(count(p, "ordersPerSecond"))} orders a second. Every system is up, and no order goes through.`,
  unheard: (p) =>
    `Order ${formatNumber(count(p, "order"))} is saved. Its sender died before it had told the log: nobody will ever hear of it, and nothing reports an error.`,
  caughtUp: (p) =>
    `The reader has worked off all that waited: ${orders(count(p, "waited"))}, none of them lost; ${formatNumber(count(p, "again"))} it read again. ${orders(count(p, "unheard"))} so far never reached the log.`,
};

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "outage.up": (p) => `All ${formatNumber(count(p, "systems"))} systems of the chain are up.`,
  "outage.stopped": (p) => `${systemOf(p)} stands still.`,
  "outage.line": (p) =>
    `The longest line is at ${systemOf(p)}: ${calls(count(p, "line"))}. ${people(count(p, "waiting"))} in it; ${calls(count(p, "gone"))} were given up and are served all the same.`,
  "outage.noLine": () => "Nobody stands in line.",
  "outage.minute": (p) =>
    `In the last minute ${orders(count(p, "served"))} served, ${formatNumber(count(p, "lost"))} lost.`,
  "outage.log": (p) => `In the log the oldest order not handled is ${seconds(count(p, "seconds"))} old.`,
  "outage.logAway": (p) =>
    `The reader of the log has been away for ${seconds(count(p, "away"))}; its oldest order is ${seconds(count(p, "seconds"))} old, and none is lost.`,
  "outage.logLost": (p) => `Nobody will ever hear of ${orders(count(p, "lost"))}.`,
  "outage.logTwice": (p) => `${formatCount(count(p, "times"), "order was", "orders were")} handled twice.`,
  "served.standstill": (p) =>
    `After ${formatCount(count(p, "minute"), "minute", "minutes")} ${systemOf(p)} stands still for ${seconds(count(p, "seconds"))}.`,
  "served.secondHour": (p) => `In the second hour the chain serves ${formatShare(count(p, "share"))} of the orders.`,
  "served.lastGood": (p) => `From minute ${formatNumber(count(p, "minute") + 1)} on it serves hardly any.`,
  "served.log": (p) =>
    `Through the log ${formatShare(count(p, "share"))} are handled, the slowest after ${seconds(count(p, "seconds"))}.`,
};

/** The two conditions of the challenge, with what the run says about them as soon as it can. */
const conditions: Readonly<Record<string, (p: { target: number; value: number | null }) => string>> = {
  servedShare: ({ target, value }) =>
    `at least ${formatShare(target)} served in the second hour${value === null ? "" : ` (${formatShare(value)})`}`,
  settings: ({ target, value }) =>
    `at most ${formatCount(target, "setting", "settings")} changed${value === null ? "" : ` (${formatNumber(value)})`}`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothingSet: () => "Nothing was changed.",
  wellAgain: (p) =>
    `It served nearly every order again ${formatCount(count(p, "minutes"), "minute", "minutes")} after the standstill.`,
  lastGood: (p) => `It served nearly every order up to minute ${formatNumber(count(p, "minute") + 1)}, and then none.`,
  stillInVain: (p) => `At the end ${calls(count(p, "calls"))} that had been given up still stood in line.`,
  callsPerOrder: (p) => `In the second hour an order took ${formatDecimal(count(p, "calls"))} calls.`,
};

const texts = /* @__PURE__ */ localise({
  title: "The outage",
  question: "One link stands still: when do orders go through again?",
  curveLater: "The share of orders served draws itself here while the run plays.",
  subject: () => "Checkout",
  numbers: {
    served: { label: "of the last minute’s orders served", say: (p: { value: number }) => formatShare(p.value) },
    servedHour: { label: "of the second hour’s orders served", say: (p: { value: number }) => formatShare(p.value) },
    waiting: { label: "people in line", say: (p: { value: number }) => formatNumber(p.value) },
    inVain: { label: "calls in line, given up", say: (p: { value: number }) => formatNumber(p.value) },
    logOldest: { label: "oldest order in the log", say: (p: { value: number }) => secondsShort(p.value * 1000) },
    logLongest: { label: "longest wait in the log", say: (p: { value: number }) => secondsShort(p.value * 1000) },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  tables: { picture: "The systems and their lines", curve: "Orders served, by ten minutes" },
  columns: {
    system: "System",
    state: "State",
    line: "Calls in line",
    gone: "Given up",
    waiting: "Still waiting",
    minute: "From minute",
    placed: "Orders",
    served: "Served, %",
    handledSoon: "As soon through the log, %",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "system") return system(Number(value));
    if (column === "state") return value === "up" ? "up" : "stands still";
    return typeof value === "string" ? value : formatDecimal(value);
  },
  whyTitle: (p: { code: string; value: number }) =>
    p.code === "servedHour"
      ? `Why ${formatShare(p.value)}? One order from the middle of that hour:`
      : p.code === "logOldest" || p.code === "logLongest"
        ? `Why ${secondsShort(p.value * 1000)}?`
        : "Why? One order:",
  cause: (p: { code: string; facts: Facts }) => causeOf?.(p) ?? p.code,
  fetchCauses: async () => {
    causeOf = (await import("../whyOutage.ts")).whyOutage.cause;
  },
  marks: { standstill: "a system stands still", back: "it is back" },
  mark: (p: { code: string; facts: Facts }) =>
    p.code === "standstill" ? `${systemOf(p.facts)} stands still` : `${systemOf(p.facts)} is back`,
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["servedHour"] == null
      ? ""
      : `Two hours. In the second one the chain served ${formatShare(p.numbers["servedHour"])} of the orders.${p.isAsWritten ? " Nothing was broken any more." : ""}`,
  moves: {
    dropAbandoned: { give: () => "Leave out calls that nobody waits for", done: "Calls nobody waits for are left out" },
    attempts: { give: () => "Ask up to five times", done: "Up to five times" },
    patience: { give: () => "Wait six seconds for an answer", done: "Six seconds of patience" },
    oneAttempt: { give: () => "Ask once only", done: "Once only" },
    budget: { give: () => "Ask again for one call in ten at most", done: "One call in ten again at most" },
    shortLine: { give: () => "At most 16 in line, the rest is refused", done: "At most 16 in line" },
    pause: { give: () => "Pause a second before asking again", done: "A second’s pause" },
  },
  switchAsItWas: "six seconds, three calls",
  switchChoice: (p: { code: string; value: number }) => formatCount(p.value, "second", "seconds"),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const [before, after] = [p.before, p.after] as readonly { systems: { abandoned: number }[] }[];
    const gone = (one: { systems: { abandoned: number }[] }) =>
      one.systems.reduce((sum, { abandoned }) => sum + abandoned, 0);
    return `Here ${formatNumber(gone(before!))} calls stand in line that were given up; there ${formatNumber(gone(after!))}.`;
  },
  challenge: {
    instrument: "The chain, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) => conditions[p.code]?.(p) ?? p.code,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  chain: {
    more: (p: { count: number }) => `${formatNumber(p.count)} more in line`,
    waiting: (p: { count: number; gone: number; isNarrow: boolean }) =>
      p.gone === 0
        ? `${formatNumber(p.count)} still wait`
        : `${formatNumber(p.count)} wait behind ${formatNumber(p.gone)} ${p.isNarrow ? "given up" : "calls given up"}`,
    served: (p: { count: number }) => `Last minute: ● ${formatNumber(p.count)} served`,
    lost: (p: { count: number }) => `▲ ${formatNumber(p.count)} lost`,
    chain: (p: { isNarrow: boolean }) =>
      p.isNarrow ? "Each order calls all in turn" : "Each order calls every system in turn",
    log: (p: { isNarrow: boolean }) => (p.isNarrow ? "As a log" : "The same, as a log"),
    lostInLog: (p: { count: number }) => `▲ ${formatNumber(p.count)} lost`,
    reader: "reader",
    away: (p: { ms: number }) => `away ${secondsShort(p.ms)}`,
    now: "now",
    ago: (p: { ms: number }) => `${secondsShort(p.ms)} ago`,
    oldest: (p: { ms: number }) => `oldest: ${secondsShort(p.ms)}`,
    key: {
      waits: "waits",
      again: "asks again",
      gone: "given up, still served",
      open: "order, not read yet",
      handled: "read",
    },
  },
  served: {
    axis: "% of the orders of a minute that are served",
    percent: (p: { value: number }) => formatNumber(p.value),
    minute: (p: { minute: number }) => `${formatNumber(p.minute)}${p.minute === 0 ? " min" : ""}`,
    chain: "chain",
    log: "log, as soon",
    guess: "your guess",
    standstill: "stands still",
  },
});

/** Sentences of the outage: its stations, its stops, its numbers, its chains of causes, its challenge. */
export const words = {
  ...texts,
  picture: {
    system,
    systemShort: (place: number) => formatNumber(place),
    more: (value: number) => texts.chain.more({ count: value }),
    waiting: (value: number, gone: number, isNarrow: boolean) => texts.chain.waiting({ count: value, gone, isNarrow }),
    served: (value: number) => texts.chain.served({ count: value }),
    lost: (value: number) => texts.chain.lost({ count: value }),
    chain: (isNarrow: boolean) => texts.chain.chain({ isNarrow }),
    log: (isNarrow: boolean) => texts.chain.log({ isNarrow }),
    lostInLog: (value: number) => texts.chain.lostInLog({ count: value }),
    reader: texts.chain.reader,
    away: (ms: number) => texts.chain.away({ ms }),
    now: texts.chain.now,
    ago: (ms: number) => texts.chain.ago({ ms }),
    oldest: (ms: number | null) => texts.chain.oldest({ ms: ms ?? 0 }),
    key: texts.chain.key,
  },
  curve: {
    ...texts.served,
    percent: (value: number) => texts.served.percent({ value }),
    minute: (minute: number) => texts.served.minute({ minute }),
  },
} satisfies LensWords;

/** What people claim, and what happens. Exported apart, so that a lesson does not load it. */
export const presets = /* @__PURE__ */ localise({
  retries: {
    claim: "“We ask up to three times. That makes it robust.”",
    happens: "Six seconds of standstill, and two hours later no order goes through.",
  },
  lostPacket: {
    claim: "“Asking again saves what a lost answer would cost.”",
    happens: "It does at one order a second: three in ten answers fail, and nearly every order is served.",
  },
  lostPacketBusy: {
    claim: "“It does so on Black Friday, too.”",
    happens:
      "At five orders a second asking again is what fills the line: the chain comes down without any standstill.",
  },
  moreCalls: {
    claim: "“Then we ask up to five times.”",
    happens: "The line only gets longer: more calls stand in it for people who have gone.",
  },
  morePatience: {
    claim: "“Then we wait longer before we ask again.”",
    happens: "Six seconds of patience outlast six seconds of standstill. They do not outlast thirty.",
  },
  halfLoad: {
    claim: "“With enough air in the systems it comes back by itself.”",
    happens: "At three orders a second instead of five it does.",
  },
  logKeeps: {
    claim: "“With a log nothing is ever lost.”",
    happens:
      "Saved first and told after, some orders are never heard of: where the sender dies in between, the log has nothing to keep.",
  },
  logOnce: {
    claim: "“And everything is handled just once.”",
    happens: "The reader comes back, goes on from where it had last kept its place, and handles some orders twice.",
  },
} satisfies PresetWords);

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "One link of a chain stops for six seconds. What becomes of the orders, and what does a log do instead?",
  documentTitle: "The outage, with every dial · Past the Plateau",
  description: "A sandbox: a chain of calls in which one link stops for a moment, beside the same orders in a log.",
  lead: "Two hours of Black Friday. Every order asks six systems in turn, and whoever gets no answer in time asks again. At ten past eight one of the six stands still, for seconds. Change anything and run it again: the same seed brings the same orders.",
  noScript:
    "With JavaScript the chain would run here: two hours of orders, with every dial, and the same orders in a log beside it.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How many of the orders are served 95 minutes after?",
  texts: {
    seconds: { title: "A shorter standstill", text: "Everything else as it was. How short must it be?" },
    attempts: { title: "Nobody asks again", text: "One call for each system, and then the order is lost." },
    dropAbandoned: {
      title: "Give up what nobody waits for",
      text: "Same standstill, same callers. But a system leaves out a call whose caller has gone.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `Fraud stands still for six seconds. You may change ${p["settings"] === 1 ? "one setting" : formatCount(p["settings"]!, "setting", "settings")}, at any moment, while the orders keep coming. Get at least ${formatShare(p["servedShare"]!)} of the orders of the second hour served. A move can be undone.`,
  alsoWorks:
    "Asking once, a budget for asking again, and a short line work as well, if they come early. They also lose orders that a second call would have saved.",
}) satisfies ChallengeWords;
