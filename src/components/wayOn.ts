import type { LessonStep } from "../islands/lesson/lessonFlow.ts";
import { stepOfLesson } from "../islands/lesson/stepOfLesson.ts";
import type { LearnerEvent } from "../learner/LearnerEvent.ts";
import { progress } from "../learner/projections/progress.ts";

/** A lesson of the map that can be worked through today. */
export interface OpenLesson {
  readonly id: string;
  /** Minutes of the short way through it. */
  readonly minutes: number;
  readonly isTechnical: boolean;
}

/** Where somebody goes on, and how much is left. */
export interface WayOn {
  /** The lesson to go on with, and the part of its page; null when all of the route is done. */
  readonly next: { readonly lesson: string; readonly part: "" | "run" | "compare" | "keep" } | null;
  /** Whether anything of the course has been begun. */
  readonly isBegun: boolean;
  /** Minutes of the lessons of the route that are not done; one that is begun counts whole. */
  readonly minutesLeft: number;
}

const PARTS = {
  guessing: "",
  running: "run",
  comparing: "compare",
  keeping: "keep",
  complete: "",
} as const satisfies Record<LessonStep, string>;

/**
 * Goes on with the lesson that was touched last and is not done, whatever the route; else with the first of the route that
 * is not done. `lessons` stand in the order of the map.
 */
export function wayOn(
  events: readonly LearnerEvent[],
  lessons: readonly OpenLesson[],
  { isBusinessOnly }: { isBusinessOnly: boolean },
): WayOn {
  const states = new Map(progress(events).map(({ lesson, state }) => [lesson, state]));
  const isOpen = ({ id }: OpenLesson): boolean => states.get(id) !== "completed";
  const route = lessons.filter(({ isTechnical }) => !(isBusinessOnly && isTechnical));
  const open = route.filter(isOpen);
  const touched = events.findLast(({ lesson }) => lessons.some((one) => one.id === lesson && isOpen(one)))?.lesson;
  const lesson = touched ?? open[0]?.id;
  return {
    next: lesson === undefined ? null : { lesson, part: PARTS[stepOfLesson(events, lesson)] },
    isBegun: events.some((event) => event.lesson !== null),
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
