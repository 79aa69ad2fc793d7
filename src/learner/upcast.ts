import { DATA_VERSION } from "./LearnerEvent.ts";
import type { LearnerEvent, StoredEvent } from "./LearnerEvent.ts";

type Data = StoredEvent["data"];

/** For each type, how data of version n becomes data of version n + 1. */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, (data: Data) => Data>>>>;

/** None yet: every type is at its first version. */
const UPCASTS: Upcasts = {};

/**
 * An event as today's projections want it. Undefined for a type nobody here knows, or a version newer than ours:
 * such events stay in the log and in every export, they are only not counted.
 */
export function upcast(
  event: StoredEvent,
  upcasts: Upcasts = UPCASTS,
  versions: Readonly<Record<string, number>> = DATA_VERSION,
): LearnerEvent | undefined {
  const today = Object.hasOwn(versions, event.type) ? versions[event.type]! : undefined;
  if (today === undefined || event.v > today) return undefined;
  let { v, data } = event;
  for (; v < today; v += 1) {
    const step = upcasts[event.type]?.[v];
    if (step === undefined) return undefined;
    data = step(data);
  }
  return { ...event, v, data } as LearnerEvent;
}

/** Every event that today's projections can count, in the order given. */
export function knownEvents(events: readonly StoredEvent[]): LearnerEvent[] {
  return events.map((event) => upcast(event)).filter((event) => event !== undefined);
}
