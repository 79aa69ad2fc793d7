import { capital, formatCount, formatDecimal, formatNumber, formatShare } from "../../format.ts";
import type { ChallengeWords, LensWords, PageWords, SwitchWords } from "../../LensWords.ts";
import { localise } from "../../localise.ts";
import { decisionName } from "../decisionName.ts";
import { domainName } from "../names.ts";
import { valueChart } from "../valueChart.ts";
import { cause, fetchCauses } from "./businessCauses.ts";

type Facts = Readonly<Record<string, number | string | null>>;

const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const share = (facts: Facts, name: string): string => formatShare(count(facts, name));
const HALVES = ["first", "second"];
const YEARS = ["one", "two", "three"];
/** "the second half of year one" */
const halfName = (half: number): string =>
  `the ${HALVES[(half - 1) % 2]} half of year ${YEARS[Math.ceil(half / 2) - 1] ?? formatNumber(Math.ceil(half / 2))}`;
/** "7 of those 14 are taken on data" */
const acting = (p: Facts): string =>
  `${formatNumber(count(p, "acting"))} of those ${formatNumber(count(p, "of"))} are taken on data`;
/** So far apart shares have to lie to be told as different. */
const SAME = 0.015;
const EARLY = "the decisions of day one that join four inputs or more";

/** What a run says when it stops by itself, by the code of the stop. */
const stops: Readonly<Record<string, (facts: Facts) => string>> = {
  year: (p) =>
    `Year ${YEARS[count(p, "year") - 1] ?? ""} is over: ${formatCount(count(p, "domains"), "domain", "domains")}, ${formatCount(count(p, "flows"), "flow", "flows")}. In its last quarter ${share(p, "acted")} of the decisions were taken on data, and all together earned ${share(p, "value")} of what perfect information would. All by hand would be ${share(p, "byHand")}.`,
  best: (p) =>
    `${capital(halfName(count(p, "half")))} is over. Its decisions earned ${share(p, "value")} of what perfect information would, the most so far.`,
  bought: (p) =>
    `Brand B is bought: ${formatCount(count(p, "domains"), "domain joins", "domains join")} at once. In ${EARLY}, trust stands at ${share(p, "trust")}; ${acting(p)}.`,
  quiet: (p) => {
    const change = count(p, "trust") - count(p, "before");
    const told =
      Math.abs(change) < SAME
        ? "Trust has hardly moved"
        : change < 0
          ? "Trust has begun to fall"
          : "Trust has even grown";
    return `${formatCount(count(p, "days"), "day", "days")} after the purchase. ${told}: ${share(p, "trust")}, and ${share(p, "before")} on the day itself.`;
  },
  undone: (p) =>
    `${formatCount(count(p, "since"), "day", "days")} after the purchase trust is down to ${share(p, "trust")}. Three quarters of a year before the purchase it was ${share(p, "earlier")}. ${capital(acting(p))}.`,
  byHand: (p) =>
    `Day ${formatNumber(count(p, "day"))}: fewer than half of ${EARLY} are taken on data now, ${formatNumber(count(p, "acting"))} of ${formatNumber(count(p, "of"))}. The others are taken by hand again.`,
};

/** What the marks and the curves say instead of a picture, by code. */
const phrases: Readonly<Record<string, (facts: Facts) => string>> = {
  "dots.nothing": () => "No decision is taken yet.",
  "dots.group": (p) =>
    `Of ${formatCount(count(p, "of"), "decision", "decisions")} that join ${inputs(count(p, "from"), count(p, "to"))}, ${formatNumber(count(p, "acting"))} are taken on data; mean trust is ${share(p, "trust")}.`,
  "dots.early": (p) =>
    `Of ${EARLY}, ${formatNumber(count(p, "acting"))} of ${formatNumber(count(p, "of"))} are taken on data; mean trust is ${share(p, "trust")}.`,
  "value.run": (p) =>
    `Of what perfect information would earn, decisions earn ${share(p, "first")} in the first quarter and ${share(p, "last")} in the last; the best is quarter ${formatNumber(count(p, "quarter"))} with ${share(p, "best")}. All by hand would be ${share(p, "byHand")}.`,
  "trust.before": (p) => `Trust in ${EARLY} stands at ${share(p, "trust")} on the day before brand B is bought.`,
  "trust.after": (p) => `${formatCount(count(p, "days"), "day", "days")} after it: ${share(p, "trust")}.`,
};

