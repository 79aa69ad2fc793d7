import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 3.4 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const why = {
  id: "plateau.recall.why",
  version: 1,
  dimension: "change",
  options: ["right", "wrong"],
  answer: "right",
} as const satisfies RecallFacts;

export const elsewhere = {
  id: "plateau.recall.elsewhere",
  version: 1,
  dimension: "change",
  options: ["right", "wrong"],
  answer: "right",
} as const satisfies RecallFacts;

export const whatDidYouSee = {
  id: "plateau.saw",
  version: 1,
  options: ["this", "that"],
} as const satisfies SightFacts;

export const atYourWork = {
  id: "plateau.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
