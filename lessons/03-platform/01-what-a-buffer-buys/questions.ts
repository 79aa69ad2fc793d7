import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 3.1 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const alarm = {
  id: "buffer.recall.alarm",
  version: 1,
  dimension: "failure",
  options: ["error-queue", "backlog", "outage", "none"],
  answer: "none",
  because: { options: ["too-few", "nothing-failed", "newer-fact"], answer: "nothing-failed" },
  moment: { pinned: "outage.saved", stop: "unheard" },
} as const satisfies RecallFacts;

export const pharmacy = {
  id: "buffer.recall.pharmacy",
  version: 1,
  dimension: "failure",
  options: ["from-the-book", "twice", "fast-line", "fax-first"],
  answer: "from-the-book",
  moment: { pinned: "outage.saved", stop: "caughtUp" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the picture. */
export const whatDidYouSee = {
  id: "buffer.saw",
  version: 1,
  options: ["waited", "all-there", "some-missing"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "buffer.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
