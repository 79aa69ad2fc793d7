import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, PresetWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { age } from "../age.ts";
import { teamName } from "../names.ts";
import { cause, fetchCauses } from "./businessCauses.ts";

type Facts = Readonly<Record<string, number | string | null>>;
const count = (facts: Facts, key: string): number => Number(facts[key] ?? 0);
const copiesOf = (facts: Facts, key: string): string => formatCount(count(facts, key), "copy", "copies");
const are = (facts: Facts): string => (count(facts, "count") === 1 ? "is" : "are");
const days = (value: number): string =>
  value < 1 ? age(value * 86_400_000) : formatCount(Math.round(value), "day", "days");
const hours = (value: number): string => formatCount(Math.round(value), "hour", "hours");

/** “PriceSet” → “price set”. */
const factName = (fact: unknown): string =>
  String(fact)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();

/** Those who make copies from copies, in their order. */
const chain = /* @__PURE__ */ localise(["Planning", "Finance", "The board’s screen"]);

/** “8 of 12 are”. */
const wrongOf = (facts: Facts): string =>
  `${formatNumber(count(facts, "wrong"))} of ${formatNumber(count(facts, "figures"))} are`;

/** Who holds copies. */
function reader({ kind, code }: { kind: string; code: string }): string {
  if (kind === "handOn") return chain[Number(code) - 1] ?? code;
  if (kind === "messages") return `Reader ${code}`;
  const [own = "", brand] = code.split(".");
  return brand === undefined ? teamName(own) : `${teamName(own)} B`;
}

/** What a copy can be, as the key names it. */
const states = /* @__PURE__ */ localise({
  right: "right",
  cutOff: "right, and cut off",
  late: "late",
  misread: "misread",
  mismapped: "mismapped",
  lost: "lost",
  missing: "cannot be read",
});

/** What the drawings say instead of a picture, by code. */
const phrases: Readonly<Record<string, (p: Facts) => string>> = {
  "copies.none": () => "There is no copy yet.",
  "copies.size": (p) =>
    `${copiesOf(p, "copies")}, held by ${formatCount(count(p, "readers"), p.kind === "facts" ? "team" : "reader", p.kind === "facts" ? "teams" : "readers")}.`,
  "copies.age": (p) => `Half of them are younger than ${age(count(p, "ageMs"))}, or just as old.`,
  "copies.right": (p) => `${formatNumber(count(p, "right"))} of ${formatNumber(count(p, "copies"))} are right.`,
  "copies.cutOff": (p) =>
    `${copiesOf(p, "count")} ${are(p)} right, but cut off: nothing new can come, because a system is down.`,
  "copies.late": (p) => `${copiesOf(p, "count")} ${are(p)} late: the newest fact has not come yet.`,
  "copies.misread": (p) =>
    `${copiesOf(p, "count")} ${are(p)} misread: the fact has come, and its meaning has changed without its reader.`,
  "copies.mismapped": (p) => `${copiesOf(p, "count")} ${are(p)} mismapped: somebody reads the wrong field.`,
  "copies.lost": (p) => `${copiesOf(p, "count")} ${are(p)} wrong because a message was lost.`,
  "copies.missing": (p) => `${copiesOf(p, "count")} cannot be read at all.`,
  "copies.worst": (p) =>
    `Most of it is at ${reader({ kind: String(p.kind), code: String(p.reader) })}: ${formatNumber(count(p, "wrong"))} of ${formatNumber(count(p, "copies"))} are wrong.`,
  "history.right": (p) =>
    `In the first half-year ${formatShare(count(p, "first"))} of all copies were right, in the last ${formatShare(count(p, "last"))}.`,
  "history.value": (p) =>
    `Decisions earned ${formatShare(count(p, "first"))} of what perfect information would earn in the first half-year, and ${formatShare(count(p, "last"))} in the last.`,
  "history.news": (p) =>
    `When a meaning changed, half of its readers understood it within ${days(count(p, "days"))}; ${formatNumber(count(p, "open"))} of ${formatNumber(count(p, "count"))} never did.`,
  "history.age": (p) =>
    `After ${formatCount(count(p, "jobs"), "job", "jobs")} a copy is ${hours(count(p, "hours"))} old on average.`,
};

/** What a run says when it stops by itself. */
const stops: Readonly<Record<string, (p: Facts) => string>> = {
  speed: (p) =>
    `The copies have come close: half of them were up to ${age(count(p, "beforeMs"))} old, and now ${age(count(p, "afterMs"))}. ${formatShare(count(p, "right"))} of them are right.`,
  change: (p) =>
    `${formatNumber(count(p, "days"))} days ago “${factName(p.fact)}” of ${teamName(p.owner)} changed its meaning. ${formatNumber(count(p, "understood"))} of its ${formatCount(count(p, "readers"), "reader", "readers")} know by now.`,
  corrected: (p) => `Nine in the morning. ${chain[count(p, "copy") - 1]} is put right by hand: ${wrongOf(p)} wrong.`,
  again: (p) =>
    `${age(count(p, "minutes") * 60_000)} later its job has written what it read, ${hours(count(p, "hours"))} old: ${wrongOf(p)} wrong again.`,
  deaf: (p) =>
    `Copies are ${age(count(p, "ageMs"))} old, and ${formatShare(count(p, "misread"))} of all are misread: quick, and wrong. Which of them? Put the truth out and look.`,
};

