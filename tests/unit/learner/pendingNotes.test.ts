import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../../../src/learner/createMemoryStore.ts";
import { openDatabaseStore } from "../../../src/learner/openDatabaseStore.ts";
import { createLearnerLog } from "../../../src/learner/LearnerLog.ts";
import { createPendingNotes, type PendingNotes } from "../../../src/learner/PendingNotes.ts";
import type { EventStore } from "../../../src/learner/EventStore.ts";
import { about, guess, openTestLog, recall, START_AT } from "./fixtures.ts";

/** As much of the browser's `localStorage` as notes need, kept in its own enumerable keys as there. */
function createStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

let keys = 0;
const notesIn = (storage: Storage): PendingNotes =>
  createPendingNotes(
    () => `${(keys += 1)}`,
    () => storage,
  );
/** What a page that has been left never hears. */
const never = new Promise<never>(() => {});

/** A page that is left before its database has answered. */
function leftPage(pending: PendingNotes, openStore: () => Promise<EventStore> = () => never) {
  let at = START_AT;
  return createLearnerLog({ wallNow: () => (at += 1), newDevice: () => "left", epoch: 1, openStore, pending });
}

describe("an answer given in the last moment before a page is left", () => {
  test("is written by the next page that opens the log, once, in the order it was given", async () => {
    const storage = createStorage();
    const left = leftPage(notesIn(storage));
    void left.recordFirst("prediction.stored", guess, about, () => false);
    void left.record("answer.given", recall("last"), about);
    const store = createMemoryStore("next");
    const next = await openTestLog({ openStore: async () => store, pending: notesIn(storage) });
    expect(next.events.map(({ type, wallAt }) => [type, wallAt])).toEqual([
      ["prediction.stored", START_AT + 1],
      ["answer.given", START_AT + 2],
    ]);
    expect(next.events[1]).toMatchObject({ lesson: "tangle", context: { mode: "alone" }, data: recall("last") });
    expect(Object.keys(storage)).toEqual([]);
    const third = await openTestLog({ openStore: async () => store, pending: notesIn(storage) });
    expect(third.events).toEqual(next.events);
  });

  test("leaves no note once it has been written, or was too late", async () => {
    const storage = createStorage();
    const log = await openTestLog({ pending: notesIn(storage) });
    const written = log.record("answer.given", recall("q"), about);
    expect(Object.keys(storage)).toHaveLength(1);
    await written;
    await log.recordFirst("answer.given", recall("q"), about, () => true);
    expect(Object.keys(storage)).toEqual([]);
    expect(log.events).toHaveLength(1);
  });

  test("is not written twice when its page lives on and another tab has found the note", async () => {
    const storage = createStorage();
    let answer = (): void => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const slow = leftPage(notesIn(storage), async () => {
      await answered;
      return openDatabaseStore("slow", "found twice");
    });
    const writing = slow.record("prediction.stored", guess, about);
    const other = await openTestLog({
      openStore: (device) => openDatabaseStore(device, "found twice"),
      pending: notesIn(storage),
    });
    expect(other.events).toHaveLength(1);
    answer();
    expect((await writing).id).toEqual(other.events[0]!.id);
    await Promise.all([slow.refresh(), other.refresh()]);
    expect(slow.events).toEqual(other.events);
    expect(other.events).toHaveLength(1);
  });

  test("stays noted when the next page cannot write it, and what was kept is read", async () => {
    const storage = createStorage();
    void leftPage(notesIn(storage)).record("answer.given", recall("last"), about);
    const store = createMemoryStore("full");
    await store.append({ ...(await openTestLog().then((log) => log.record("lesson.completed", {}, about))) });
    store.appendOnce = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const next = await openTestLog({ openStore: async () => store, pending: notesIn(storage) });
    expect(next.events.map(({ type }) => type)).toEqual(["lesson.completed"]);
    expect(next.notice).toMatchObject({ parameters: { reason: "full" } });
    expect(Object.keys(storage)).toHaveLength(1);
  });

  test("is erased with everything else", async () => {
    const storage = createStorage();
    const log = await openTestLog({ pending: notesIn(storage) });
    void leftPage(notesIn(storage)).record("answer.given", recall("last"), about);
    await log.erase();
    expect((await openTestLog({ pending: notesIn(storage) })).events).toEqual([]);
  });
});

test("notes that nobody can read are thrown away, and other people's keys are left alone", async () => {
  const storage = createStorage();
  storage.setItem("theme", "dark");
  for (const [key, text] of ["{ half", "null", '"x"', "3", "{}"].entries()) {
    storage.setItem(`past-the-plateau-pending-${key}`, text);
  }
  expect((await openTestLog({ pending: notesIn(storage) })).events).toEqual([]);
  expect(Object.keys(storage)).toEqual(["theme"]);
});

test("a browser without storage writes as before", async () => {
  const pending = createPendingNotes(
    () => "key",
    () => {
      throw new DOMException("insecure", "SecurityError");
    },
  );
  const log = await openTestLog({ pending });
  await log.record("answer.given", recall("q"), about);
  expect(log.events).toHaveLength(1);
});
