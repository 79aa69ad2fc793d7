import { useEffect, useState } from "preact/hooks";
import { FIRST_LESSON } from "../../firstLesson.ts";
import { href } from "../../href.ts";
import type { LearnerLog } from "../../learner/index.ts";
import { dueReviews, type Review } from "../../learner/projections/dueReviews.ts";
import { today as words } from "../../words/index.ts";
import { useLearnerLog } from "../learner/useLearnerLog.ts";
import { MemoryNotice } from "../MemoryNotice.tsx";
import type { DailyQuestion } from "./DailyQuestion.ts";
import { NextDay } from "./NextDay.tsx";
import { Sitting } from "./Sitting.tsx";
import "./Today.css";

/** Questions of one sitting: each takes half a minute to a minute, and the page promises five. */
const QUESTIONS_A_SITTING = 8;

interface TodayProps {
  /** How to open the log. Left out: this device's. */
  openLog?: () => Promise<LearnerLog>;
  /** Fetches the questions of the course. Left out: those of the site. */
  fetchQuestions?: () => Promise<readonly DailyQuestion[]>;
  /** The wall clock, ms since 1970. Left out: now. */
  now?: () => number;
}

/** The daily page: asks what is due, a few at a time, and says when the next day comes. */
export function Today({ openLog, fetchQuestions = fetchFromSite, now = Date.now }: TodayProps) {
  const view = useLearnerLog(openLog);
  const [questions, setQuestions] = useState<readonly DailyQuestion[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [asked, setAsked] = useState<readonly Review[] | null>(null);
  const reviews = view === null ? null : dueReviews(view.events, now());
  const due = (reviews ?? []).filter(({ isDue }) => isDue);
  const isAnyDue = due.length > 0;

  const fetchThem = (): void => {
    setFailed(false);
    fetchQuestions().then(setQuestions, () => setFailed(true));
  };
  useEffect(() => {
    if (isAnyDue && questions === null) fetchThem();
  }, [isAnyDue]);

  if (view === null || reviews === null) return <p class="today-note">{words.loading}</p>;
  const { log } = view;
  if (asked === null && !isAnyDue) {
    return (
      <div class="today">
        <MemoryNotice notice={log.notice} />
        {reviews.length === 0 ? (
          <section class="today-card">
            <h2>{words.nothingYetTitle}</h2>
            <p>{words.nothingYet}</p>
            <a class="button button-main" href={href(FIRST_LESSON)}>
              {words.begin}
            </a>
          </section>
        ) : (
          <section class="today-card">
            <h2>{words.nothingDueTitle}</h2>
            <NextDay reviews={reviews} now={now()} />
          </section>
        )}
      </div>
    );
  }
  if (hasFailed) {
    return (
      <section class="today-card" role="alert">
        <h2>{words.failedTitle}</h2>
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={fetchThem}>
          {words.again}
        </button>
      </section>
    );
  }
  if (questions === null) return <p class="today-note">{words.fetching}</p>;

  // A question that its lesson asks no more, or asks in another way, cannot be asked.
  const isKnown = ({ question, version }: Review): boolean =>
    questions.some((one) => one.question.id === question && one.question.version === version);
  const known = due.filter(isKnown);
  const unknownCount = due.length - known.length;
  const sitting = asked ?? known.slice(0, QUESTIONS_A_SITTING);
  if (sitting.length === 0) {
    return (
      <section class="today-card">
        <h2>{words.nothingDueTitle}</h2>
        <p class="today-note">{words.unknown({ count: unknownCount })}</p>
        <NextDay reviews={reviews} now={now()} />
      </section>
    );
  }
  return (
    <div class="today">
      <MemoryNotice notice={log.notice} />
      {unknownCount > 0 && <p class="today-note">{words.unknown({ count: unknownCount })}</p>}
      <Sitting
        key={sitting.map(({ question }) => question).join()}
        asked={sitting}
        questions={questions}
        log={log}
        returnsOn={(question) => reviews.find((one) => one.question === question)?.dueOn}
        left={known.filter(({ question }) => !sitting.some((one) => one.question === question)).length}
        onBegin={() => setAsked(sitting)}
        onGoOn={() => setAsked(known.slice(0, QUESTIONS_A_SITTING))}
        nextDay={<NextDay reviews={reviews} now={now()} />}
      />
    </div>
  );
}

async function fetchFromSite(): Promise<readonly DailyQuestion[]> {
  const response = await fetch(href("/today/questions.json"));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as readonly DailyQuestion[];
}
