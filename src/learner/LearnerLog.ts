import { createMemoryStore } from "./createMemoryStore.ts";
import { compareEvents, DATA_VERSION, eventKey } from "./LearnerEvent.ts";
import type { EventDraft, EventStore } from "./EventStore.ts";
import type { LearnerEventData, LearnerEventType, LearningContext, StoredEvent } from "./LearnerEvent.ts";
import type { PendingNotes } from "./PendingNotes.ts";

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
  /** When the log has been read from the device. Until then it has no events and no device, and can be written to. */
  readonly opened: Promise<void>;
  /** Every event, ordered by (device, sequence); the same array until something changes. */
  readonly events: readonly StoredEvent[];
  /** The device that new events are written under. */
  readonly device: string;
  /** Null while the log is kept on the device. */
  readonly notice: MemoryNotice | null;
  /**
   * Writes one event, noted before this returns: a page that is left at once loses nothing, the next one that opens the log
   * writes it. Never rejects: what cannot be stored is kept in memory, and `notice` says so.
   */
  record<Type extends LearnerEventType>(type: Type, data: LearnerEventData[Type], about: About): Promise<StoredEvent>;
  /**
   * The same, unless the log as it is now, in whatever tab it was written, says that it is too late: then nothing is
   * written, and null comes back. For what is asked once, such as a guess. Of a page that was left before its turn came,
   * the next one writes it whatever the log says.
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
  /** Adds events that were written elsewhere: those that `choose` picks once it is given what is stored now. */
  add(choose: (stored: readonly StoredEvent[]) => readonly StoredEvent[]): Promise<void>;
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
  /** Where events are noted until the store has them. Left out: nowhere. */
  readonly pending?: PendingNotes;
}

/** Opens the log and waits until it has been read. Never rejects. */
export async function openLearnerLog(options: LearnerLogOptions): Promise<LearnerLog> {
  const log = createLearnerLog(options);
  await log.opened;
  return log;
}

/** The log, to be written to at once; it is read from the device meanwhile. */
export function createLearnerLog(options: LearnerLogOptions): LearnerLog {
  const { wallNow, newDevice, epoch, openStore, inTurn = (work) => work(), pending } = options;
  const listeners = new Set<() => void>();
  let events: readonly StoredEvent[] = [];
  let notice: MemoryNotice | null = null;
  let store: EventStore;
  const opened = open();

  async function open(): Promise<void> {
    try {
      store = await openStore(newDevice());
      events = await store.readAll();
      const left = pending?.all() ?? [];
      for (const { draft, remove } of left) {
        await store.appendOnce(draft);
        remove();
      }
      if (left.length > 0) events = await store.readAll();
    } catch (thrown) {
      store = createMemoryStore(newDevice(), events);
      notice = memoryNotice(thrown);
    }
  }

  /** Does `work` on the store; when the device refuses, goes on in memory with everything read so far, and does it there. */
  async function onStore<Result>(work: (store: EventStore) => Promise<Result>): Promise<Result> {
    await opened;
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

  /** Notes an event at once, and keeps the note until it is known what has become of it. */
  async function noted<Result>(
    [type, data, { lesson, contentVersion, context }]: Parameters<LearnerLog["record"]>,
    become: (write: () => Promise<StoredEvent>) => Promise<Result>,
  ): Promise<Result> {
    const draft: EventDraft = {
      v: DATA_VERSION[type],
      type,
      wallAt: wallNow(),
      lesson,
      contentVersion,
      epoch,
      context: context ?? { mode: "alone" },
      data,
    };
    const remove = pending?.add(draft);
    const result = await become(async () => {
      // Another tab may have found the note meanwhile and written it.
      const id = await onStore((current) => (pending ? current.appendOnce(draft) : current.append(draft)));
      const event: StoredEvent = { id, ...draft };
      changeTo([...events.filter((known) => eventKey(known.id) !== eventKey(id)), event].toSorted(compareEvents));
      return event;
    });
    remove?.();
    return result;
  }

  return {
    opened,
    get events() {
      return events;
    },
    get device() {
      return store.device;
    },
    get notice() {
      return notice;
    },
    record: (...event) => noted(event, (write) => write()),
    recordFirst: (type, data, about, isTaken) =>
      noted([type, data, about], (write) =>
        inTurn(async () => {
          await refresh();
          return isTaken(events) ? null : write();
        }),
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    add: async (choose) => {
      const stored = await onStore((current) => current.readAll());
      await onStore((current) => current.add(choose(stored)));
      await refresh();
    },
    erase: async () => {
      const erased = events;
      for (const { remove } of pending?.all() ?? []) remove();
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
