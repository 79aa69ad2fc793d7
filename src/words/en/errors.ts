import { formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** What a sentence is made from: an error's code and its plain values. */
interface Problem {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}
type Parameters = Problem["parameters"];

/** Every sentence says what happened, why, and what to do. Codes: simulations/runner, simulations/business, src/learner. */
export const errorSentences: Readonly<Record<string, (p: Parameters) => string>> = {
  "link.broken": () =>
    "This link is damaged: a part of it is missing or was changed on the way. Ask for it again, or copy it whole from where it came.",
  "link.tampered": () =>
    "Something in this link was changed after it was made, often by a program that shortens or rewrites links. Ask for it again, as a file if it happens twice.",
  "link.tooLong": (p) =>
    `This link has ${number(p.characters)} characters, and ours have at most ${number(p.limitCharacters)}. It was not made here, so it was not opened.`,
  "link.tooLarge": () =>
    "This link unpacks to far more than a run can hold. It was not made here, so it was not opened.",
  "link.invalidField": (p) =>
    `This link says something about “${p.field}” that a run cannot hold. It was changed, or made by another program. ${meant(p, "Ask for it again.")}`,
  "link.otherFormat": (p) =>
    `This link is of format ${number(p.format)}, and this course reads format ${number(p.today)}. Open it with the version of the course that made it.`,
  "link.otherEpoch": (p) =>
    `This link was made with an earlier or later model of Larkfield (epoch ${number(p.epoch)}; today’s is ${number(p.today)}), so the same choices would play differently now. You can put the same question to today’s model.`,
  "link.unknownScenario": (p) =>
    `This link asks for the story “${p.scenario}”, which this version of the course does not have. It has ${p.names}. ${meant(p, "Begin with one of these.")}`,

  "file.tooLarge": () =>
    "This file is larger than any run we save. Choose a file that was saved here; its name ends in .run.json.",
  "file.notJson": () =>
    "This file could not be read as a run. It may be cut off, or be something else. Choose a file whose name ends in .run.json.",
  "file.invalidField": (p) =>
    `This file says something about “${p.field}” that a run cannot hold. It was changed, or made by another program. ${meant(p, "Save it again where it came from.")}`,
  "file.otherFormat": (p) =>
    `This file is of format ${number(p.format)}, and this course reads format ${number(p.today)}. Open it with the version of the course that made it.`,
  "file.otherEpoch": (p) =>
    `This file was made with an earlier or later model of Larkfield (epoch ${number(p.epoch)}; today’s is ${number(p.today)}), so the same choices would play differently now. You can put the same question to today’s model.`,
  "file.unknownScenario": (p) =>
    `This file asks for the story “${p.scenario}”, which this version of the course does not have. It has ${p.names}. ${meant(p, "Begin with one of these.")}`,

  "run.invalidField": (p) =>
    `The run’s field “${p.field}” does not hold what it should. ${meant(p, "Start from a run made by this course.")}`,
  "run.otherFormat": (p) => `The run is of format ${number(p.format)}; this course reads format ${number(p.today)}.`,
  "run.otherEpoch": (p) =>
    `The run is of epoch ${number(p.epoch)}; today’s model is epoch ${number(p.today)}, where it would play differently.`,
  "run.unknownScenario": (p) => unknown("story", p.scenario, p),

  "worker.unavailable": () =>
    "Your browser did not let the simulation start in the background. A strict setting or an old version can be the reason. Reload the page, or open it in another browser; the text reads in full without the run.",
  "worker.failed": (p) =>
    p.reason === undefined || p.reason === ""
      ? "The simulation stopped in the middle of its work, and your browser does not say why. Start it again; it begins from the same run."
      : `The simulation stopped in the middle of its work. Your browser says: “${p.reason}”. Start it again; it begins from the same run.`,
  "worker.unreadable": () =>
    "The simulation answered something this page could not read. Reload the page: after an update, half of it may be old.",
  "worker.silent": (p) =>
    `The simulation has not answered for ${number(p.seconds)} seconds. This device may be very busy. Start it again when it is not.`,
  "session.unknown": () => "This run is no longer open. Start it again; it begins from the same run.",

  "unknown-scenario": (p) => unknown("story", p.scenario, p),
  "bad-scenario": () => "The description of this business contradicts itself, so nothing was run.",
  "unknown-architecture": (p) => unknown("architecture", p.architecture, p),
  "unknown-parameter": (p) => unknown("setting", p.parameter, p),
  "bad-parameter": (p) =>
    `The setting “${p.parameter}” cannot be “${p.value}”. ${allowed(p)}${meant(p, "Choose one of these.")}`,
  "contradictory-choices": (p) =>
    `The choices “${p.one}” and “${p.other}” contradict each other: no business can have both. Change one of the two.`,
  "bad-seed": (p) => `There is no Larkfield number “${p.seed}”. Its number is whole, from 0 to 4,294,967,295.`,
  "bad-command": () =>
    "This cannot be done at this moment: the system has not joined yet, or the move is not yours to make. Go on in time, or choose another system.",
  "unknown-wish": () => "This wish does not occur in this run. Choose one that does.",

  "learner.memoryOnly": (p) =>
    p.reason === "full"
      ? "This device has no room left for your log. Everything works, but what you do now is forgotten when you leave this page. Make room, and it is kept again."
      : "Your browser keeps no data for this site, as in a private window. Everything works, but what you do here is forgotten when you leave this page.",
  "import.tooLarge": () =>
    "This file is far larger than any course log. Nothing was changed. Choose a file that was exported here.",
  "import.notJson": () =>
    "This file could not be read. It may be cut off, or be something else. Nothing was changed. Choose a file that was exported here; its name begins with past-the-plateau.",
  "import.notALog": () =>
    "This is not an export of a course log. Nothing was changed. Choose a file that was exported here; its name begins with past-the-plateau.",
  "import.newerSchema": (p) =>
    `This log was exported by a newer version of the course (schema ${number(p.schema)}; this one reads up to ${number(p.today)}). Nothing was changed. Import it there.`,
  "import.invalidField": (p) =>
    `In this file, “${p.field}” does not hold what it should, so none of it was taken over. Nothing was changed. Export the log again where it came from.`,
};

export const errors = /* @__PURE__ */ localise({
  /** Stands before the sentence of `learner.memoryOnly`. */
  notKeptTitle: "Not kept on this device",
  /** The sentence for an error; one that nobody wrote a sentence for still says its code. */
  say: ({ code, parameters }: Problem): string =>
    Object.hasOwn(errorSentences, code)
      ? errorSentences[code]!(parameters)
      : `Something went wrong that we have no sentence for yet (“${code}”). Reload the page; what you stored is safe.`,
});

function unknown(what: string, name: Parameters[string] | undefined, p: Parameters): string {
  const names = p.names === undefined ? "" : ` There are ${p.names}.`;
  return `There is no ${what} “${name}” in this version of the course.${names} ${meant(p, "Begin with one of ours.")}`;
}

/** The way on: the nearest name when there is one. */
function meant({ nearest }: Parameters, otherwise: string): string {
  return nearest === undefined ? otherwise : `Was “${nearest}” meant?`;
}

function allowed({ least, most, isWhole, names }: Parameters): string {
  if (least === undefined) return names === undefined ? "" : `It can be ${names}. `;
  const others = names === undefined ? "" : ` (or ${names})`;
  return `It is a ${isWhole ? "whole " : ""}number from ${number(least)} to ${number(most)}${others}. `;
}

function number(value: string | number | boolean | undefined): string {
  return typeof value === "number" ? formatNumber(value) : String(value);
}
