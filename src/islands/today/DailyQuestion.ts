import type { RecallQuestion } from "../lesson/question.ts";

/** A recall question of any lesson as the daily page gets it. */
export interface DailyQuestion {
  readonly question: RecallQuestion;
  /** Address, without the site's base, of the run at the moment that shows the answer; null where no run does. */
  readonly moment: `/${string}` | null;
}
