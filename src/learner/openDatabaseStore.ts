import { isFrom, type EventDraft, type EventStore } from "./EventStore.ts";
import type { EventId, StoredEvent } from "./LearnerEvent.ts";

const DATABASE = "past-the-plateau";
/** Version of the database's layout, not of the events in it. */
const LAYOUT_VERSION = 1;
const EVENTS = "events";
const ABOUT = "about";
const DEVICE_KEY = "device";

/**
 * Opens the log in this device's IndexedDB. `newDevice` names the device the first time; later its stored name is used.
 * Rejects with whatever the browser says when there is no IndexedDB, it is blocked, or its quota is used up.
 */
export async function openDatabaseStore(newDevice: string, name = DATABASE): Promise<EventStore> {
  const opening = indexedDB.open(name, LAYOUT_VERSION);
  opening.onupgradeneeded = () => {
    // A compound key path keeps the events in the order of the log: by device, then by sequence.
    opening.result.createObjectStore(EVENTS, { keyPath: ["id.device", "id.sequence"] });
    opening.result.createObjectStore(ABOUT);
  };
  const database = await answerOf(opening);
  // A newer version of the course in another tab may change the layout; this tab then reads from memory.
  database.onversionchange = () => database.close();

  /** Does `work` in one transaction over the whole database, and waits until it is on the device. */
  async function write<Result>(
    work: (events: IDBObjectStore, about: IDBObjectStore) => Promise<Result>,
  ): Promise<Result> {
    const transaction = database.transaction([EVENTS, ABOUT], "readwrite");
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([
      work(transaction.objectStore(EVENTS), transaction.objectStore(ABOUT)),
      written,
    ]);
    return result;
  }

  let device = await write(async (_events, about) => {
    const stored: string | undefined = await answerOf(about.get(DEVICE_KEY));
    if (stored === undefined) about.put(newDevice, DEVICE_KEY);
    return stored ?? newDevice;
  });

  const append = (draft: EventDraft, isOnce?: boolean): Promise<EventId> =>
    write(async (events, about) => {
      // Another tab may have erased the log and with it the name of the device.
      device = (await answerOf(about.get(DEVICE_KEY))) ?? device;
      const own = IDBKeyRange.bound([device, 0], [device, Number.MAX_SAFE_INTEGER]);
      const written = isOnce && ((await answerOf(events.getAll(own))) as StoredEvent[]).find(isFrom(draft));
      if (written) return written.id;
      const last = (await answerOf(events.openKeyCursor(own, "prev")))?.key as [string, number] | undefined;
      const id = { device, sequence: (last?.[1] ?? 0) + 1 };
      events.add({ id, ...draft });
      return id;
    });

  return {
    get device() {
      return device;
    },
    readAll: async () => answerOf<StoredEvent[]>(database.transaction(EVENTS).objectStore(EVENTS).getAll()),
    append: (draft) => append(draft),
    appendOnce: (draft) => append(draft, true),
    add: (added) =>
      write(async (events) => {
        const stored = new Set((await answerOf(events.getAllKeys())).map(String));
        for (const event of added) if (!stored.has(String([event.id.device, event.id.sequence]))) events.add(event);
      }),
    clear: async (nextDevice) => {
      await write(async (events, about) => {
        events.clear();
        about.put(nextDevice, DEVICE_KEY);
      });
      device = nextDevice;
    },
  };
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