/** What the run says about an attempt, by code. */
const told: Readonly<Record<string, (facts: Facts) => string>> = {
  nothing: () => "Nothing was ordered.",
  owners: () => "The domains were asked to stand behind their own facts.",
  check: () => "Every change was checked by a machine.",
  serve: () => "The centre went on serving old meanings.",
  hire: (p) => `The centre was given ${formatCount(count(p, "times"), "person", "people")} more.`,
  bypass: () => "Whoever had waited five days was free to go round the centre.",
  showAll: () => "Everybody was shown every result.",
  always: () => "Everybody had to decide on data.",
  became: (p) =>
    `Trust stood at ${share(p, "before")} on the day before the purchase and at ${share(p, "after")} on the last day; ${formatNumber(count(p, "acting"))} of ${formatNumber(count(p, "of"))} were taken on data then.`,
};

/** "1 input", "2 to 3 inputs", "4 inputs or more" */
function inputs(from: number, to: number): string {
  if (to === from) return formatCount(from, "input", "inputs");
  return to < from
    ? `${formatCount(from, "input", "inputs")} or more`
    : `${formatNumber(from)} to ${formatCount(to, "input", "inputs")}`;
}

const EARNED = "What do decisions earn in the last half-year, of what perfect information would?";

const texts = /* @__PURE__ */ localise({
  title: "The evolution",
  question: "Who decides on data, and what does it earn?",
  curveLater: "The curve of the run draws itself here while it plays.",
  subject: (p: { code: string }) => domainName(p.code),
  numbers: {
    value: {
      label: "of what perfect information would earn, last quarter",
      say: (p: { value: number }) => formatShare(p.value),
    },
    acted: { label: "of decisions taken on data, last quarter", say: (p: { value: number }) => formatShare(p.value) },
    openTickets: {
      label: "tickets open at the quarter’s end",
      say: (p: { value: number }) => formatNumber(p.value),
    },
    leadTimeDays: {
      label: "from a need or change to working",
      say: (p: { value: number }) => formatCount(p.value, "day", "days"),
    },
  },
  phrase: ({ code, parameters }: { code: string; parameters: Readonly<Record<string, number | string>> }) =>
    phrases[code]?.(parameters) ?? code,
  whyTitle: (p: { code: string; value: number }) => `Why ${formatShare(p.value)}?`,
  tables: { picture: "Decisions, and the trust in their data", curve: "By quarter" },
  columns: {
    domain: "Domain",
    kind: "What is decided",
    inputs: "Inputs",
    trust: "Trust",
    mark: "Trust that it takes",
    taken: "Taken",
    quarter: "Quarter",
    acted: "Taken on data",
    openTickets: "Tickets open",
    leadTimeDays: "Days to working",
    value: "Earned",
  },
  cell: ({ column, value }: { column: string; value: number | string }) => {
    if (column === "domain") return domainName(value);
    if (column === "kind") return decisionName(value);
    if (column === "taken") return value === "onData" ? "on data" : "by hand";
    if (column === "leadTimeDays") return formatDecimal(Number(value));
    const isCount = ["quarter", "inputs", "openTickets"].includes(column);
    return isCount ? formatNumber(Number(value)) : formatShare(Number(value));
  },
  marks: { bought: "brand B is bought", order: "an order is given" },
  moves: {
    owners: {
      give: () => "Let every domain stand behind its own facts (the backbone)",
      done: "Domains stand behind their facts",
    },
    check: { give: () => "Have every change checked by a machine", done: "Changes are checked by a machine" },
    serve: {
      give: () => "Let the centre serve old meanings until readers have moved",
      done: "Old meanings are served on",
    },
    hire: { give: () => "Hire one more person for the centre", done: "Hire one more person for the centre" },
    bypass: { give: () => "Let people go round the centre after five days", done: "People may go round it" },
    showAll: { give: () => "Show everybody every result", done: "Every result is shown" },
    always: { give: () => "Make deciding on data compulsory", done: "It is compulsory" },
  },
  stop: (p: { code: string; facts: Facts }) => stops[p.code]?.(p.facts) ?? p.code,
  ended: (p: { numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }) =>
    p.numbers["value"] == null || p.numbers["acted"] == null
      ? ""
      : `Three years are over. In the last quarter ${formatShare(p.numbers["acted"])} of the decisions were taken on data, and all together earned ${formatShare(p.numbers["value"])} of what perfect information would.`,
  switchAsItWas: "as it was",
  switchPictures: (p: { before: unknown; after: unknown }) => {
    const [before, after] = [p.before, p.after].map((picture) => {
      const { dots } = picture as { dots: readonly { isActing: boolean }[] };
      return formatShare(dots.filter((dot) => dot.isActing).length / Math.max(1, dots.length));
    });
    return `At the end ${before} of the decisions have trust enough to be taken on data here, ${after} there.`;
  },
  challenge: {
    instrument: "The plateau, yours to change",
    condition: (p: { code: string; target: number; value: number | null }) =>
      `trust of ${formatShare(p.target)} or more on the last day${p.value === null ? "" : ` (${formatShare(p.value)})`}`,
    told: (p: { code: string; facts: Facts }) => told[p.code]?.(p.facts) ?? "",
  },
  picture: {
    axis: "trust in the data of each decision",
    group: (p: { from: number; to: number | null }) => {
      if (p.to === p.from) return formatCount(p.from, "input", "inputs");
      return p.to === null
        ? `${formatNumber(p.from)} inputs or more`
        : `${formatNumber(p.from)} or ${formatNumber(p.to)}`;
    },
    acting: (p: { acting: number; of: number; isShort: boolean }) =>
      `${formatNumber(p.acting)} of ${formatNumber(p.of)}${p.isShort ? "" : " on data"}`,
  },
  key: {
    acting: "decided on data",
    byHand: "by hand: too little trust, or a feed is still to be built",
    mark: "trust that it takes",
    early: "there from day one, four inputs or more",
  },
  curve: {
    value: valueChart.axis,
    trust: "trust, decisions of day one with four inputs or more",
    bought: valueChart.acquisition,
    run: "this run",
  },
  year: (p: { year: number }) => `year ${formatNumber(p.year)}`,
});

