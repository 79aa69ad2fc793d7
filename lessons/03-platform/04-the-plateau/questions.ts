import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 3.4 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const back = {
  id: "plateau.recall.back",
  version: 1,
  dimension: "value",
  options: ["pride", "campaign", "speed", "errors"],
  answer: "errors",
  because: { options: ["news", "people", "machines"], answer: "news" },
  moment: { pinned: "evolution.platform", stop: "undone" },
} as const satisfies RecallFacts;

export const rails = {
  id: "plateau.recall.rails",
  version: 1,
  dimension: "data",
  options: ["campaign", "accuracy", "oblige", "screens"],
  answer: "accuracy",
  moment: { pinned: "evolution.platform", stop: "quiet" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "plateau.saw",
  version: 1,
  options: ["at-once", "quiet-first", "to-and-fro"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "plateau.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
