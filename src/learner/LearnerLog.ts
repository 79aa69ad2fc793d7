import { fetchPart } from "../../simulations/runner/index.ts";
import { createMemoryStore } from "./createMemoryStore.ts";
import { compareEvents, DATA_VERSION } from "./LearnerEvent.ts";
import { mergeEvents } from "./mergeEvents.ts";
import { writeLogFile } from "./writeLogFile.ts";
import type { EventStore } from "./EventStore.ts";
import type { LearnerEventData, LearnerEventType, LearningContext, StoredEvent } from "./LearnerEvent.ts";
import type { ImportCounts } from "./readLogFile.ts";
import type { LogFile } from "./writeLogFile.ts";

/** Which lesson an event belongs to. */
export interface About {
  readonly lesson: string | null;
  readonly contentVersion: number;
  /** Left out: alone. */
  readonly context?: LearningContext;
}

/** Why a log is kept in memory only; `learner.memoryOnly` in the words. */
export interface MemoryNotice {
  readonly code: "learner.memoryOnly";
  readonly parameters: { readonly reason: string };
}

/** The learner's own log. Nothing in it leaves the device unless the learner exports it. */
export interface LearnerLog {
  /** Every event, ordered by (device, sequence); the same array until something changes. */
  readonly events: readonly StoredEvent[];
  /** The device that new events are written under. */
  readonly device: string;
  /** Null while the log is kept on the device. */
  readonly notice: MemoryNotice | null;
  /** Writes one event. Never rejects: what cannot be stored is kept in memory, and `notice` says so. */
  record<Type extends LearnerEventType>(type: Type, data: LearnerEventData[Type], about: About): Promise<StoredEvent>;
  /**
   * The same, unless the log as it is now, in whatever tab it was written, says that it is too late: then nothing is
   * written, and null comes back. For what is asked once, such as a guess.
   */
  recordFirst<Type extends LearnerEventType>(
    type: Type,
    data: LearnerEventData[Type],
    about: About,
    isTaken: (events: readonly StoredEvent[]) => boolean,
  ): Promise<StoredEvent | null>;
  /** Calls `listener` after every change of `events` or `notice`. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Reads the store again: another tab may have written. */
  refresh(): Promise<void>;
  /** The whole log as a file that `importFile` reads. */
  exportFile(): LogFile;
  /** Merges a log file by event id and says what was in it. Rejects with CodedError `import.*` and then has changed nothing. */
  importFile(text: string): Promise<ImportCounts>;
  /** Removes every event and the name of the device. Returns how to bring them back while the page is open. */
  erase(): Promise<() => Promise<void>>;
}

/** What a log needs from outside: the wall clock, a way to name devices, the epoch, and a store. */
export interface LearnerLogOptions {
  /** Ms since 1970. */
  readonly wallNow: () => number;
  /** A fresh, random name for this device: letters, digits and hyphens. */
  readonly newDevice: () => string;
  readonly epoch: number;
  /** Opens the store on the device; when it rejects, the log lives in memory. */
  readonly openStore: (newDevice: string) => Promise<EventStore>;
  /** Does one thing at a time, in all tabs together. Left out: at once. */
  readonly inTurn?: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Opens the log. Never rejects. */
export async function openLearnerLog(options: LearnerLogOptions): Promise<LearnerLog> {
  const { wallNow, newDevice, epoch, openStore, inTurn = (work) => work() } = options;
  const listeners = new Set<() => void>();
  let events: readonly StoredEvent[] = [];
  let notice: MemoryNotice | null = null;
  let store: EventStore;
  try {
    store = await openStore(newDevice());
    events = await store.readAll();
  } catch (thrown) {
    store = createMemoryStore(newDevice());
    notice = memoryNotice(thrown);
  }

  /** Does `work` on the store; when the device refuses, goes on in memory with everything read so far, and does it there. */
  async function onStore<Result>(work: (store: EventStore) => Promise<Result>): Promise<Result> {
    try {
      return await work(store);
    } catch (thrown) {
      if (notice !== null) throw thrown;
      notice = memoryNotice(thrown);
      // Under a name of its own: the next visit's numbers on the device must not meet these in an export.
      store = createMemoryStore(newDevice(), events);
      return work(store);
    }
  }

  function changeTo(next: readonly StoredEvent[]): void {
    events = next;
    for (const listener of listeners) listener();
  }

  const refresh = async (): Promise<void> => changeTo(await onStore((current) => current.readAll()));
  const record: LearnerLog["record"] = async (type, data, { lesson, contentVersion, context = { mode: "alone" } }) => {
    const draft = { v: DATA_VERSION[type], type, wallAt: wallNow(), lesson, contentVersion, epoch, context, data };
    const id = await onStore((current) => current.append(draft));
    const event: StoredEvent = { id, ...draft };
    changeTo([...events, event].toSorted(compareEvents));
    return event;
  };

  return {
    get events() {
      return events;
    },
    get device() {
      return store.device;
    },
    get notice() {
      return notice;
    },
    record,
    recordFirst: (type, data, about, isTaken) =>
      inTurn(async () => {
        await refresh();
        return isTaken(events) ? null : record(type, data, about);
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    exportFile: () => writeLogFile(events, wallNow()),
    importFile: async (text) => {
      // The schemas are only needed here: most pages never read a file.
      const { readLogFile } = await fetchPart(() => import("./readLogFile.ts"));
      const read = readLogFile(text);
      const { fresh, counts } = mergeEvents(await onStore((current) => current.readAll()), read);
      await onStore((current) => current.add(fresh));
      changeTo(await onStore((current) => current.readAll()));
      return counts;
    },
    erase: async () => {
      const erased = events;
      await onStore((current) => current.clear(newDevice()));
      changeTo([]);
      return async () => {
        await onStore((current) => current.add(erased));
        changeTo(await onStore((current) => current.readAll()));
      };
    },
  };
}

function memoryNotice(thrown: unknown): MemoryNotice {
  const name = thrown instanceof Error ? thrown.name : "";
  const reason = name === "QuotaExceededError" ? "full" : name === "TimeoutError" ? "blocked" : "unavailable";
  return { code: "learner.memoryOnly", parameters: { reason } };
}
