import { href } from "../../href.ts";
import { progress } from "../../learner/index.ts";
import type { LearnerEvent } from "../../learner/index.ts";
import { formatDate } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";
import { lessonTitle } from "./lessonNames.ts";

/** How far somebody is with each lesson they have opened. */
export function Lessons({ events }: { events: readonly LearnerEvent[] }) {
  return (
    <section class="learner-part" aria-labelledby="lessons-title">
      <h2 id="lessons-title">{words.progressTitle}</h2>
      <ul class="learner-list">
        {progress(events).map(({ lesson, state, completedAt, challengesWon }) => (
          <li key={lesson}>
            <a href={href(`/lessons/${lesson}/`)}>{lessonTitle(lesson)}</a>
            <span class="learner-state" data-state={state}>
              {completedAt === null
                ? words.lessonStates[state]
                : words.completedOn({ date: formatDate(new Date(completedAt)) })}
              {challengesWon.length > 0 && ` · ${words.challengeWon}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
