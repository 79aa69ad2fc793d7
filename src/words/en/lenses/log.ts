import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { cause, fetchCauses } from "./businessCauses.ts";

type Facts = Readonly<Record<string, number | string | null>>;
/** A fact that is a number; 0 where the run has none. */
const count = (facts: Facts, key: string): number => Number(facts[key] ?? 0);

/** Lanes by the key that lies in them most: the hot key lies in the first. */
const lane = (number: number): string => `partition ${formatNumber(number)}`;
const laneOf = (facts: Facts): string => lane(count(facts, "lane"));
const records = (value: number): string => formatCount(value, "record", "records");
const consumers = (value: number): string => formatCount(value, "consumer", "consumers");

/** 38 → "38 seconds"; 240 → "4 minutes". */
function time(seconds: number): string {
  if (seconds < 90) return formatCount(Math.round(seconds), "second", "seconds");
  const minutes = formatDecimal(seconds / 60);
  return `${minutes}\u00a0${minutes === "1" ? "minute" : "minutes"}`;
}

/** As beside a picture: "38 s", "4 min". */
function timeShort(seconds: number): string {
  return seconds < 90 ? `${formatNumber(Math.round(seconds))}\u00a0s` : `${formatDecimal(seconds / 60)}\u00a0min`;
}

