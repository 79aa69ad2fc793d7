import { compareEvents, eventKey } from "./LearnerEvent.ts";
import { isFrom, type EventDraft, type EventStore } from "./EventStore.ts";
import type { EventId, StoredEvent } from "./LearnerEvent.ts";

/** Keeps events until the page is left. `known` are events that were already read from a store that then failed. */
export function createMemoryStore(device: string, known: readonly StoredEvent[] = []): EventStore {
  const events = new Map(known.map((event) => [eventKey(event.id), event]));
  let writer = device;
  const own = () => [...events.values()].filter((event) => event.id.device === writer);
  const append = async (draft: EventDraft): Promise<EventId> => {
    const sequence = own().reduce((largest, event) => Math.max(largest, event.id.sequence), 0) + 1;
    const id = { device: writer, sequence };
    events.set(eventKey(id), { id, ...draft });
    return id;
  };
  return {
    get device() {
      return writer;
    },
    readAll: async () => [...events.values()].toSorted(compareEvents),
    append,
    appendOnce: async (draft) => own().find(isFrom(draft))?.id ?? append(draft),
    add: async (added) => {
      for (const event of added) {
        if (!events.has(eventKey(event.id))) events.set(eventKey(event.id), event);
      }
    },
    clear: async (nextDevice) => {
      events.clear();
      writer = nextDevice;
    },
  };
}
