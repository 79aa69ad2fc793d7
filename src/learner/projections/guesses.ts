import type { EventOf, LearnerEvent } from "../LearnerEvent.ts";

/** What somebody thought before looking: a curve, or "no idea". */
export interface Guess {
  readonly question: string;
  readonly version: number;
  readonly run: string;
  readonly isSkipped: boolean;
  /** Null when skipped. */
  readonly prediction: EventOf<"prediction.stored">["data"] | null;
}

/** The last guess at every question, by question id. A curve or "no idea" replaces the one before; one taken back is gone. */
export function guesses(events: readonly LearnerEvent[]): ReadonlyMap<string, Guess> {
  const byQuestion = new Map<string, Guess>();
  for (const event of events) {
    if (event.type === "prediction.withdrawn") byQuestion.delete(event.data.question);
    const next = asGuess(event);
    if (next !== undefined) byQuestion.set(next.question, next);
  }
  return byQuestion;
}

function asGuess(event: LearnerEvent): Guess | undefined {
  switch (event.type) {
    case "prediction.stored":
      return { ...idOf(event.data), isSkipped: false, prediction: event.data };
    case "prediction.skipped":
      return { ...idOf(event.data), isSkipped: true, prediction: null };
    default:
      return undefined;
  }
}

function idOf({ question, version, run }: { question: string; version: number; run: string }) {
  return { question, version, run };
}
