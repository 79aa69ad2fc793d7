import type { EventOf, LearnerEvent } from "../LearnerEvent.ts";

/** The last answer to every question, by question id. */
export function answers(events: readonly LearnerEvent[]): ReadonlyMap<string, EventOf<"answer.given">> {
  const given = events.filter((event) => event.type === "answer.given");
  return new Map(given.map((event) => [event.data.question, event]));
}
