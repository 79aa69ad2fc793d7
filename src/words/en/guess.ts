import { capital, formatCount, formatDecimal, formatNumber, formatShare, formatWorkingDays } from "../format.ts";
import { localise } from "../localise.ts";

type Facts = Readonly<Record<string, number | string>>;
interface Part {
  readonly code: string;
  readonly parameters: Facts;
}

/** What each shape is called where somebody draws it: on the chips, and in "You drew …". */
const shapes: Readonly<Record<string, string>> = {
  flat: "about the same",
  steady: "grows in step",
  bends: "slow, then steep",
  levels: "up, then settles",
  peaks: "up, then down",
  falls: "falls",
};

/** What a run of each shape does. */
const runs: Readonly<Record<string, string>> = {
  flat: "stays about the same",
  steady: "grows in step",
  bends: "bends up",
  levels: "goes up and then settles",
  peaks: "goes up and comes down again",
  falls: "goes down",
};

const inPercent = (percent: number): string => formatShare(percent / 100);

/** 1 → "1 day", 2.3 → "2.3 days". */
const inTenths = (value: number, one: string): string =>
  `${formatDecimal(value)}\u00a0${one}${formatDecimal(value) === "1" ? "" : "s"}`;

/** A value in its unit. What an axis counts is in `knots.ts`. */
const units: Readonly<Record<string, (value: number) => string>> = {
  workingDays: formatWorkingDays,
  valueShare: inPercent,
  count: formatNumber,
  copiesRight: inPercent,
  copiesWrong: inPercent,
  hours: (hours) => formatCount(hours, "hour", "hours"),
  days: (days) => formatCount(days, "day", "days"),
  ticketDays: (days) => inTenths(days, "day"),
  readerDays: (days) => formatCount(days, "reader-day", "reader-days"),
  percent: inPercent,
  points: (points) => inTenths(points, "point"),
};

const confidence: Readonly<Record<string, string>> = {
  guess: "a guess",
  fairly: "fairly sure",
  certain: "certain",
};

const events: Readonly<Record<string, { label: string; goesOn: string; stops: string }>> = {
  freeze: {
    label: "nothing new",
    goesOn: "does not stop when nothing new is added",
    stops: "once nothing new is added",
  },
};

/** What the run did: "bends up at eight systems and does not stop when nothing new is added". */
function ran({ run, turn, event, isStopped }: Facts): string {
  const isRising = run === "steady" || run === "bends";
  const about = events[event ?? ""];
  const goesOn = about && isRising && !isStopped ? ` and ${about.goesOn}` : "";
  const settles = about && run === "levels" && isStopped ? `, ${about.stops}` : "";
  return `${runs[run ?? ""] ?? run}${turn ? ` ${turn}` : ""}${goesOn}${settles}`;
}

/** One part of the scoring sentence; the parts before it decide how it begins. */
function scorePart({ code, parameters }: Part, before: string | undefined): string {
  const drawn = shapes[parameters.drawn ?? ""] ?? parameters.drawn;
  switch (code) {
    case "inRange":
      return `In range at ${parameters.inRange} of ${parameters.of} ${parameters.form ? "bars" : "points"}.`;
    case "drewShape":
      return ` You drew “${drawn}”`;
    case "sameShape":
      return ` You drew “${drawn}”, and that is the shape it has`;
    case "runShape": {
      const text = `${parameters.over ? `over ${parameters.over} runs it` : "the run"} ${ran(parameters)}.`;
      return before === "sameShape" ? `: ${text}` : before === "drewShape" ? `; ${text}` : capital(text);
    }
    case "onePoint":
      return `${units[parameters.unit ?? ""]?.(Number(parameters.run)) ?? parameters.run}. You said ${formatNumber(Number(parameters.guess))}.`;
    default:
      return "";
  }
}

/** Sentences of the guess instrument and of what becomes of a guess. */
export const guess = /* @__PURE__ */ localise({
  instrument: "Your guess",
  hint: "Press to the right of the first point and sweep across. Or tap a shape and pull the points.",
  value: (p: { unit: string; value: number }) => units[p.unit]?.(p.value) ?? formatNumber(p.value),
  /** Name of a slider: what it sets, and in which unit, for whoever hears a bare number. */
  slider: (p: { axis: string; knot: string }) => `${p.knot} (${p.axis})`,
  unset: (p: { unit: string; value: number }) =>
    `not set yet, shown at ${units[p.unit]?.(p.value) ?? formatNumber(p.value)}`,
  event: (p: { event: string }) => events[p.event]?.label ?? "",
  shapes,
  shapesLabel: "Start from a shape",
  typed: "Type the numbers",
  typedWhere: "Point",
  confidenceLabel: "How sure are you?",
  confidence,
  keep: "Keep my guess",
  noIdea: "No idea, show me",
  undo: "Undo",
  setOne: "Set at least one point first, or choose “No idea, show me”.",
  kept: "Your guess is kept.",
  quickLabel: "Your guess, with one tap",
  ran: (p: { facts: Facts }) => ran(p.facts),
  /** The whole scoring sentence from the parts of a score. Never one verdict. */
  score: (p: { parts: readonly Part[] }) =>
    p.parts.map((part, index) => scorePart(part, p.parts[index - 1]?.code)).join(""),
});
