import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 2.3 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const heals = {
  id: "fast-and-wrong.recall.heals",
  version: 1,
  dimension: "truth",
  options: ["misread", "late", "both", "neither"],
  answer: "late",
  because: { options: ["next-fact", "somebody-calls", "checks"], answer: "next-fact" },
  moment: { pinned: "copies.reference", stop: "deaf" },
} as const satisfies RecallFacts;

export const laboratory = {
  id: "fast-and-wrong.recall.laboratory",
  version: 1,
  dimension: "change",
  options: ["speed", "twice", "shape", "who"],
  answer: "who",
  moment: { pinned: "copies.reference", stop: "change" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the picture. */
export const whatDidYouSee = {
  id: "fast-and-wrong.saw",
  version: 1,
  options: ["all-right", "a-few-wrong", "same-ones"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "fast-and-wrong.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
