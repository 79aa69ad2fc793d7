import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { EventStore } from "./EventStore.ts";
import type { StoredEvent } from "./LearnerEvent.ts";

const DATABASE = "past-the-plateau";
/** Version of the database's layout, not of the events in it. */
const LAYOUT_VERSION = 1;
const DEVICE_KEY = "device";

interface Layout extends DBSchema {
  events: { key: [string, number]; value: StoredEvent };
  about: { key: string; value: string };
}

/**
 * Opens the log in this device's IndexedDB. `newDevice` names the device the first time; later its stored name is used.
 * Rejects with whatever the browser says when there is no IndexedDB, it is blocked, or its quota is used up.
 */
export async function openDatabaseStore(newDevice: string, database = DATABASE): Promise<EventStore> {
  const opened = await openDB<Layout>(database, LAYOUT_VERSION, {
    upgrade: (fresh) => {
      // A compound key path keeps the events in the order of the log: by device, then by sequence.
      fresh.createObjectStore("events", { keyPath: ["id.device", "id.sequence"] });
      fresh.createObjectStore("about");
    },
    // A newer version of the course in another tab may change the layout; this tab then reads from memory.
    blocking: (_current, _next, domEvent) => (domEvent.target as IDBDatabase).close(),
  });
  let device = await storedDevice(opened, newDevice);
  return {
    get device() {
      return device;
    },
    readAll: () => opened.getAll("events"),
    append: async (draft) => {
      const transaction = opened.transaction(["events", "about"], "readwrite");
      // Another tab may have erased the log and with it the name of the device.
      device = (await transaction.objectStore("about").get(DEVICE_KEY)) ?? device;
      const events = transaction.objectStore("events");
      const last = await events.openKeyCursor(eventsOf(device), "prev");
      const id = { device, sequence: (last?.key[1] ?? 0) + 1 };
      await Promise.all([events.add({ id, ...draft }), transaction.done]);
      return id;
    },
    add: async (added) => {
      const transaction = opened.transaction("events", "readwrite");
      const stored = new Set((await transaction.store.getAllKeys()).map(String));
      const fresh = added.filter(({ id }) => !stored.has(String([id.device, id.sequence])));
      await Promise.all([...fresh.map((event) => transaction.store.add(event)), transaction.done]);
    },
    clear: async (nextDevice) => {
      const transaction = opened.transaction(["events", "about"], "readwrite");
      await transaction.objectStore("events").clear();
      await transaction.objectStore("about").put(nextDevice, DEVICE_KEY);
      await transaction.done;
      device = nextDevice;
    },
  };
}

async function storedDevice(opened: IDBPDatabase<Layout>, newDevice: string): Promise<string> {
  const transaction = opened.transaction("about", "readwrite");
  const stored = await transaction.store.get(DEVICE_KEY);
  if (stored === undefined) await transaction.store.put(newDevice, DEVICE_KEY);
  await transaction.done;
  return stored ?? newDevice;
}

function eventsOf(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device, 0], [device, Number.MAX_SAFE_INTEGER]);
}