/** What the run says about an attempt. */
const told: Readonly<Record<string, (p: Facts) => string>> = {
  copies: (p) =>
    `In the last half-year ${formatShare(count(p, "right"))} of all copies were right; at its end ${formatShare(count(p, "misread"))} were misread and ${formatShare(count(p, "late"))} late.`,
  news: (p) =>
    `News of a changed meaning reached half of its readers within ${days(count(p, "days"))}${count(p, "open") > 0 ? `, and ${formatNumber(count(p, "open"))} of ${formatNumber(count(p, "count"))} never` : ""}.`,
};

const AGE_ASKED = "How old is what the board’s screen shows, on average over the year?";

const texts = /* @__PURE__ */ localise({
  title: "Who believes what",
  question: "Who is right, and what makes a copy wrong?",
  curveLater: "What becomes of the copies draws itself here while the run plays.",
  subject: (p: { code: string }) => teamName(p.code),
  numbers: {
    right: { label: "of all copies are right", say: (p: { value: number }) => formatShare(p.value) },
    age: { label: "median age of a copy", say: (p: { value: number }) => age(p.value) },
    misreadDays: {
      label: "since the meaning changed: median misread copy",
      say: (p: { value: number }) => days(p.value),
    },
    wrongDays: { label: "how long the median wrong copy has been wrong", say: (p: { value: number }) => days(p.value) },
    value: {
      label: "of what perfect information would earn, last quarter",
      say: (p: { value: number }) => formatShare(p.value),
    },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Facts }) => phrases[code]?.(parameters) ?? code,
  tables: { picture: "The copies, by who holds them", curve: "The copies, by half-year" },
  columns: {
    reader: "Held by",
    copies: "Copies",
    young: "Younger than a minute",
    old: "Older than a day",
    ...states,
    half: "Half-year",
    rightShare: "Right copies",
    value: "Value",
    jobs: "Jobs before it",
    ageHours: "Mean age, hours",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (typeof value === "string") {
      const [kind = "", code = ""] = value.split(":");
      return column === "reader" ? reader({ kind, code }) : value;
    }
    if (column === "rightShare" || column === "value") return formatShare(value);
    return column === "ageHours" ? formatDecimal(value) : formatNumber(value);
  },
  whyTitle: (p: { code: string; value: number }) =>
    ({
      right: `Why only ${formatShare(p.value)}? The copy that has been wrong longest:`,
      age: `Why ${age(p.value)}? The median copy:`,
      misreadDays: `Why ${days(p.value)}? The median one of those misread:`,
      wrongDays: `Why ${days(p.value)}? The median one of those wrong:`,
      value: `Why ${formatShare(p.value)}? One decision of that quarter:`,
    })[p.code] ?? p.code,
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["right"] == null || p.numbers["value"] == null
      ? ""
      : `At the end ${formatShare(p.numbers["right"])} of all copies are right. Decisions by them earned ${formatShare(p.numbers["value"])} of what the truth would.`,
  switchAsItWas: "as it was",
  switchChoice: (p: { code: string; value: number }) => (p.value < 1000 ? "a tenth of a second" : age(p.value)),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const right = (picture: unknown): number => {
      const { state } = picture as { state: ArrayLike<number> };
      const fine = Array.from(state).filter((one) => one < 2).length;
      return state.length === 0 ? 0 : fine / state.length;
    };
    return `At the end ${formatShare(right(p.before))} of the copies are right here, ${formatShare(right(p.after))} there.`;
  },
  challenge: {
    instrument: "The copies, yours to change",
    condition: ({ code, target, value }: { code: string; target: number; value: number | null }) =>
      code === "bus"
        ? "it is still the message bus"
        : `value of at least ${formatShare(target)} in the last half-year${value === null ? "" : ` (${formatShare(value)})`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  moves: {
    tenth: { give: () => "Deliver in a tenth of a second", done: "Delivering in a tenth of a second" },
    outbox: { give: () => "Lose no message (outbox)", done: "No message is lost" },
    keepAll: { give: () => "Keep all history", done: "All history is kept" },
    told: { give: () => "Tell every reader of changes", done: "Every reader is told" },
    check: { give: () => "Check releases automatically", done: "Releases are checked" },
    serve: {
      give: () => "Owners serve the old meaning until readers have moved",
      done: "Owners serve the old meaning",
    },
    correct: { give: () => "Correct the board’s screen by hand", done: "Correct the board’s screen again" },
  },
  board: {
    truth: "truth",
    unknown: "?",
    rings: ["1 minute old", "1 hour", "1 day", "1 week"],
    key: "What the copies are now",
    putOut: "Put the truth out",
    light: "Light the truth again",
    lampOff:
      "What people at Larkfield see: a copy, and how old it is. Nobody sees the truth, and so nobody sees which are wrong.",
  },
  history: {
    axis: "% of all copies",
    ageAxis: "hours until a copy knows, by the jobs before it",
    right: "right",
    value: "value",
    guess: "your guess",
    year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
    hours: (p: { value: number }) => hours(p.value),
    jobs: (p: { jobs: number }) => formatCount(p.jobs, "job", "jobs"),
    reader,
  },
});

/** Sentences of the copies: the board and its lamp, the history, stops, numbers, orders and the challenge. */
export const words = {
  ...texts,
  cause,
  fetchCauses,
  picture: {
    reader: texts.history.reader,
    truth: texts.board.truth,
    unknown: texts.board.unknown,
    rings: texts.board.rings,
    states,
    number: formatNumber,
    key: texts.board.key,
    lamp: { putOut: texts.board.putOut, light: texts.board.light, off: texts.board.lampOff },
  },
  curve: {
    axis: texts.history.axis,
    ageAxis: texts.history.ageAxis,
    right: texts.history.right,
    value: texts.history.value,
    guess: texts.history.guess,
    year: (year: number) => texts.history.year({ year }),
    share: formatShare,
    hours: (value: number) => texts.history.hours({ value }),
    jobs: (jobs: number) => texts.history.jobs({ jobs }),
  },
} satisfies LensWords;

/** Claims about copies, and what becomes of each when it is tried. */
export const presets = /* @__PURE__ */ localise({
  realTime: {
    claim: "Real time makes data good.",
    happens:
      "Every message takes a tenth of a second. The copies come closer to the truth, as many are misread as before, and decisions earn no more.",
  },
  told: {
    claim: "If everybody is told of a change, everybody understands it.",
    happens:
      "All are told. Half of each team’s time is taken by its own work, so that what they were told waits, and until then they misread.",
  },
  served: {
    claim: "A message bus can be good enough.",
    happens:
      "Readers are told, releases are checked, and owners serve the old meaning until their readers have moved. Nearly every copy is right.",
  },
  noChanges: {
    claim: "The bus is fine; it is the changes of meaning that make it wrong.",
    happens: "No meaning ever changes, and nearly every copy is right.",
  },
  nightly: {
    claim: "A nightly copy is at most a day old.",
    happens:
      "Planning copies the source, finance copies planning, the board’s screen copies finance. Each job has its own hour, and the waits add up to more than a day.",
  },
  inOrder: {
    claim: "A timetable helps more than quicker jobs.",
    happens: "The same jobs, each begun when the one before it is done: the last copy is hardly older than the first.",
  },
  oneInAThousand: {
    claim: "One lost message in a thousand is nothing.",
    happens:
      "Messages say by how much a figure changed. What one has missed is missing in every figure after it, and the crosses never go away.",
  },
  wholeFigures: {
    claim: "A message that says the whole figure heals what was lost.",
    happens: "The same losses, and every message says how many there are. The next one puts it right.",
  },
}) satisfies PresetWords;

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "Who is right when copies disagree, and what makes a copy wrong?",
  documentTitle: "Who believes what: the copies · Past the Plateau",
  description: "A sandbox: one truth, everybody’s copy of it, how old each is, and what is wrong with it.",
  lead: "In the middle the truth, around it every copy that somebody at Larkfield decides by. The farther out, the older. Then put the truth out, and see what they see.",
  noScript:
    "With JavaScript every copy of Larkfield’s facts would stand here around the truth: how old it is, whether it is right, and what is wrong with it.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "What do decisions earn in the last half-year, of what perfect information would?",
  texts: {
    delay: { title: "Quicker or slower", text: "The same bus, and a message takes as long as you say." },
    told: {
      title: "Every reader is told",
      text: "Whoever changes a meaning tells every reader, and both spend time on it.",
    },
    changes: { title: "No meaning ever changes", text: "Same facts, same delay, same losses and outages." },
    hourly: {
      title: "The last job every hour",
      text: "The board’s screen is filled every hour instead of every four. The night jobs stay as they are.",
      ask: AGE_ASKED,
    },
    twice: {
      title: "The first job twice a day",
      text: "Planning gets its copy of the stock every twelve hours instead of every night.",
      ask: AGE_ASKED,
    },
    inOrder: {
      title: "One after the other",
      text: "The same jobs, as often as before. But each begins when the one before has written.",
      ask: AGE_ASKED,
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `Larkfield has a message bus. Bring its decisions to ${formatShare(p["value"]!)} of what perfect information would earn in the last half-year, and leave it the bus that it is: every reader makes of a message what it can. Pause at any moment and order what you think helps. Every order can be undone.`,
  alsoWorks:
    "What decided was time: readers who were told and could still read the old meaning until they had moved. It costs owners a share of a day for every fact and day on which two meanings are served.",
}) satisfies ChallengeWords;
