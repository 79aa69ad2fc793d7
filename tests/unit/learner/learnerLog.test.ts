import { describe, expect, test, vi } from "vitest";
import { createMemoryStore } from "../../../src/learner/createMemoryStore.ts";
import { importLogFile } from "../../../src/learner/importLogFile.ts";
import type { StoredEvent } from "../../../src/learner/index.ts";
import { writeLogFile } from "../../../src/learner/writeLogFile.ts";
import { about, guess, openTestLog, outcome, recall, START_AT } from "./fixtures.ts";

async function filledLog() {
  const log = await openTestLog();
  await log.record("prediction.stored", guess, about);
  await log.record("run.finished", outcome, about);
  await log.record("answer.given", recall("tangle.recall.freeze"), about);
  return log;
}

describe("the learner's log", () => {
  test("records events in the envelope of the design", async () => {
    const log = await openTestLog();
    const heard = vi.fn();
    log.subscribe(heard);
    await log.record("prediction.stored", guess, { ...about, context: { mode: "room", room: "r1", role: "business" } });
    expect(log.events).toEqual([
      {
        id: { device: "device1", sequence: 1 },
        v: 1,
        type: "prediction.stored",
        wallAt: START_AT,
        lesson: "tangle",
        contentVersion: 1,
        epoch: 1,
        context: { mode: "room", room: "r1", role: "business" },
        data: guess,
      },
    ]);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test("a prediction takes under 200 bytes", () => {
    const long = { ...guess, question: "tangle.recall.wait", values: [1234, 2345, 3456, 4567, 5678] };
    expect(new TextEncoder().encode(JSON.stringify(long)).length).toBeLessThan(200);
  });

  test("two records at once get two numbers", async () => {
    const log = await openTestLog();
    await Promise.all([log.record("lesson.completed", {}, about), log.record("lesson.completed", {}, about)]);
    expect(log.events.map(({ id }) => id.sequence)).toEqual([1, 2]);
  });

  test("a log that cannot be opened lives in memory and says why", async () => {
    const reasons = [];
    for (const name of ["QuotaExceededError", "TimeoutError", "SecurityError"]) {
      const log = await openTestLog({ openStore: () => Promise.reject(new DOMException("no", name)) });
      await log.record("lesson.completed", {}, about);
      expect(log.events).toHaveLength(1);
      reasons.push(log.notice!.parameters.reason);
    }
    expect(reasons).toEqual(["full", "blocked", "unavailable"]);
  });

  test("a device that runs full in the middle loses nothing that was read or is written", async () => {
    const store = createMemoryStore("d");
    const log = await openTestLog({ openStore: async () => store });
    await log.record("lesson.completed", {}, about);
    store.append = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    await log.record("answer.given", recall("q"), about);
    expect(log.events.map(({ id }) => `${id.device}:${id.sequence}`)).toEqual(["d:1", "device2:1"]);
    expect(log.notice).toEqual({ code: "learner.memoryOnly", parameters: { reason: "full" } });
    await log.refresh();
    expect(JSON.parse(writeLogFile(log.events, START_AT).text).events).toHaveLength(2);
  });
});

describe("export and import", () => {
  test("an exported log is imported by another device, and again without effect", async () => {
    const file = writeLogFile((await filledLog()).events, START_AT);
    expect(file.fileName).toBe("past-the-plateau-2027-03-01.json");
    expect(JSON.parse(file.text)).toMatchObject({ format: "past-the-plateau-log", schema: 1, summary: { events: 3 } });
    const other = await openTestLog({ newDevice: () => "other" });
    await other.record("lesson.completed", {}, about);
    expect(await importLogFile(other, file.text)).toEqual({ added: 3, alreadyHere: 0, conflicting: 0, unknown: 0 });
    expect(await importLogFile(other, file.text)).toEqual({ added: 0, alreadyHere: 3, conflicting: 0, unknown: 0 });
    expect(other.events.map(({ id }) => `${id.device}:${id.sequence}`)).toEqual([
      "device1:1",
      "device1:2",
      "device1:3",
      "other:1",
    ]);
    expect(JSON.parse(writeLogFile(other.events, START_AT).text).events).toHaveLength(4);
  });

  test("the Brier score is in the export", async () => {
    // Fairly sure (2/3) with five of five in range: (1 − 2/3)² each.
    const { summary } = JSON.parse(writeLogFile((await filledLog()).events, START_AT).text);
    expect(summary.brier).toBeCloseTo(1 / 9, 12);
  });

  test("what is stored stays when a file says otherwise under the same id", async () => {
    const log = await filledLog();
    const file = JSON.parse(writeLogFile(log.events, START_AT).text);
    file.events[0].data.values = [1, 1, 1, 1, 1];
    expect(await importLogFile(log, JSON.stringify(file))).toMatchObject({ added: 0, alreadyHere: 2, conflicting: 1 });
    expect(log.events[0]!.data).toEqual(guess);
  });

  test("an event of a type or version nobody here knows is kept and exported again as it came", async () => {
    const file = JSON.parse(writeLogFile((await filledLog()).events, START_AT).text);
    const future = {
      ...file.events[0],
      id: { device: "later", sequence: 1 },
      type: "mind.changed",
      v: 3,
      data: { from: "M8", deep: [{ x: 1 }] },
    };
    const newer = { ...file.events[0], id: { device: "later", sequence: 2 }, v: 9, data: { curve: "spline" } };
    file.events.push(future, newer);
    const log = await openTestLog({ newDevice: () => "mine" });
    expect(await importLogFile(log, JSON.stringify(file))).toEqual({
      added: 5,
      alreadyHere: 0,
      conflicting: 0,
      unknown: 2,
    });
    const exported = JSON.parse(writeLogFile(log.events, START_AT).text).events as StoredEvent[];
    expect(exported).toContainEqual(future);
    expect(exported).toContainEqual(newer);
  });

  const change = (edit: (file: any) => void) => async () => {
    const file = JSON.parse(writeLogFile((await filledLog()).events, START_AT).text);
    edit(file);
    return JSON.stringify(file);
  };
  test.each<[string, () => Promise<string> | string, string, object]>([
    ["that is no JSON", () => "{ half", "import.notJson", {}],
    ["that is empty", () => "", "import.notJson", {}],
    ["that is something else", () => '{"hello":1}', "import.notALog", {}],
    ["that is a list", () => "[]", "import.notALog", {}],
    ["that is null", () => "null", "import.notALog", {}],
    ["from a newer course", change((file) => (file.schema = 2)), "import.newerSchema", { schema: 2, today: 1 }],
    ["without a schema", change((file) => delete file.schema), "import.invalidField", { field: "schema" }],
    ["with a foreign field", change((file) => (file.name = "x")), "import.invalidField", { field: "name" }],
    ["without events", change((file) => delete file.events), "import.invalidField", { field: "events" }],
    [
      "with a sequence of zero",
      change((file) => (file.events[1].id.sequence = 0)),
      "import.invalidField",
      { field: "events[1].id.sequence" },
    ],
    [
      "with markup for a device",
      change((file) => (file.events[1].id.device = "<b>")),
      "import.invalidField",
      { field: "events[1].id.device" },
    ],
    [
      "with a foreign field in an event",
      change((file) => (file.events[2].name = "x")),
      "import.invalidField",
      { field: "events[2].name" },
    ],
    [
      "with a guess of text",
      change((file) => (file.events[0].data.values[2] = "12")),
      "import.invalidField",
      { field: "events[0].data.values[2]" },
    ],
    [
      "with a foreign field in known data",
      change((file) => (file.events[0].data.x = 1)),
      "import.invalidField",
      { field: "events[0].data.x" },
    ],
    [
      "with data of unknown type that is huge",
      change((file) => Object.assign(file.events[0], { type: "a.b", data: { t: "x".repeat(5000) } })),
      "import.invalidField",
      { field: "events[0].data" },
    ],
    ["larger than any log", () => " ".repeat(8_000_001), "import.tooLarge", {}],
  ])("a file %s is refused, and nothing changes", async (_what, text, code, parameters) => {
    const log = await filledLog();
    const before = log.events;
    await expect(importLogFile(log, await text())).rejects.toMatchObject({ code, parameters });
    expect(log.events).toBe(before);
  });
});

describe("erase", () => {
  test("removes everything, and brings it back while the page is open", async () => {
    const log = await filledLog();
    const before = log.events;
    const undo = await log.erase();
    expect(log.events).toEqual([]);
    await log.record("lesson.completed", {}, about);
    await undo();
    expect(log.events).toEqual(expect.arrayContaining([...before]));
    expect(log.events).toHaveLength(4);
  });

  test("no id is used twice after it, so that an old export can still be imported", async () => {
    const log = await filledLog();
    const { text } = writeLogFile(log.events, START_AT);
    await log.erase();
    await log.record("answer.given", recall("other"), about);
    expect(await importLogFile(log, text)).toMatchObject({ added: 3, conflicting: 0 });
  });
});
