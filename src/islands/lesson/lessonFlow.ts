/** What a learner did that leads on in a lesson. */
export type LessonEvent =
  | { type: "guess.stored" }
  | { type: "guess.skipped" }
  | { type: "run.finished" }
  | { type: "sight.chosen" }
  | { type: "recall.answered" };

export type LessonStep = "guessing" | "running" | "comparing" | "keeping" | "complete";

/**
 * How far a learner has come in a lesson. The four beats on screen open one after the other: a guess (or "no idea, show
 * me") opens the run, a finished run opens the comparison, one tap on what was seen opens the rest, and one recall answer
 * completes the lesson. Nothing ever closes again. A plain table, because the page needs it before anything has been run.
 */
const nextStep: Readonly<Record<LessonStep, Partial<Record<LessonEvent["type"], LessonStep>>>> = {
  guessing: { "guess.stored": "running", "guess.skipped": "running" },
  running: { "run.finished": "comparing" },
  comparing: { "sight.chosen": "keeping" },
  keeping: { "recall.answered": "complete" },
  complete: {},
};

/** The step after some events, in their order; what does not lead on from a step is passed over. */
export function stepAfter(events: readonly LessonEvent[]): LessonStep {
  return events.reduce<LessonStep>((step, { type }) => nextStep[step][type] ?? step, "guessing");
}

const ORDER: readonly LessonStep[] = ["guessing", "running", "comparing", "keeping", "complete"];

/** The gates of the page that are open at `step`; a gate is named after the step whose end opens it. */
export function openGates(step: LessonStep): string[] {
  const passed = ORDER.indexOf(step);
  return ["guess", "run", "compare"].filter((_, index) => index < passed);
}
