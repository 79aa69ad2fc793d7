import type { LearnerEvent } from "../../learner/LearnerEvent.ts";
import { stepAfter, type LessonEvent, type LessonStep } from "./lessonFlow.ts";

/** How far the log says that somebody has come in a lesson. */
export function stepOfLesson(events: readonly LearnerEvent[], lesson: string | null): LessonStep {
  return stepAfter(sinceTheStart(events, lesson).flatMap(asLessonEvents));
}

/** What was done in a lesson since it was started, or started again. */
export function sinceTheStart(all: readonly LearnerEvent[], lesson: string | null): readonly LearnerEvent[] {
  const ofLesson = all.filter((event) => event.lesson === lesson);
  return ofLesson.slice(ofLesson.findLastIndex(({ type }) => type === "lesson.restarted") + 1);
}

/** What an event of the log means for the way through the lesson. */
function asLessonEvents(event: LearnerEvent): LessonEvent[] {
  switch (event.type) {
    case "prediction.stored":
      return [{ type: "guess.stored" }];
    case "prediction.skipped":
      return [{ type: "guess.skipped" }];
    case "run.finished":
      return [{ type: "run.finished" }];
    case "answer.given":
      if (event.data.kind === "observation") return [{ type: "sight.chosen" }];
      return event.data.kind === "recall" ? [{ type: "recall.answered" }] : [];
    default:
      return [];
  }
}
