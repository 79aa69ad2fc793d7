import { href } from "../../href.ts";
import { dueReviews } from "../../learner/index.ts";
import type { LearnerEvent } from "../../learner/index.ts";
import { formatDate } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";
import { lessonTitle } from "./lessonNames.ts";

/** Recall questions on their way back, soonest first; a due one is answered where it was asked. */
export function Reviews({ events, now }: { events: readonly LearnerEvent[]; now: number }) {
  const reviews = dueReviews(events, now);
  return (
    <section class="learner-part" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.reviewsTitle}</h2>
      <p class="learner-note">{reviews.length === 0 ? words.reviewsNone : words.reviewsNote}</p>
      <ul class="learner-list">
        {reviews.map(({ question, lesson, stage, dueAt, isDue }) => (
          <li key={question}>
            <span>
              {lesson === null ? question : lessonTitle(lesson)}
              <span class="learner-muted"> · {words.reviewStage({ stage })}</span>
            </span>
            {isDue && lesson !== null ? (
              <a class="button" href={href(`/lessons/${lesson}/#keep`)}>
                {words.reviewOpen}
              </a>
            ) : (
              <span class="learner-state">
                {isDue ? words.reviewDue : words.reviewOn({ date: formatDate(new Date(dueAt)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
