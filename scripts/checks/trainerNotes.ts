/** No sentence of the trainer's notes is in the learner's download; the trainer's build has every one of them. */
import { readFileSync } from "node:fs";
import { filesBelow } from "./filesBelow.ts";
import { filesInSite } from "./readSite.ts";
import type { Check } from "./Stage.ts";

/** Shorter pieces, such as "So we need a hub.", may well stand in a lesson too. */
const WORDS_MIN = 6;

export function checkTrainerNotes(learnerDirectory: string, trainerDirectory: string): Check {
  const notes = filesBelow(["lessons"], /trainer\.\w+\.mdx$/);
  const sentences = notes.flatMap((file) => sentencesOf(readFileSync(file, "utf8")));
  const learner = lettersOfSite(learnerDirectory);
  const trainer = lettersOfSite(trainerDirectory);
  const leaked = sentences.filter((sentence) => learner.includes(lettersOf(sentence)));
  const lost = sentences.filter((sentence) => !trainer.includes(lettersOf(sentence)));
  return {
    problems: [
      ...(sentences.length === 0 ? ["No trainer note was found below lessons/."] : []),
      ...leaked.map((sentence) => `${learnerDirectory} contains a trainer's note: "${sentence}"`),
      ...lost.map((sentence) => `${trainerDirectory} lacks a trainer's note: "${sentence}"`),
    ],
    note: `${sentences.length} sentences of ${notes.length} notes`,
  };
}

/** Sentences of the prose and of the values in the front matter. */
export function sentencesOf(note: string): string[] {
  return note
    .replace(/^import .*$/gm, "")
    .split(/(?<=[.!?])["”’)]?\s+|\n/)
    .map((piece) => piece.replace(/^[\s-]*(\w+:\s+)?/, "").trim())
    .filter((piece) => piece.split(/\s+/).length >= WORDS_MIN && !piece.startsWith("{"));
}

/** Letters and digits only, so that neither entities nor escapes nor quotation marks can hide a sentence. */
function lettersOf(text: string): string {
  return text
    .replace(/&#?\w+;|\\u[\da-f]{4}|<[^>]*>/gi, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function lettersOfSite(directory: string): string {
  const files = filesInSite(directory).filter((file) => /\.(html|js|json|css|txt|xml|svg)$/.test(file));
  return files.map((file) => lettersOf(readFileSync(`${directory}/${file}`, "utf8"))).join("\n");
}
