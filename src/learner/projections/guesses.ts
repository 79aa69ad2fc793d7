import type { EventOf, LearnerEvent } from "../LearnerEvent.ts";

/** What somebody thought before looking: a curve, or one dot on the landing page, or "no idea". */
export interface Guess {
  readonly question: string;
  readonly version: number;
  readonly run: string;
  readonly isSkipped: boolean;
  /** Null when skipped, or when only the landing page's dot is known. */
  readonly prediction: EventOf<"prediction.stored">["data"] | null;
  /** The landing page's dot, so that nobody is asked twice; null when there was none. */
  readonly landingValue: number | null;
}

/**
 * The last guess at every question, by question id. A curve or "no idea" replaces the one before, and one taken back is
 * gone; the dot stays beside it.
 */
export function guesses(events: readonly LearnerEvent[]): ReadonlyMap<string, Guess> {
  const byQuestion = new Map<string, Guess>();
  for (const event of events) {
    if (event.type === "prediction.withdrawn") takeBack(byQuestion, event.data.question);
    const next = asGuess(event);
    if (next === undefined) continue;
    const before = byQuestion.get(next.question);
    byQuestion.set(next.question, before === undefined ? next : merge(before, next));
  }
  return byQuestion;
}

function takeBack(byQuestion: Map<string, Guess>, question: string): void {
  const before = byQuestion.get(question);
  if (before?.landingValue != null) byQuestion.set(question, { ...before, prediction: null, isSkipped: false });
  else byQuestion.delete(question);
}

function asGuess(event: LearnerEvent): Guess | undefined {
  switch (event.type) {
    case "prediction.stored":
      return { ...idOf(event.data), isSkipped: false, prediction: event.data, landingValue: null };
    case "prediction.skipped":
      return { ...idOf(event.data), isSkipped: true, prediction: null, landingValue: null };
    case "landing.guessed":
      return { ...idOf(event.data), isSkipped: false, prediction: null, landingValue: event.data.value };
    default:
      return undefined;
  }
}

function idOf({ question, version, run }: { question: string; version: number; run: string }) {
  return { question, version, run };
}

function merge(before: Guess, next: Guess): Guess {
  if (next.landingValue !== null) return { ...before, landingValue: next.landingValue };
  return { ...next, landingValue: before.landingValue };
}
