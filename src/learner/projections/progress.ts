import type { LearnerEvent } from "../LearnerEvent.ts";

/** How far somebody is with one lesson. */
export interface LessonProgress {
  readonly lesson: string;
  readonly state: "started" | "completed";
  /** When the lesson was first completed, ms since 1970; null while it is not. */
  readonly completedAt: number | null;
  /** Challenges of the lesson won at least once. */
  readonly challengesWon: readonly string[];
}

/** One entry per lesson that occurs in the log, in the order of the log. A lesson is complete after one recall answer. */
export function progress(events: readonly LearnerEvent[]): LessonProgress[] {
  const lessons = Map.groupBy(
    events.filter((event) => event.lesson !== null),
    (event) => event.lesson!,
  );
  return Array.from(lessons, ([lesson, own]) => {
    const completed = own.find(completes);
    const won = own.flatMap((event) =>
      event.type === "challenge.tried" && event.data.isWon ? [event.data.challenge] : [],
    );
    return {
      lesson,
      state: completed === undefined ? "started" : "completed",
      completedAt: completed?.wallAt ?? null,
      challengesWon: [...new Set(won)],
    };
  });
}

function completes(event: LearnerEvent): boolean {
  return event.type === "lesson.completed" || (event.type === "answer.given" && event.data.kind === "recall");
}
