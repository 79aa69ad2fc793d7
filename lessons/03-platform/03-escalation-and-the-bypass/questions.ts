import type { RecallFacts, SightFacts, WorkPlanFacts } from "../../../src/islands/lesson/questionFacts.ts";

/**
 * What lesson 3.3 asks, without its words: they stand in `questions.en.ts`, under the same names.
 * Ids and versions never change once published: the learner's log, the spaced review and a room refer to them.
 */
export const all = {
  id: "escalation.recall.all",
  version: 1,
  dimension: "ownership",
  options: ["everybody", "first-to-mark", "nobody", "loudest"],
  answer: "nobody",
  moment: { pinned: "queue.urgent", stop: "overtaken" },
} as const satisfies RecallFacts;

export const red = {
  id: "escalation.recall.red",
  version: 1,
  dimension: "change",
  options: ["stricter", "more-red", "close-door", "ask-door"],
  answer: "ask-door",
  moment: { pinned: "queue.urgent", stop: "week" },
} as const satisfies RecallFacts;

/** The one-tap "What did you see?" after the run. There is no wrong answer; the reply points back at the curve. */
export const whatDidYouSee = {
  id: "escalation.saw",
  version: 1,
  options: ["passed", "longer", "together"],
} as const satisfies SightFacts;

/** The if–then plans of "At your work": one for business people, one for IT. */
export const atYourWork = {
  id: "escalation.work",
  version: 1,
  prompts: ["business", "it"],
} as const satisfies WorkPlanFacts;
