import { compareEvents, eventKey } from "./LearnerEvent.ts";
import type { EventStore } from "./EventStore.ts";
import type { StoredEvent } from "./LearnerEvent.ts";

/** Keeps events until the page is left. `known` are events that were already read from a store that then failed. */
export function createMemoryStore(device: string, known: readonly StoredEvent[] = []): EventStore {
  const events = new Map(known.map((event) => [eventKey(event.id), event]));
  let writer = device;
  return {
    get device() {
      return writer;
    },
    readAll: async () => [...events.values()].toSorted(compareEvents),
    append: async (draft) => {
      const own = [...events.values()].filter((event) => event.id.device === writer);
      const id = {
        device: writer,
        sequence: own.reduce((largest, event) => Math.max(largest, event.id.sequence), 0) + 1,
      };
      events.set(eventKey(id), { id, ...draft });
      return id;
    },
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
