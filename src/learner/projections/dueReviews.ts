import type { LearnerEvent } from "../LearnerEvent.ts";

const DAY_MS = 86_400_000;

/** Days after the answer on which a recall question returns. */
export const REVIEW_AFTER_DAYS: readonly number[] = [2, 7, 21];

/** A recall question on its way back. */
export interface Review {
  readonly question: string;
  readonly version: number;
  readonly lesson: string | null;
  /** 1, 2 or 3: which of the returns this is. */
  readonly stage: number;
  /** Ms since 1970. */
  readonly dueAt: number;
  readonly isDue: boolean;
}

interface Schedule {
  readonly version: number;
  readonly lesson: string | null;
  /** The answer, or the last review that had been forgotten: where the days are counted from. */
  readonly startedAt: number;
  readonly lastAt: number;
  readonly stage: number;
}

/**
 * Recall questions that still return, soonest first. Days are counted from the first answer; a late review pushes the
 * later ones back, so that the gaps never shrink, and a forgotten one starts the three returns again.
 * A wall clock that was set back can only make a question return early or late; it changes no order.
 */
export function dueReviews(events: readonly LearnerEvent[], now: number): Review[] {
  const schedules = new Map<string, Schedule>();
  for (const event of events) {
    const { wallAt, lesson } = event;
    if (event.type === "answer.given" && event.data.kind === "recall" && !schedules.has(event.data.question)) {
      const { question, version } = event.data;
      schedules.set(question, { version, lesson, startedAt: wallAt, lastAt: wallAt, stage: 1 });
    }
    if (event.type === "review.rated") {
      const { question, version, rating } = event.data;
      const before = schedules.get(question);
      const isRestart = before === undefined || rating === "forgotten";
      schedules.set(question, {
        version,
        lesson: before?.lesson ?? lesson,
        startedAt: isRestart ? wallAt : before.startedAt,
        lastAt: wallAt,
        stage: isRestart ? 1 : before.stage + 1,
      });
    }
  }
  return Array.from(schedules, ([question, schedule]) => reviewOf(question, schedule, now))
    .filter((review) => review !== undefined)
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

function reviewOf(
  question: string,
  { version, lesson, startedAt, lastAt, stage }: Schedule,
  now: number,
): Review | undefined {
  const afterDays = REVIEW_AFTER_DAYS[stage - 1];
  if (afterDays === undefined) return undefined;
  const gapDays = afterDays - (REVIEW_AFTER_DAYS[stage - 2] ?? 0);
  const dueAt = Math.max(startedAt + afterDays * DAY_MS, lastAt + gapDays * DAY_MS);
  return { question, version, lesson, stage, dueAt, isDue: dueAt <= now };
}
