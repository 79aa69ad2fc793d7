import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { href } from "../../href.ts";
import type { LocalDay } from "../../localDay.ts";
import { formatDay } from "../../words/format.ts";
import type { LearnerLog } from "../../learner/index.ts";
import type { Review } from "../../learner/projections/dueReviews.ts";
import { today as words } from "../../words/index.ts";
import { lessonTitle } from "../learner/lessonNames.ts";
import { Recall } from "../lesson/Recall.tsx";
import type { DailyQuestion } from "./DailyQuestion.ts";

interface SittingProps {
  /** What is asked, in this order; the same until the sitting is over. */
  asked: readonly Review[];
  questions: readonly DailyQuestion[];
  log: LearnerLog;
  /** The day on which a question returns, by its id. */
  returnsOn: (question: string) => LocalDay | undefined;
  /** How many are due beside these. */
  left: number;
  /** Called with the first answer. */
  onBegin: () => void;
  onGoOn: () => void;
  nextDay: ComponentChildren;
}

/** Some questions, one after the other. The first answer to each is kept; trying again changes nothing. */
export function Sitting({ asked, questions, log, returnsOn, left, onBegin, onGoOn, nextDay }: SittingProps) {
  const [place, setPlace] = useState(0);
  const [remembered, setRemembered] = useState<readonly boolean[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const review = asked[place];
  const daily = questions.find(({ question }) => question.id === review?.question);
  const wasRemembered = remembered[place];

  const answer = (isRight: boolean): void => {
    if (review === undefined || wasRemembered !== undefined) return;
    onBegin();
    setRemembered([...remembered, isRight]);
    const { question, version, lesson } = review;
    const rating = isRight ? "remembered" : "forgotten";
    void log.record("review.rated", { question, version, rating }, { lesson, contentVersion: 1 });
  };
  const goOn = (): void => {
    setPlace(place + 1);
    // What was pressed is gone with its question: the next heading is read out.
    requestAnimationFrame(() => heading.current?.focus());
  };

  if (review === undefined || daily === undefined) {
    return (
      <section class="today-card">
        <h2 ref={heading} tabIndex={-1}>
          {words.doneTitle}
        </h2>
        <p>{words.done({ remembered: remembered.filter(Boolean).length, of: asked.length })}</p>
        {left > 0 && (
          <p>
            {words.left({ count: left })}{" "}
            <button type="button" class="button" onClick={onGoOn}>
              {words.goOn}
            </button>
          </p>
        )}
        {nextDay}
      </section>
    );
  }
  return (
    <section class="today-card">
      <h2 ref={heading} tabIndex={-1} class="today-place">
        {words.place({ number: place + 1, of: asked.length })}
      </h2>
      <progress class="today-progress" value={place} max={asked.length} aria-label={words.title} />
      {review.lesson !== null && <p class="today-note">{words.from({ lesson: lessonTitle(review.lesson) })}</p>}
      <Recall key={review.question} question={daily.question} onAnswer={({ isRight }) => answer(isRight === true)} />
      {wasRemembered === false && (
        <WayBack day={returnsOn(review.question)} moment={daily.moment} lesson={review.lesson} />
      )}
      {wasRemembered !== undefined && (
        <button type="button" class="button button-main" onClick={goOn}>
          {place + 1 < asked.length ? words.next : words.finish}
        </button>
      )}
    </section>
  );
}

/** From what was forgotten back to the moment of the run that shows it; without one, to the lesson. */
function WayBack({ day, moment, lesson }: { day?: LocalDay; moment: DailyQuestion["moment"]; lesson: string | null }) {
  const address: `/${string}` | null = moment ?? (lesson === null ? null : `/lessons/${lesson}/#keep`);
  if (address === null) return null;
  return (
    <p>
      {day !== undefined && words.returns({ date: formatDay(day) })}{" "}
      <a href={href(address)}>{moment === null ? words.seeLesson : words.seeMoment}</a>
    </p>
  );
}