/** Sentences of the evolution as a lens. Those of its own page are in evolution.ts. */
export const words = {
  ...texts,
  cause,
  fetchCauses,
  picture: {
    axis: texts.picture.axis,
    share: formatShare,
    group: (from: number, to: number | null) => texts.picture.group({ from, to }),
    acting: (taken: number, of: number, isShort: boolean) => texts.picture.acting({ acting: taken, of, isShort }),
    key: texts.key,
  },
  curve: {
    ...texts.curve,
    share: formatShare,
    year: (year: number) => texts.year({ year }),
    byHand: (value: number) => `${valueChart.byHand} ${formatShare(value)}`,
  },
} satisfies LensWords;

/** What its page and the map of simulations say of it. Exported apart: whatever shows the lens loads none of it. */
export const page = /* @__PURE__ */ localise({
  line: "The value curve, four architectures, one world.",
  documentTitle: "The evolution · Past the Plateau",
  description:
    "One retailer under four architectures: same customers, same changes, same outages. Which one decides best after three years?",
  lead: "Four ways to connect one retailer. Each runs the same three years: same customers, same changes, same outages. What differs is who does the work, and who is told.",
  noScript: "With JavaScript the four runs would be played here, in your browser.",
}) satisfies PageWords;

/** What can be taken away. Lessons are given the texts of their own switches while they are built. */
export const switches = /* @__PURE__ */ localise({
  ask: "How much trust in those decisions is left on the last day?",
  texts: {
    compulsory: {
      title: "The dashboard is compulsory",
      text: "From the first day everybody has to decide on data wherever there are any, trusted or not. The data stay what they are.",
      ask: EARNED,
    },
    alone: {
      title: "Nobody is bought",
      text: "The same three years without brand B. Domains of Larkfield’s own still join.",
      ask: EARNED,
    },
    checks: {
      title: "Checks by machine",
      text: "Every change is checked by a machine before it goes out. Everything else is as before.",
    },
    bigCentre: {
      title: "A centre of fourteen",
      text: "Fourteen people in the central team instead of three, from the first day.",
    },
    forgiving: {
      title: "Trust that comes back as fast as it goes",
      text: "A wrong result that somebody sees takes a tenth of the trust, and a right one adds a tenth of what is missing.",
    },
  },
}) satisfies SwitchWords;

/** What the challenge asks, and what is said once it is won. Lessons are given both while they are built. */
export const challenge = /* @__PURE__ */ localise({
  text: (p: Readonly<Record<string, number>>) =>
    `Bring trust in ${EARLY} to ${formatShare(p["trust"]!)} by the last day: a little more than it was before brand B. From the purchase on, pause when you like and order what you like. Every order can be undone.`,
}) satisfies ChallengeWords;
