import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 1.1 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const freeze = {
  id: "tangle.recall.freeze",
  version: 1,
  dimension: "change",
  options: ["links-unfinished", "more-in-than-out", "more-wishes", "bigger-wishes"],
  answer: "more-in-than-out",
  because: { options: ["once-per-reader", "settling", "old-technology"], answer: "once-per-reader" },
  moment: { pinned: "tangle.reference", stop: "freeze" },
} as const satisfies RecallFacts;

export const hospital = {
  id: "tangle.recall.hospital",
  version: 1,
  dimension: "ownership",
  options: ["leave", "publish-lab", "hub", "hire"],
  answer: "publish-lab",
  moment: { pinned: "tangle.reference", stop: "change" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "tangle.saw",
  version: 1,
  options: ["evenly", "slow-then-fast", "stopped-at-freeze"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "tangle.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
