import { formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import { localise } from "../../localise.ts";
import type { ChallengeWords, LensWords, PageWords, SwitchWords } from "../../LensWords.ts";

type Facts = Readonly<Record<string, number | string | null>>;

const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const READERS = ["Web shop", "Tills", "Invoices", "Returns", "Stock plan", "Newsletter", "Reports", "Call centre"];
const FIELDS =
  "price discount amount tax weight size date unit grade code rate period colour season brand origin bonus limit rank route reason status source note".split(
    " ",
  );

const readerName = (row: number): string => READERS[row] ?? `Reader ${formatNumber(row + 1)}`;
const fieldName = (field: number): string => `“${FIELDS[field] ?? `field ${formatNumber(field + 1)}`}”`;
const readers = (value: number): string => formatCount(value, "reader", "readers");
/** Reader-days: whole ones, and a tenth where there are few. */
const days = (value: number): string => {
  const said = value < 10 ? formatDecimal(value) : formatNumber(value);
  return `${said}\u00a0${said === "1" ? "reader\u2011day" : "reader\u2011days"}`;
};
const changes = (value: number): string => formatCount(value, "change", "changes");

/** What the source wants of a field, by the kind of the change. */
const wishes: Readonly<Record<string, (field: string) => string>> = {
  added: (field) => `${field} is added`,
  removed: (field) => `${field} is taken away`,
  renamed: (field) => `${field} gets another name`,
  retyped: (field) => `${field} gets another type`,
  meaning: (field) => `${field} means something else`,
};
const wish = (facts: Facts): string =>
  wishes[String(facts["kind"])]?.(fieldName(count(facts, "field"))) ?? String(facts["kind"]);

const checks: Readonly<Record<string, string>> = {
  none: "no check",
  backward: "backward",
  forward: "forward",
  full: "full",
};
/** Why a check of shapes says no. */
const refusals: Readonly<Record<string, string>> = {
  backward: "a reader built for the new shape could not read the messages of before",
  forward: "readers built for the shape of before could not read the new messages",
  full: "one of the two shapes could not be read by readers of the other",
};
/** What every light says when a meaning changes. */
const lights: Readonly<Record<string, string>> = {
  none: "Nobody looked; there would have been nothing to see.",
  backward: "The check is green: same name, same type.",
  forward: "The check is green: same name, same type.",
  full: "Even the strictest check is green: same name, same type.",
};

/** One step of a chain of causes, by the code that the business or the lens gives it. */
const causes: Readonly<Record<string, (facts: Facts) => string>> = {
  "reading.fine": (p) => `${readerName(count(p, "reader") - 1)} reads what is sent`,
  "reading.loud": (p) => `${readerName(count(p, "reader") - 1)} fails on what is sent`,
  "reading.silent": (p) => `${readerName(count(p, "reader") - 1)} reads what is sent, and is mistaken`,
  "shape.changed": (p) => `in the messages ${wish({ ...p, field: count(p, "field") - 1 })}`,
  "shape.notSent": (p) =>
    `it is built for messages in which ${wish({ ...p, field: count(p, "field") - 1 })}, and the source still sends the old ones`,
  "shape.passed": (p) => `the check (${checks[String(p["check"])] ?? p["check"]}) had found nothing wrong with it`,
  "shape.unchecked": () => "nobody had checked it",
  "change.refused": (p) => `refused: ${wish(p)}`,
  "change.byCheck": (p) =>
    `the check (${checks[String(p["check"])] ?? p["check"]}) found: ${refusals[String(p["check"])] ?? ""}`,
  "change.byTest": () => "a test of the source found that the field would no longer mean what it meant",
};

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  refused: (p) => `Refused: ${wish(p)}. ${upper(refusals[String(p["check"])] ?? "")}.`,
  loud: (p) =>
    `${upper(wish(p))}, and ${readerName(count(p, "reader"))} fails${count(p, "readers") > 1 ? `, with ${formatCount(count(p, "readers") - 1, "other", "others")}` : ""}: the source went first. Everybody sees it, and it is mended within hours.`,
  meaning: (p) =>
    `${upper(wish(p))}. ${lights[String(p["check"])] ?? ""} ${count(p, "readers") === 1 ? "One reader reads on, and is" : `${formatNumber(count(p, "readers"))} readers read on, and are`} mistaken.`,
};

