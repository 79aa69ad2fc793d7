import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 2.4 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const measure = {
  id: "five-feeds.recall.measure",
  version: 1,
  dimension: "value",
  options: ["joint", "worst", "training", "speed"],
  answer: "joint",
  because: { options: ["any-one", "average", "five-times"], answer: "any-one" },
  moment: { pinned: "decision.reference", stop: "joint" },
} as const satisfies RecallFacts;

export const loan = {
  id: "five-feeds.recall.loan",
  version: 1,
  dimension: "value",
  options: ["ninety-six", "eighty-five", "sixteen", "fifty"],
  answer: "eighty-five",
  moment: { pinned: "decision.reference", stop: "joint" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "five-feeds.saw",
  version: 1,
  options: ["ran-out", "came-back", "never-knew"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "five-feeds.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
