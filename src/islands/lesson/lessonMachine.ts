import { setup } from "xstate";

/**
 * How far a learner has come in a lesson. The four beats on screen open one after the other:
 * a guess (or "no idea, show me") opens the run, a finished run opens the comparison, one tap on what was seen opens the
 * rest, and one recall answer completes the lesson. Nothing ever closes again.
 */
export type LessonEvent =
  | { type: "guess.stored" }
  | { type: "guess.skipped" }
  | { type: "run.finished" }
  | { type: "sight.chosen" }
  | { type: "recall.answered" };

export type LessonStep = "guessing" | "running" | "comparing" | "keeping" | "complete";

export const lessonMachine = setup({ types: { events: {} as LessonEvent } }).createMachine({
  id: "lesson",
  initial: "guessing",
  states: {
    guessing: { on: { "guess.stored": "running", "guess.skipped": "running" } },
    running: { on: { "run.finished": "comparing" } },
    comparing: { on: { "sight.chosen": "keeping" } },
    keeping: { on: { "recall.answered": "complete" } },
    complete: {},
  },
});

const ORDER: readonly LessonStep[] = ["guessing", "running", "comparing", "keeping", "complete"];

/** The gates of the page that are open at `step`; a gate is named after the step whose end opens it. */
export function openGates(step: LessonStep): string[] {
  const passed = ORDER.indexOf(step);
  return ["guess", "run", "compare"].filter((_, index) => index < passed);
}
