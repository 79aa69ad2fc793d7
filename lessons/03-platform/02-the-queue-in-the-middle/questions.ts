import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 3.2 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const busy = {
  id: "queue-in-the-middle.recall.busy",
  version: 1,
  dimension: "ownership",
  options: ["a-sixth", "not-at-all", "several-times", "for-ever"],
  answer: "several-times",
  because: { options: ["catch-up", "tired", "bigger"], answer: "catch-up" },
  moment: { pinned: "queue.reference", stop: "week" },
} as const satisfies RecallFacts;

export const lab = {
  id: "queue-in-the-middle.recall.lab",
  version: 1,
  dimension: "ownership",
  options: ["one-line", "faster", "second-look", "red-sticker"],
  answer: "one-line",
  moment: { pinned: "queue.reference", stop: "back" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "queue-in-the-middle.saw",
  version: 1,
  options: ["steady", "waves", "grows"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "queue-in-the-middle.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
