import { FIRST_LESSON } from "../firstLesson.ts";
import { href } from "../href.ts";
import type { LearnerLog } from "../learner/index.ts";
import { learner as words, offline } from "../words/index.ts";
import { Confidence } from "./learner/Confidence.tsx";
import { KeepCourse } from "./learner/KeepCourse.tsx";
import { Keeping } from "./learner/Keeping.tsx";
import { Lessons } from "./learner/Lessons.tsx";
import { LogTable } from "./learner/LogTable.tsx";
import { Plans } from "./learner/Plans.tsx";
import { Reviews } from "./learner/Reviews.tsx";
import { useLearnerLog } from "./learner/useLearnerLog.ts";
import { MemoryNotice } from "./MemoryNotice.tsx";
import "./LearnerPage.css";

interface LearnerPageProps {
  /** How to open the log. Left out: this device's. */
  openLog?: () => Promise<LearnerLog>;
  /** The wall clock, ms since 1970. Left out: now. */
  now?: number;
}

/** The learner's own page: what the log says, the log itself, and how to take it along or be rid of it. */
export function LearnerPage({ openLog, now = Date.now() }: LearnerPageProps) {
  const view = useLearnerLog(openLog);
  if (view === null) return <p class="learner-note">{words.loading}</p>;
  const { log, stored, events } = view;
  return (
    <div class="learner">
      <MemoryNotice notice={log.notice} />
      {stored.length === 0 ? (
        <div class="learner-empty">
          <p>{words.empty}</p>
          <a class="button button-main" href={href(FIRST_LESSON)}>
            {words.emptyAction}
          </a>
        </div>
      ) : (
        <>
          <div class="learner-parts">
            <Lessons events={events} />
            <Reviews events={events} now={now} />
            <Confidence events={events} />
            <Plans log={log} events={events} now={now} />
          </div>
          <LogTable stored={stored} device={log.device} />
        </>
      )}
      <Keeping log={log} count={stored.length} />
      <section class="learner-part" aria-labelledby="keep-course-title">
        <h2 id="keep-course-title">{offline.keepTitle}</h2>
        <p class="learner-note">{offline.keepNote}</p>
        <KeepCourse />
      </section>
    </div>
  );
}
