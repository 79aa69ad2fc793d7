import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { openDatabaseStore } from "../../../src/learner/openDatabaseStore.ts";
import { createMemoryStore } from "../../../src/learner/createMemoryStore.ts";
import type { EventDraft, EventStore } from "../../../src/learner/EventStore.ts";
import type { StoredEvent } from "../../../src/learner/index.ts";

let databases = 0;
const draft: EventDraft = {
  v: 1,
  type: "lesson.completed",
  wallAt: 5,
  lesson: "tangle",
  contentVersion: 1,
  epoch: 1,
  context: { mode: "alone" },
  data: {},
};

function stored(device: string, sequence: number, wallAt = 5): StoredEvent {
  return { id: { device, sequence }, ...draft, wallAt };
}

// One suite for both implementations; tests/browser/learner runs the second against a real IndexedDB.
describe.each<[string, () => Promise<EventStore>]>([
  ["in memory", async () => createMemoryStore("mine")],
  ["in IndexedDB", () => openDatabaseStore("mine", `test-${(databases += 1)}`)],
])("a store %s", (_where, open) => {
  test("numbers the events of its device from 1", async () => {
    const store = await open();
    expect(await Promise.all([store.append(draft), store.append(draft)])).toEqual([
      { device: "mine", sequence: 1 },
      { device: "mine", sequence: 2 },
    ]);
    expect((await store.readAll()).map(({ id }) => id.sequence)).toEqual([1, 2]);
  });

  test("reads in the order of device and sequence, whatever the clock says", async () => {
    const store = await open();
    await store.add([stored("zed", 1, 1), stored("abc", 11, 3), stored("abc", 2, 9)]);
    await store.append(draft);
    const order = (await store.readAll()).map(({ id }) => `${id.device}${id.sequence}`);
    expect(order).toEqual(["abc2", "abc11", "mine1", "zed1"]);
  });

  test("keeps what it has when the same id is added again", async () => {
    const store = await open();
    await store.add([stored("abc", 1, 1)]);
    await store.add([stored("abc", 1, 999), stored("abc", 2, 2)]);
    expect((await store.readAll()).map(({ wallAt }) => wallAt)).toEqual([1, 2]);
  });

  test("goes on counting after events of its own device came back by import", async () => {
    const store = await open();
    await store.add([stored("mine", 40)]);
    expect(await store.append(draft)).toEqual({ device: "mine", sequence: 41 });
  });

  test("writes under another device once cleared", async () => {
    const store = await open();
    await store.append(draft);
    await store.clear("next");
    expect(await store.readAll()).toEqual([]);
    expect(await store.append(draft)).toEqual({ device: "next", sequence: 1 });
    expect(store.device).toBe("next");
  });
});

test("a device keeps its name between visits, and its log", async () => {
  const first = await openDatabaseStore("first", "visits");
  await first.append(draft);
  const second = await openDatabaseStore("second", "visits");
  expect(second.device).toBe("first");
  expect(await second.append(draft)).toEqual({ device: "first", sequence: 2 });
});

test("two open tabs never give one number twice, and a tab follows when the other erases", async () => {
  const [left, right] = await Promise.all([openDatabaseStore("tab", "tabs"), openDatabaseStore("tab", "tabs")]);
  const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? left : right).append(draft)));
  expect(new Set(ids.map(({ sequence }) => sequence)).size).toBe(20);
  await left.clear("fresh");
  expect(await right.append(draft)).toEqual({ device: "fresh", sequence: 1 });
});
