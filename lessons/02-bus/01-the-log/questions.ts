import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 2.1 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const afterReading = {
  id: "log.recall.left",
  version: 1,
  dimension: "data",
  options: ["everything", "newest", "nothing", "for-the-slow"],
  answer: "everything",
  because: { options: ["acknowledged", "bookmark", "own-copy"], answer: "bookmark" },
  moment: { pinned: "log.newcomer", stop: "stillThere" },
} as const satisfies RecallFacts;

export const cityArchive = {
  id: "log.recall.archive",
  version: 1,
  dimension: "data",
  options: ["slow-desk", "citizens", "new-desk", "nobody"],
  answer: "new-desk",
  moment: { pinned: "log.newcomer", stop: "knowsSome" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "log.saw",
  version: 1,
  options: ["reading-removes", "everything-found", "clock-removes"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "log.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
