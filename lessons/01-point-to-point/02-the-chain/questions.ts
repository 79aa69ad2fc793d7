import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 1.2 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const green = {
  id: "chain.recall.green",
  version: 1,
  dimension: "failure",
  options: ["still-broken", "too-many-orders", "answers-the-gone", "other-system"],
  answer: "answers-the-gone",
  because: { options: ["asked-again", "lost-data", "slower"], answer: "asked-again" },
  moment: { pinned: "outage.reference", stop: "storm" },
} as const satisfies RecallFacts;

export const practice = {
  id: "chain.recall.practice",
  version: 1,
  dimension: "failure",
  options: ["longer-tape", "call-more", "work-overtime", "strike-out"],
  answer: "strike-out",
  moment: { pinned: "outage.reference", stop: "inVain" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "chain.saw",
  version: 1,
  options: ["recovered", "half", "never-again"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "chain.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
