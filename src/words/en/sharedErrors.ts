import { localise } from "../localise.ts";
import { errors } from "./errors.ts";
import { meant, number, unknown } from "./errorParts.ts";
import type { Parameters, Problem } from "./errorParts.ts";

/** What can be wrong with a link, a run's file or a log's file. Every sentence says what happened, why, and what to do. */
export const sharedSentences: Readonly<Record<string, (p: Parameters) => string>> = {
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
    `This link was made with an earlier or later model of Larkfield (epoch ${number(p.epoch)}; today’s is ${number(p.today)}), so the same choices would play differently now. ${askAgain(p)}`,
  "link.unknownScenario": (p) =>
    `This link asks for the story “${p.scenario}”, which this version of the course does not have. It has ${p.names}. ${meant(p, "Begin with one of these.")}`,

  "file.tooLarge": () =>
    "This file is larger than any run we save. Choose a file that was saved here; its name ends in .run.json.",
  "file.several": (p) =>
    `You dropped ${number(p.count)} files, and a page shows one run at a time. Drop the one whose run you want to see.`,
  "file.unreadable": (p) =>
    `What you dropped, “${p.name}”, could not be read. It may be a folder, or a file that has been moved since. Drop a file whose name ends in .run.json.`,
  "file.notJson": () =>
    "This file could not be read as a run. It may be cut off, or be something else. Choose a file whose name ends in .run.json.",
  "file.invalidField": (p) =>
    `This file says something about “${p.field}” that a run cannot hold. It was changed, or made by another program. ${meant(p, "Save it again where it came from.")}`,
  "file.otherFormat": (p) =>
    `This file is of format ${number(p.format)}, and this course reads format ${number(p.today)}. Open it with the version of the course that made it.`,
  "file.otherEpoch": (p) =>
    `This file was made with an earlier or later model of Larkfield (epoch ${number(p.epoch)}; today’s is ${number(p.today)}), so the same choices would play differently now. ${askAgain(p)}`,
  "file.unknownScenario": (p) =>
    `This file asks for the story “${p.scenario}”, which this version of the course does not have. It has ${p.names}. ${meant(p, "Begin with one of these.")}`,

  "run.invalidField": (p) =>
    `The run’s field “${p.field}” does not hold what it should. ${meant(p, "Start from a run made by this course.")}`,
  "run.otherFormat": (p) => `The run is of format ${number(p.format)}; this course reads format ${number(p.today)}.`,
  "run.otherEpoch": (p) =>
    `The run is of epoch ${number(p.epoch)}; today’s model is epoch ${number(p.today)}, where it would play differently.`,
  "run.twoOfOne": (p) =>
    `Two of its runs change “${p.architecture}” in two different ways, and only one of them can be shown. Leave one out.`,
  "run.unknownScenario": (p) => unknown("story", p.scenario, p),

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

/** Whether a run of another epoch can be played by today's model. */
function askAgain({ canBeAsked }: Parameters): string {
  return canBeAsked === 0
    ? "It sets something that today’s model does not know, so it cannot be put to it as it is. Begin with today’s run."
    : "You can put the same question to today’s model.";
}

/** Sentences for whatever came out of reading a link or a file. */
export const sharedErrors = /* @__PURE__ */ localise({
  say: (problem: Problem): string =>
    Object.hasOwn(sharedSentences, problem.code)
      ? sharedSentences[problem.code]!(problem.parameters)
      : errors.say(problem),
});
