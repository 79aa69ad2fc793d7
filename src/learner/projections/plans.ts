import { eventKey } from "../LearnerEvent.ts";
import type { EventOf, LearnerEvent } from "../LearnerEvent.ts";

/** An at-your-work plan and what became of it. */
export interface Plan {
  /** Key of the event that made it. */
  readonly key: string;
  readonly lesson: string | null;
  readonly text: string;
  readonly audience: string;
  /** The calendar date to look at it again, `2027-03-24`. */
  readonly reviewOn: string;
  /** Null until somebody has said how it went. */
  readonly outcome: EventOf<"plan.reviewed">["data"]["outcome"] | null;
  /** True when its date has come and it is still open: the next visit asks. */
  readonly isDue: boolean;
}

/** Every plan in the order of the log. `today` is a calendar date, `2027-03-24`; "not yet" keeps a plan open and due. */
export function plans(events: readonly LearnerEvent[], today: string): Plan[] {
  const outcomes = new Map(
    events.filter((event) => event.type === "plan.reviewed").map((event) => [event.data.plan, event.data.outcome]),
  );
  return events
    .filter((event) => event.type === "plan.made")
    .map((event) => {
      const key = eventKey(event.id);
      const outcome = outcomes.get(key) ?? null;
      const isOpen = outcome === null || outcome === "notYet";
      const { text, audience, reviewOn } = event.data;
      return { key, lesson: event.lesson, text, audience, reviewOn, outcome, isDue: isOpen && reviewOn <= today };
    });
}
