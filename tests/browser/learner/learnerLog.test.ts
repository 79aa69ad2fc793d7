import { afterEach, describe, expect, test } from "vitest";
import { openDatabaseStore } from "../../../src/learner/openDatabaseStore.ts";
import { openBrowserLog, openLearnerLog } from "../../../src/learner/index.ts";
import { importLogFile } from "../../../src/learner/importLogFile.ts";
import { writeLogFile } from "../../../src/learner/writeLogFile.ts";
import type { LearnerLog } from "../../../src/learner/index.ts";
import { about, guess, outcome, recall, START_AT } from "../../unit/learner/fixtures.ts";

// A real IndexedDB, in this browser. tests/unit/learner runs the same stores against a stand-in.
let databases = 0;
const names: string[] = [];

function newName(): string {
  const name = `learner-test-${(databases += 1)}`;
  names.push(name);
  return name;
}

function open(name: string, newDevice = "mine"): Promise<LearnerLog> {
  return openLearnerLog({
    wallNow: () => START_AT,
    newDevice: () => newDevice,
    epoch: 1,
    openStore: (device) => openDatabaseStore(device, name),
  });
}

afterEach(() => {
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name);
});

describe("the log in IndexedDB", () => {
  test("is there after the page was left", async () => {
    const name = newName();
    const before = await open(name);
    await before.record("prediction.stored", guess, about);
    await before.record("run.finished", outcome, about);
    const after = await open(name, "another name");
    expect(after.notice).toBeNull();
    expect(after.device).toBe("mine");
    expect(after.events).toEqual(before.events);
  });

  test("two tabs write side by side, and see each other's lines when they look again", async () => {
    const name = newName();
    const [left, right] = [await open(name), await open(name)];
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? left : right).record("answer.given", recall(`q${index}`), about),
      ),
    );
    await left.refresh();
    expect(left.events.map(({ id }) => id.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("is taken to another device, merged there, and refused when malformed", async () => {
    const here = await open(newName());
    await here.record("prediction.stored", guess, about);
    const name = newName();
    const there = await open(name, "there");
    await there.record("answer.given", recall("q"), about);
    expect(await importLogFile(there, writeLogFile(here.events, START_AT).text)).toMatchObject({ added: 1 });
    await expect(importLogFile(there, '{"format":"past-the-plateau-log"')).rejects.toMatchObject({
      code: "import.notJson",
    });
    expect((await open(name)).events).toHaveLength(2);
  });

  test("is erased from the device, and brought back while the page is open", async () => {
    const name = newName();
    const log = await open(name);
    await log.record("prediction.stored", guess, about);
    const undo = await log.erase();
    expect((await open(name)).events).toEqual([]);
    await undo();
    expect((await open(name)).events).toEqual(log.events);
    expect(log.events).toHaveLength(1);
  });

  test("goes on in memory when the database is taken away under it", async () => {
    const name = newName();
    let store: Awaited<ReturnType<typeof openDatabaseStore>> | undefined;
    let devices = 0;
    const log = await openLearnerLog({
      wallNow: () => START_AT,
      newDevice: () => `d${(devices += 1)}`,
      epoch: 1,
      openStore: async (device) => (store = await openDatabaseStore(device, name)),
    });
    await log.record("prediction.stored", guess, about);
    // Another tab with a newer layout closes ours.
    await new Promise((resolve) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => resolve(request.result.close());
    });
    await log.record("answer.given", recall("q"), about);
    expect(store).toBeDefined();
    expect(log.notice).toMatchObject({ code: "learner.memoryOnly" });
    expect(log.events).toHaveLength(2);
  });

  test("a thousand lines are read, in their order", async () => {
    const name = newName();
    const log = await open(name);
    const file = JSON.parse(writeLogFile(log.events, START_AT).text);
    file.events = Array.from({ length: 1_000 }, (_, index) => ({
      id: { device: "old", sequence: index + 1 },
      v: 1,
      type: "prediction.stored",
      wallAt: START_AT,
      lesson: "tangle",
      contentVersion: 1,
      epoch: 1,
      context: { mode: "alone" },
      data: guess,
    }));
    expect(await importLogFile(log, JSON.stringify(file))).toMatchObject({ added: 1_000 });
    expect((await open(name)).events).toEqual(file.events);
  });
});

test("a page's islands share one log", async () => {
  const [one, other] = await Promise.all([openBrowserLog(), openBrowserLog()]);
  expect(one).toBe(other);
});
