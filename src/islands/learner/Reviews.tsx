import { href } from "../../href.ts";
import { dueReviews } from "../../learner/index.ts";
import type { LearnerEvent, Review } from "../../learner/index.ts";
import { formatDate } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";
import { lessonTitle } from "./lessonNames.ts";

/** Recall questions on their way back, soonest first; due ones are answered where they were asked. */
export function Reviews({ events, now }: { events: readonly LearnerEvent[]; now: number }) {
  const groups = grouped(dueReviews(events, now));
  return (
    <section class="learner-part" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.reviewsTitle}</h2>
      <p class="learner-note">{groups.length === 0 ? words.reviewsNone : words.reviewsNote}</p>
      <ul class="learner-list">
        {groups.map(({ key, lesson, stage, count, date, isDue }) => (
          <li key={key}>
            <span>
              {lessonTitle(lesson)}
              <span class="learner-muted"> · {words.reviewStage({ count, stage })}</span>
            </span>
            {isDue ? (
              <a class="button" href={href(`/lessons/${lesson}/#keep`)}>
                {words.reviewOpen({ count })}
              </a>
            ) : (
              <span class="learner-state">{words.reviewOn({ date })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReviewGroup {
  readonly key: string;
  readonly lesson: string;
  readonly stage: number;
  readonly date: string;
  readonly isDue: boolean;
  readonly count: number;
}

/** The questions of one lesson that return on one day stand together. */
function grouped(reviews: readonly Review[]): ReviewGroup[] {
  const groups = new Map<string, ReviewGroup>();
  for (const { lesson, stage, dueAt, isDue } of reviews) {
    if (lesson === null) continue;
    const date = formatDate(new Date(dueAt));
    const key = `${lesson} ${stage} ${isDue ? "due" : date}`;
    groups.set(key, { key, lesson, stage, date, isDue, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