/** What a drawing says instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "contract.sent": (p) =>
    `The source sends version ${formatNumber(count(p, "version"))}, with ${formatCount(count(p, "fields"), "field", "fields")}.${count(p, "waiting") > 0 ? ` ${formatCount(count(p, "waiting"), "newer version waits", "newer versions wait")} for the last reader.` : ""}`,
  "contract.readers": (p) =>
    `Of ${readers(count(p, "readers"))} ${formatNumber(count(p, "fine"))} read rightly, ${formatNumber(count(p, "loud"))} fail for all to see, ${formatNumber(count(p, "silent"))} read on and are mistaken.`,
  "contract.loud": (p) => `${readerName(count(p, "reader"))} fails on ${fieldName(count(p, "field"))}.`,
  "contract.silent": (p) =>
    `${readerName(count(p, "reader"))} takes ${fieldName(count(p, "field"))} for what it no longer means.`,
  "contract.olds": (p) =>
    `${formatCount(count(p, "olds"), "old meaning is", "old meanings are")} still sent beside the new.`,
  "contract.lastRefused": (p) => `The latest wish was refused: ${wish(p)}.`,
  "contract.lastPassed": (p) => `The latest wish came through: ${wish(p)}.`,
  "run.days": (p) =>
    `Over the run readers failed on ${days(count(p, "loud"))} and were mistaken on ${days(count(p, "silent"))}.`,
  "run.changes": (p) => `Of ${changes(count(p, "changes"))} ${formatNumber(count(p, "refused"))} were refused.`,
  "run.meanings": (p) =>
    count(p, "passed") === 0
      ? "No changed meaning came through."
      : `${formatCount(count(p, "passed"), "changed meaning", "changed meanings")} came through; the worst misled ${readers(count(p, "readers"))} at once.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothing: () => "Nothing was changed.",
  beside: (p) =>
    `New meanings went out beside the old ones; at the end ${formatCount(count(p, "oldServed"), "old one is", "old ones are")} still sent.`,
  newName: () => "A new meaning took a new name in place of the old, so that the check could see it.",
  tested: () => "A test of the source refused meanings that changed.",
  full: () => "The strictest check was asked.",
  forward: () => "The check asked that readers of the old shape can read the new one.",
  readersFirst: () => "The source waited until the last reader was built.",
  days: (p) => `Readers failed on ${days(count(p, "loud"))} and were mistaken on ${days(count(p, "silent"))}.`,
  meanings: (p) =>
    count(p, "mostMisled") === 0
      ? `${formatCount(count(p, "passed"), "changed meaning", "changed meanings")} came through and misled nobody.`
      : `${formatCount(count(p, "passed"), "changed meaning", "changed meanings")} came through over the year; the worst misled ${readers(count(p, "mostMisled"))} at once.`,
};

const texts = /* @__PURE__ */ localise({
  title: "The contract",
  question: "Whom does the check protect?",
  curveLater: "How long readers failed and were mistaken draws itself here while the run plays.",
  subject: () => "Source",
  numbers: {
    mistaken: { label: "now read on and are mistaken", say: (p: { value: number }) => readers(p.value) },
    silentDays: { label: "mistaken so far", say: (p: { value: number }) => days(p.value) },
    loudDays: { label: "failing so far", say: (p: { value: number }) => days(p.value) },
    refusedShare: { label: "of the changes refused", say: (p: { value: number }) => formatShare(p.value) },
    oldServed: {
      label: "sent beside the new",
      say: (p: { value: number }) => formatCount(p.value, "old meaning", "old meanings"),
    },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  tables: { picture: "The readers", curve: "Reader-days by quarter" },
  columns: {
    reader: "Reader",
    reading: "How it gets on",
    known: "Built for version",
    asked: "Fields it asks for",
    wrong: "Of them not as it takes them",
    quarter: "Quarter",
    loud: "Reader-days of failing",
    silent: "Reader-days of being mistaken",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "reader") return readerName(Number(value));
    if (column === "reading") return readings[String(value)] ?? String(value);
    return typeof value === "string" ? value : formatDecimal(value);
  },
  whyTitle: (p: { code: string; value: number }) => {
    if (p.code === "refusedShare") return `Why ${formatShare(p.value)}? The latest that was refused:`;
    if (p.code === "mistaken") return `Why ${readers(p.value)}? One of them:`;
    return `Why ${days(p.value)}? The longest of its times:`;
  },
  cause: (p: { code: string; facts: Facts }) => upper(causes[p.code]?.(p.facts) ?? p.code),
  marks: {
    refused: "a change is refused",
    loud: "a reader fails",
    meaning: "a meaning changes",
    order: "an order is given",
  },
  mark: (p: { code: string; facts: Facts }) =>
    p.code === "refused"
      ? `refused: ${wish(p.facts)}`
      : p.code === "loud"
        ? `readers fail: ${wish(p.facts)}`
        : p.code === "meaning"
          ? wish(p.facts)
          : "an order is given",
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["silentDays"] == null
      ? ""
      : `One year. Readers failed on ${days(p.numbers["loudDays"] ?? 0)} and were mistaken on ${days(p.numbers["silentDays"])}.`,
  moves: {
    beside: {
      give: () => "Send a changed meaning under a new name, beside the old",
      done: "New meanings go out beside the old",
    },
    newName: {
      give: () => "Give a changed meaning a new name in place of the old",
      done: "A changed meaning takes a new name",
    },
    tested: { give: () => "Let the source test that meanings stay (95 of 100 found)", done: "Meanings are tested" },
    full: { give: () => "Ask the strictest check: full", done: "The check is full" },
    forward: { give: () => "Ask the check that protects old readers: forward", done: "The check is forward" },
    readersFirst: { give: () => "Let the source wait for the last reader", done: "Readers go first" },
  },
  switchAsItWas: "backward, the source first",
  switchChoice: (p: { code: string; value: number }) => formatCount(p.value, "day", "days"),
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const mistaken = (picture: unknown): number =>
      (picture as { readers: readonly { reading: string }[] }).readers.filter(({ reading }) => reading === "silent")
        .length;
    return `At the end ${readers(mistaken(p.before))} mistaken here, ${formatNumber(mistaken(p.after))} there.`;
  },
  challenge: {
    instrument: "The contract, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) =>
      p.code === "wrongDays"
        ? `at most ${days(p.target)}, failing or mistaken${p.value === null ? "" : ` (${days(p.value)})`}`
        : `at most ${formatShare(p.target)} of the changes refused${p.value === null ? "" : ` (${formatShare(p.value)})`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  reader: (p: { row: number }) => readerName(p.row),
  state: (p: { reading: string; known: number; field: number | null }) => {
    if (p.reading === "fine") return `for version ${formatNumber(p.known)}`;
    const field = fieldName(p.field ?? -1);
    return p.reading === "loud" ? `fails on ${field}` : `mistakes ${field}`;
  },
  sends: (p: { version: number; waiting: number }) =>
    `The source sends version ${formatNumber(p.version)}${p.waiting > 0 ? `; ${formatNumber(p.waiting)} more ${p.waiting === 1 ? "waits" : "wait"}` : ""}`,
  passed: "came through",
  refused: (p: { check: string }) => (p.check === "none" ? "no check" : `${checks[p.check] ?? p.check}: refused`),
  wish: (p: Facts) => wish(p),
  more: (p: { readers: number }) => `and ${formatNumber(p.readers)} readers more`,
  key: {
    fits: "message and reader fit",
    fails: "does not fit: fails for all to see",
    mistaken: "fits, and means something else",
    spare: "not there, and the reader does without",
  },
  chart: {
    daysAxis: "reader-days so far",
    yearAxis: "reader-days of the year",
    run: "this run",
    loud: "failing",
    silent: "mistaken",
  },
  quarter: (p: { quarter: number }) => `quarter ${formatNumber(p.quarter)}`,
  place: (p: { check: string; first: string; kind: string }) =>
    `${checks[p.check] ?? p.check}${p.first === "readers" ? "*" : ""}, ${p.kind === "loud" ? "✕" : "≠"}`,
});

const readings: Readonly<Record<string, string>> = { fine: "reads rightly", loud: "fails", silent: "is mistaken" };

function upper(text: string): string {
  const first = text.search(/\p{L}/u);
  return text.slice(0, first) + text.charAt(first).toUpperCase() + text.slice(first + 1);
}

/** Sentences of the contract: its readers, its stops, its numbers, its chains of causes, its challenge. */
export const words = {
  ...texts,
  picture: {
    reader: (row: number) => texts.reader({ row }),
    state: texts.state,
    sends: (version: number, waiting: number) => texts.sends({ version, waiting }),
    passed: texts.passed,
    refused: (check: string) => texts.refused({ check }),
    wish: ({ kind, field }: { kind: string; field: number }) => texts.wish({ kind, field }),
    more: (value: number) => texts.more({ readers: value }),
    key: texts.key,
  },
  curve: {
    ...texts.chart,
    number: (value: number) => (value < 10 ? formatDecimal(value) : formatNumber(value)),
    quarter: (quarter: number) => texts.quarter({ quarter }),
    place: texts.place,
  },
} satisfies LensWords;

/** What people claim about it: read by the build for the page of the lens, so that a lesson does not load it. */
export const presets = /* @__PURE__ */ localise({
  backward: {
    claim: "Backward compatible means that nobody breaks.",
    happens:
      "It protects readers who are built first. Here the source goes first, so that readers of the old shape fail on what was taken away, and are mended within hours.",
  },
  rightOrder: {
    claim: "In the right order a check takes away every loud break.",
    happens:
      "Backward with the readers first: not one fails, all year. What they are mistaken about grows, because who is built early misreads what is still sent.",
  },
  wrongOrder: {
    claim: "A check is a check, whoever goes first.",
    happens:
      "Forward with the readers first is the wrong way round: they are built for messages that nobody sends yet.",
  },
  full: {
    claim: "The registry is green, so nobody is wrong.",
    happens:
      "The strictest check takes away every loud break and half of the wishes, and not one silent day: a changed meaning has the shape that it had.",
  },
  noCheck: {
    claim: "Where no meaning ever changes, nobody is silently wrong.",
    happens: "So it is, without any check: what breaks, breaks loudly, and is mended the same day.",
  },
  test: {
    claim: "One test of meaning, and all is well.",
    happens:
      "Hardly a silent day is left. But what the test finds is not sent at all: more than half of the changes are refused, and the business has still no way to say the new thing.",
  },
  newName: {
    claim: "Give it a new name, and all is well.",
    happens:
      "Nobody is mistaken any more. Without a check the old name is gone at once, and whoever read it fails, loudly, for a few hours.",
  },
  beside: {
    claim: "A new name beside the old harms nobody.",
    happens:
      "Readers move when they are built; until then they read what still means the same. Old meanings pile up, and somebody has to take them away one day.",
  },
});

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "What does a check refuse, what breaks without it, and what fits every check and is still wrong?",
  documentTitle: "The contract, with every dial · Past the Plateau",
  description: "A sandbox: messages and readers as shapes that must fit, and a meaning that fits and is wrong.",
  lead: "One source sends messages, eight readers are built for them, and every ten days the source wants to change something. Choose what is checked and who goes first, and run it again: the same seed brings the same wishes.",
  noScript:
    "With JavaScript the readers would be here: a year of changing messages, with every dial. The evidence below reads in full without.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "On how many reader-days of the year are readers mistaken?",
  texts: {
    full: { title: "The strictest check", text: "The same wishes; each shape has to read the other." },
    beside: {
      title: "A new name beside the old",
      text: "The same wishes; a changed meaning goes out as a field of its own, and the old one stays.",
    },
    release: { title: "Readers release sooner or later", text: "The same wishes, another time to the next release." },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `From the second quarter to the end of the year, readers may fail or be mistaken on ${days(p["wrongDays"]!)} in all, and at most ${formatShare(p["refusedShare"]!)} of the changes may be refused: a source that may change nothing has no contract but a wall. Pause at any moment and decide how changes go out. Every move can be undone.`,
  alsoWorks:
    "A new name in place of the old wins, too, in about two of three: the check then sees the change and refuses it where a reader would break. A test that refuses changed meanings rarely wins by itself: it says no, and the business still has to say what it now means.",
}) satisfies ChallengeWords;
