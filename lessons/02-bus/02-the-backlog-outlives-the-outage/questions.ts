import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 2.2 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const addConsumers = {
  id: "backlog.recall.consumers",
  version: 1,
  dimension: "failure",
  options: ["idle", "faster-for-all", "half-the-time", "out-of-order"],
  answer: "idle",
  because: { options: ["machine-full", "one-reader", "late-start"], answer: "one-reader" },
  moment: { pinned: "log.backlog", stop: "allButOne" },
} as const satisfies RecallFacts;

export const airport = {
  id: "backlog.recall.airport",
  version: 1,
  dimension: "failure",
  options: ["ten-minutes", "average", "longest-first", "that-line"],
  answer: "that-line",
  moment: { pinned: "log.backlog", stop: "back" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "backlog.saw",
  version: 1,
  options: ["clear-at-once", "all-alike", "one-stayed"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "backlog.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
