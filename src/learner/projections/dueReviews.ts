import type { LearnerEvent } from "../LearnerEvent.ts";

const DAY_MS = 86_400_000;

/** Days after the answer on which a recall question returns. */
const REVIEW_AFTER_DAYS: readonly number[] = [2, 7, 21];

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
 * Answering a due question in its lesson is a review too: right means remembered. Before it is due, it is practice.
 * A wall clock that was set back can only make a question return early or late; it changes no order.
 */
export function dueReviews(events: readonly LearnerEvent[], now: number): Review[] {
  const schedules = new Map<string, Schedule>();
  for (const event of events) {
    const seen = asSeen(event);
    if (seen === undefined) continue;
    const before = schedules.get(seen.question);
    const next = before === undefined ? begin(seen, event) : review(before, seen, event);
    schedules.set(seen.question, next);
  }
  return Array.from(schedules, ([question, schedule]) => reviewOf(question, schedule, now))
    .filter((due) => due !== undefined)
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

interface Seen {
  readonly question: string;
  readonly version: number;
  readonly isRemembered: boolean;
  /** An answer counts only once the question is due; a rating always does. */
  readonly isRating: boolean;
}

function asSeen({ type, data }: LearnerEvent): Seen | undefined {
  if (type === "review.rated") {
    const { question, version, rating } = data;
    return { question, version, isRemembered: rating === "remembered", isRating: true };
  }
  if (type !== "answer.given" || data.kind !== "recall") return undefined;
  const { question, version, isRight } = data;
  return { question, version, isRemembered: isRight === true, isRating: false };
}

function begin({ version }: Seen, { wallAt, lesson }: LearnerEvent): Schedule {
  return { version, lesson, startedAt: wallAt, lastAt: wallAt, stage: 1 };
}

function review(before: Schedule, seen: Seen, event: LearnerEvent): Schedule {
  const dueAt = dueAtOf(before);
  if (dueAt === undefined || (!seen.isRating && event.wallAt < dueAt)) return before;
  if (!seen.isRemembered) return { ...begin(seen, event), lesson: before.lesson };
  return { ...before, version: seen.version, lastAt: event.wallAt, stage: before.stage + 1 };
}

/** Undefined once all returns are done. */
function dueAtOf({ startedAt, lastAt, stage }: Schedule): number | undefined {
  const afterDays = REVIEW_AFTER_DAYS[stage - 1];
  if (afterDays === undefined) return undefined;
  const gapDays = afterDays - (REVIEW_AFTER_DAYS[stage - 2] ?? 0);
  return Math.max(startedAt + afterDays * DAY_MS, lastAt + gapDays * DAY_MS);
}

function reviewOf(question: string, schedule: Schedule, now: number): Review | undefined {
  const dueAt = dueAtOf(schedule);
  if (dueAt === undefined) return undefined;
  const { version, lesson, stage } = schedule;
  return { question, version, lesson, stage, dueAt, isDue: dueAt <= now };
}
