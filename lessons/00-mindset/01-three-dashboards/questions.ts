import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 0.1 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const few = {
  id: "dashboards.recall.few",
  version: 1,
  dimension: "value",
  options: ["habit", "slow", "unknown", "lost"],
  answer: "lost",
  moment: { pinned: "evolution.point-to-point", stop: "year" },
} as const satisfies RecallFacts;

export const ward = {
  id: "dashboards.recall.ward",
  version: 1,
  dimension: "value",
  options: ["right", "train", "oblige", "larger"],
  answer: "right",
  moment: { pinned: "evolution.platform", stop: "best" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "dashboards.saw",
  version: 1,
  options: ["up-first", "one-day", "hollow-again"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "dashboards.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
