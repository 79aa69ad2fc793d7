import { createEmptyCard, fsrs, Rating, type Card } from "ts-fsrs";
import { localDay, type LocalDay } from "../../localDay.ts";
import type { LearnerEvent } from "../LearnerEvent.ts";

/** Chance, as FSRS reckons it, that a question is still known on the day on which it returns. */
const KNOWN_ON_RETURN = 0.9;
/** A question returns at least once a year. */
const LONGEST_GAP_DAYS = 365;

/**
 * When a question returns is worked out by FSRS with its default weights (https://github.com/open-spaced-repetition):
 * whole days, and no chance in them, so that the same log always gives the same days.
 */
const scheduler = fsrs({
  request_retention: KNOWN_ON_RETURN,
  maximum_interval: LONGEST_GAP_DAYS,
  enable_fuzz: false,
  enable_short_term: false,
});

/** A recall question on its way back. */
export interface Review {
  readonly question: string;
  readonly version: number;
  readonly lesson: string | null;
  /** How often it has been met so far, its lesson included: 1 or more. */
  readonly timesMet: number;
  /** The day on which it returns, where the learner is. */
  readonly dueOn: LocalDay;
  readonly isDue: boolean;
  /** Chance that it is known now, 0 to 1. */
  readonly chanceKnown: number;
}

interface Schedule {
  readonly version: number;
  readonly lesson: string | null;
  readonly card: Card;
}

/**
 * Recall questions on their way back, by day; on one day those first that are most likely forgotten. `now` is the wall
 * clock in ms since 1970.
 * The first answer begins; then a rating always counts, and an answer in the lesson counts from the day on which the question
 * is due: before that, it is practice. A wall clock that was set back can only make a question return early or late.
 */
export function dueReviews(events: readonly LearnerEvent[], now: number): Review[] {
  const schedules = new Map<string, Schedule>();
  for (const event of events) {
    const seen = asSeen(event);
    if (seen === undefined) continue;
    const before = schedules.get(seen.question);
    if (before !== undefined && !seen.isRating && localDay(event.wallAt) < dueOn(before.card)) continue;
    schedules.set(seen.question, {
      version: seen.version,
      lesson: before?.lesson ?? event.lesson,
      card: meet(before?.card ?? createEmptyCard(new Date(event.wallAt)), event.wallAt, seen.isRemembered),
    });
  }
  return Array.from(schedules, ([question, schedule]) => reviewOf(question, schedule, now)).toSorted(
    (one, other) => compare(one.dueOn, other.dueOn) || one.chanceKnown - other.chanceKnown,
  );
}

interface Seen {
  readonly question: string;
  readonly version: number;
  readonly isRemembered: boolean;
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

function meet(card: Card, wallAt: number, isRemembered: boolean): Card {
  const at = Math.max(wallAt, card.last_review?.getTime() ?? wallAt);
  return scheduler.next(card, new Date(at), isRemembered ? Rating.Good : Rating.Again).card;
}

function reviewOf(question: string, { version, lesson, card }: Schedule, now: number): Review {
  const at = new Date(Math.max(now, card.last_review?.getTime() ?? now));
  return {
    question,
    version,
    lesson,
    timesMet: card.reps,
    dueOn: dueOn(card),
    isDue: dueOn(card) <= localDay(now),
    chanceKnown: scheduler.get_retrievability(card, at, false),
  };
}

function dueOn(card: Card): LocalDay {
  return localDay(card.due.getTime());
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