const groups: Readonly<Record<string, string>> = /* @__PURE__ */ localise({
  labels: "the labels",
  stock: "stock",
  reports: "reports",
  newcomer: "the newcomer",
});
const group = (code: unknown): string => groups[String(code)] ?? String(code);
const groupOf = (facts: Facts): string => group(facts["group"]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  stillThere: (p) =>
    `${records(count(p, "records"))} have been read by ${count(p, "readers") === 3 ? "three groups" : formatCount(count(p, "readers"), "group", "groups")}, and every one is still there. Reading only moves a bookmark.`,
  back: (p) =>
    `The labels are back after ${time(count(p, "seconds"))}. ${formatNumber(count(p, "inAll"))} prices wait, ${formatNumber(count(p, "waiting"))} of them in ${laneOf(p)}, where the coats are.`,
  allButOne: (p) =>
    `Within ${time(count(p, "seconds"))} ${count(p, "clear") === 3 ? "the three" : `the ${formatNumber(count(p, "clear"))}`} other partitions have caught up. In ${laneOf(p)} ${formatNumber(count(p, "waiting"))} still wait: its consumer is nearly as busy as it can be.`,
  knowsAll: (p) =>
    `A new group began at the first record that is kept. Five seconds later it knows all ${formatNumber(count(p, "keys"))} prices, as if it had been there from the start.`,
  knowsSome: (p) =>
    `A new group began at the first record that is kept. It knows ${formatNumber(count(p, "knows"))} of ${formatNumber(count(p, "keys"))} prices: what came before has been deleted.`,
  onlyNew: (p) =>
    `A new group began with what comes from now on. Five seconds later it knows ${formatNumber(count(p, "knows"))} of ${formatNumber(count(p, "keys"))} prices. The others lie in the log, and it does not look.`,
};

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "log.records": (p) =>
    `${records(count(p, "records"))} in ${formatCount(count(p, "lanes"), "partition", "partitions")}, oldest on the left.`,
  "log.gone": (p) => `${records(count(p, "records"))} have been deleted, because they were too old.`,
  "log.away": (p) => `${capital(groupOf(p))} stand still; ${records(count(p, "inAll"))} wait.`,
  "log.caughtUp": (p) => `${capital(groupOf(p))} have read everything.`,
  "log.behind": (p) => `${capital(groupOf(p))} are ${records(count(p, "inAll"))} behind.`,
  "log.lane": (p) => `In ${laneOf(p)} ${formatNumber(count(p, "lag"))} wait.`,
  "log.idle": (p) => `${consumers(count(p, "members"))} without a partition: nothing to do.`,
  "log.other": (p) =>
    count(p, "lag") === 0
      ? `${capital(groupOf(p))}: has read everything.`
      : `${capital(groupOf(p))}: ${records(count(p, "lag"))} behind.`,
  "log.knows": (p) =>
    `${capital(groupOf(p))} knows ${formatNumber(count(p, "known"))} of ${formatNumber(count(p, "keys"))} keys.`,
  "run.noStop": () => "Nobody stood still.",
  "run.back": (p) =>
    `After a standstill of ${time(count(p, "seconds"))} ${formatNumber(count(p, "inAll"))} prices waited, ${formatNumber(count(p, "waiting"))} of them in ${laneOf(p)}.`,
  "run.others": (p) =>
    `The other ${formatNumber(count(p, "lanes"))} were clear after ${time(count(p, "seconds"))} at most.`,
  "run.clear": (p) => `${capital(laneOf(p))} was clear after ${time(count(p, "seconds"))}.`,
  "run.neverClear": (p) => `${capital(laneOf(p))} was not clear by the end.`,
  "run.missed": (p) => `${records(count(p, "facts"))} were deleted before the labels had come to them.`,
  "run.newcomer": (p) =>
    `The newcomer knew ${formatNumber(count(p, "knows"))} of ${formatNumber(count(p, "keys"))} prices after five seconds.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothingSet: () => "Nothing was changed.",
  slowest: (p) => `${capital(laneOf(p))} was clear last, ${time(count(p, "seconds"))} after the standstill.`,
  neverClear: (p) => `${capital(laneOf(p))} was not clear by the end: ${records(count(p, "waiting"))} still waited.`,
  idle: (p) => `${consumers(count(p, "consumers"))} had nothing to do: a partition is read by one consumer of a group.`,
  overtaken: (p) =>
    `${formatCount(count(p, "facts"), "price of a coat was", "prices of coats were")} handled after a newer one: that is what the split costs.`,
};

const conditions: Readonly<Record<string, (p: { target: number; value: number | null }) => string>> = {
  clear: ({ target, value }) =>
    `every partition clear within ${formatCount(target, "minute", "minutes")} after the standstill${value === null ? "" : ` (${timeShort(value * 60)})`}`,
  settings: ({ target, value }) =>
    `at most ${formatCount(target, "setting", "settings")} changed${value === null ? "" : ` (${formatNumber(value)})`}`,
};

const texts = /* @__PURE__ */ localise({
  title: "The log",
  question: "One minute of standstill: when does no price wait any more?",
  curveLater: "How many prices wait draws itself here while the run plays.",
  subject: () => "Labels",
  numbers: {
    lag: { label: "prices wait for the labels", say: (p: { value: number }) => formatNumber(p.value) },
    longest: { label: "of them in one partition", say: (p: { value: number }) => formatNumber(p.value) },
    oldest: { label: "the oldest has waited", say: (p: { value: number }) => timeShort(p.value) },
    records: { label: "records in the log", say: (p: { value: number }) => formatNumber(p.value) },
    known: { label: "of the prices known to the newcomer", say: (p: { value: number }) => formatShare(p.value) },
    clear: { label: "until the last partition was clear", say: (p: { value: number }) => timeShort(p.value) },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Facts }) => phrases[code]?.(parameters) ?? code,
  tables: { picture: "Partitions and those who read them", curve: "Prices that wait, each half minute" },
  columns: {
    lane: "Partition",
    start: "First record kept",
    end: "Next offset",
    group: "Group",
    bookmark: "Reads on from",
    lag: "Behind",
    second: "Second",
    ...Object.fromEntries(Array.from({ length: 64 }, (_, number) => [`lane${number}`, capital(lane(number))])),
  },
  cell: ({ column, value }: { column: string; value: number | string }) =>
    column === "group" ? group(value) : typeof value === "string" ? value : formatNumber(value),
  whyTitle: (p: { code: string; value: number }) =>
    p.code === "oldest" ? `Why ${timeShort(p.value)}?` : `Why ${formatNumber(p.value)}?`,
  marks: {
    stops: "the labels stand still",
    starts: "they go on",
    clear: "a partition is clear",
    newcomer: "a new group begins",
    order: "a setting is changed",
  },
  mark: (p: { code: string; facts: Facts }) =>
    p.code === "clear"
      ? `${laneOf(p.facts)} is clear`
      : ({
          stops: "the labels stand still",
          starts: "they go on",
          newcomer: "a new group begins",
          order: "a setting is changed",
        }[p.code] ?? p.code),
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["clear"] == null
      ? ""
      : `Nine minutes. The last partition was clear ${time(p.numbers["clear"])} after the standstill.`,
  moves: {
    split: { give: () => "Split the coats over four partitions", done: "The coats are split" },
    consumers: { give: () => "Sixteen more consumers", done: "Twenty consumers" },
    quicker: { give: () => "Print a fifth quicker", done: "A fifth quicker" },
    stop: { give: () => "Stand still for a minute", done: "Stands still" },
  },
  switchAsItWas: "four partitions, four consumers",
  switchChoice: (p: { code: string; value: number }) => consumers(p.value),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const ends = [p.before, p.after].map((one) =>
      (one as { lanes: readonly { end: number }[] }).lanes.map(({ end }) => formatNumber(end)).join(", "),
    );
    return `At the end the partitions hold ${ends[0]!} records here, ${ends[1]!} there.`;
  },
  challenge: {
    instrument: "The log, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) => conditions[p.code]?.(p) ?? p.code,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  lane: (p: { lane: number }) => capital(lane(p.lane)),
  member: (p: { member: number; lanes: number }) =>
    p.lanes > 1
      ? `consumer ${formatNumber(p.member)} (of ${formatNumber(p.lanes)})`
      : `consumer ${formatNumber(p.member)}`,
  nobody: "nobody reads it",
  waits: (p: { records: number }) => `${formatNumber(p.records)} wait`,
  caughtUp: "nothing waits",
  away: "stands still",
  gone: (p: { offset: number }) => `gone up to ${formatNumber(p.offset)}`,
  end: "next",
  idle: (p: { members: number }) => `${consumers(p.members)}: nothing to do`,
  group: (p: { group: string }) => `bookmark: ${group(p.group)}`,
  knows: (p: { group: string; known: number; keys: number }) =>
    `${capital(group(p.group))} knows ${formatNumber(p.known)} of ${formatNumber(p.keys)} prices`,
  moreLanes: (p: { lanes: number }) => `${formatNumber(p.lanes)} more partitions`,
  key: {
    read: "read by the labels, still there",
    waits: "waits for them",
    hot: "a coat: the hot key",
    gone: "deleted",
    tombstone: "tombstone: the key is gone",
    bookmark: "bookmark",
  },
  chart: {
    axis: "prices that wait, by partition",
    run: "this run",
    guess: "your guess",
    standstill: "standstill",
  },
  minute: (p: { minute: number }) => `${formatNumber(p.minute)}\u00a0min`,
});

/** Sentences of the log: its line, its stops, its numbers, its chains of causes, its challenge. */
export const words = {
  ...texts,
  cause,
  fetchCauses,
  picture: {
    lane: (number: number) => texts.lane({ lane: number }),
    member: (member: number, lanes: number) => texts.member({ member, lanes }),
    nobody: texts.nobody,
    waits: (value: number) => texts.waits({ records: value }),
    caughtUp: texts.caughtUp,
    away: texts.away,
    gone: (offset: number) => texts.gone({ offset }),
    end: texts.end,
    idle: (members: number) => texts.idle({ members }),
    group: (code: string) => texts.group({ group: code }),
    knows: texts.knows,
    /** Coats have a star, everything else its letter. */
    sign: (key: string) => (key.startsWith("coats") ? "★" : key),
    moreLanes: (lanes: number) => texts.moreLanes({ lanes }),
    key: texts.key,
  },
  curve: {
    ...texts.chart,
    lane: (number: number) => texts.lane({ lane: number }),
    number: formatNumber,
    minute: (minute: number) => texts.minute({ minute }),
  },
} satisfies LensWords;

/** What people claim about it: read by the build for the page of the lens, so that a lesson does not load it. */
export const presets = /* @__PURE__ */ localise({
  readIsGone: {
    claim: "A topic is a queue: what has been read is gone.",
    happens: "Three groups have read each record, and each is still there. A fourth comes late and reads them all.",
  },
  upAgain: {
    claim: "The labels are up again, so all is well.",
    happens:
      "Three partitions are clear within a minute. The one with the coats takes several, because it was nearly full before.",
  },
  lightLoad: {
    claim: "A minute of standstill is over in a minute.",
    happens: "It is where a partition is busy for less than half of its time. Here it is for 30 of 100.",
  },
  evenKeys: {
    claim: "With even keys all partitions are clear at once.",
    happens: "Without a hot key each is busy for half of its time, and each is clear after about a minute.",
  },
  moreConsumers: {
    claim: "Then we start more consumers.",
    happens: "Twenty consumers, four partitions: sixteen have nothing to do, and the coats take as long as before.",
  },
  morePartitions: {
    claim: "Then we take more partitions, and as many consumers.",
    happens:
      "It helps: half as many other keys lie beside the coats. In a topic that is in use, more partitions move keys, and their order is lost once.",
  },
  keepsForAll: {
    claim: "It is in Kafka, so everybody will find it there.",
    happens: "The topic keeps ten seconds. Who comes late knows the prices that happened to change in them.",
  },
  waitsForReaders: {
    claim: "The log waits until everybody has read.",
    happens:
      "It keeps twenty seconds, whoever has read. After the standstill the labels have missed the rest for good.",
  },
  fromNow: {
    claim: "A new group begins with what comes now; that is enough.",
    happens:
      "It knows a price when that price changes next. Everything is there, and nobody told it to begin at the beginning.",
  },
});

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "What is left of a record once it has been read, and when is a backlog gone?",
  documentTitle: "The log, with every dial · Past the Plateau",
  description:
    "A sandbox: a topic, its partitions and the groups that read it, played by the real KafkaJS client in the page.",
  lead: "Prices come into a topic, and the labels in the shops are printed from it. At minute one the labels stand still for a minute. The real KafkaJS client plays it in your browser; change anything, and it plays it again: the same seed brings the same prices.",
  noScript:
    "With JavaScript the log would run here: nine minutes of prices, the groups that read them, and every dial. The evidence below reads in full without.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How many prices wait in the slowest partition at minute six?",
  texts: {
    evenKeys: { title: "No hot key", text: "The same prices, but coats change no more often than anything else." },
    consumers: { title: "Another number of consumers", text: "Four partitions, as before." },
    partitions: { title: "Eight partitions, eight consumers", text: "From the start, with the same prices." },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `The labels stand still for a minute. Have every partition clear within ${formatCount(p["clearMinutes"]!, "minute", "minutes")} after that, with ${p["settings"] === 1 ? "one setting" : formatCount(p["settings"]!, "setting", "settings")}, given at any moment. It can be undone.`,
  alsoWorks:
    "Printing a fifth quicker wins about every other time and keeps the order. More partitions from the start win, too; in a topic that is in use they move keys to other partitions. The split gives up the order of the coats among each other.",
}) satisfies ChallengeWords;
