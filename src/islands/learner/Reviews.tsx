import { href } from "../../href.ts";
import type { LearnerEvent } from "../../learner/index.ts";
import { dueReviews, type Review } from "../../learner/projections/dueReviews.ts";
import { formatDay } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";
import { lessonTitle } from "./lessonNames.ts";

/** Recall questions on their way back, by day; what is due is answered on the daily page. */
export function Reviews({ events, now }: { events: readonly LearnerEvent[]; now: number }) {
  const reviews = dueReviews(events, now);
  const due = reviews.filter(({ isDue }) => isDue);
  return (
    <section class="learner-part" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.reviewsTitle}</h2>
      <p class="learner-note">{reviews.length === 0 ? words.reviewsNone : words.reviewsNote}</p>
      <ul class="learner-list">
        {due.length > 0 && (
          <li>
            <span>{words.reviewDue({ count: due.length })}</span>
            <a class="button" href={href("/today/")}>
              {words.reviewOpen}
            </a>
          </li>
        )}
        {groups(reviews.filter(({ isDue }) => !isDue)).map(({ key, lesson, date, count }) => (
          <li key={key}>
            <span>
              {lessonTitle(lesson)}
              <span class="learner-muted"> · {words.reviewCount({ count })}</span>
            </span>
            <span class="learner-state">{words.reviewOn({ date })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReviewGroup {
  readonly key: string;
  readonly lesson: string;
  readonly date: string;
  readonly count: number;
}

/** The questions of one lesson that return on one day stand together. */
function groups(reviews: readonly Review[]): ReviewGroup[] {
  const byKey = new Map<string, ReviewGroup>();
  for (const { lesson, dueOn } of reviews) {
    if (lesson === null) continue;
    const key = `${lesson} ${dueOn}`;
    byKey.set(key, { key, lesson, date: formatDay(dueOn), count: (byKey.get(key)?.count ?? 0) + 1 });
  }
  return [...byKey.values()];
}
