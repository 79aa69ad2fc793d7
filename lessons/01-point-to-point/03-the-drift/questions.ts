import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 1.3 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const lasts = {
  id: "drift.recall.lasts",
  version: 1,
  dimension: "truth",
  options: ["written", "facts", "typing", "night"],
  answer: "written",
  moment: { pinned: "copies.corrected", stop: "again" },
} as const satisfies RecallFacts;

export const shift = {
  id: "drift.recall.shift",
  version: 1,
  dimension: "truth",
  options: ["boss", "all", "newest", "first"],
  answer: "first",
  moment: { pinned: "copies.corrected", stop: "corrected" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the picture. */
export const whatDidYouSee = {
  id: "drift.saw",
  version: 1,
  options: ["one-side", "back-out", "all-move"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "drift.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
