import { describe, expect, test } from "vitest";
import { describeTangle, tableOfTangle } from "../../../../simulations/lenses/tangle/drawing/describeTangle.ts";
import { describeWait, tableOfWait } from "../../../../simulations/views/wait/describeWait.ts";
import { words } from "../../../../src/words/en/lenses/tangle.ts";
import { fakeOutline, fakeTangle } from "./fakeTangle.ts";

describe("describeTangle", () => {
  test("twelve stations are told by size, queues and late links", () => {
    const phrases = describeTangle(fakeTangle(12, { lateShare: 0.8 }));
    expect(phrases.map(({ code }) => code)).toEqual([
      "tangle.size",
      "tangle.waiting",
      "tangle.longest",
      "tangle.late",
      "tangle.lastWish",
    ]);
    expect(phrases[2]!.parameters).toMatchObject({ system: "stock" });
  });

  test("published facts are told with their connections and the translations that stay", () => {
    const snapshot = fakeTangle(12, { published: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    const published = describeTangle(snapshot).find(({ code }) => code === "tangle.published");
    expect(published?.parameters).toEqual({ published: 11, connections: 22, translations: 66 });
  });

  test("late links are counted as the picture draws them", () => {
    const snapshot = fakeTangle(7, { lateShare: 0.5 });
    const late = snapshot.links.filter(({ state }) => state === "late").length;
    expect(describeTangle(snapshot).find(({ code }) => code === "tangle.late")?.parameters.late).toBe(late);
  });

  test("every phrase and every column has words", () => {
    const phrases = [
      ...describeTangle(fakeTangle(12, { published: [0, 1] })),
      ...describeWait(fakeOutline([6, 11, 18, 32, 53, 76])),
      ...describeWait(fakeOutline([])),
    ];
    for (const phrase of phrases) expect(words.phrase(phrase)).not.toBe(phrase.code);
    const columns = [...tableOfTangle(fakeTangle(3)).columns, ...tableOfWait(fakeOutline([6, 7])).columns];
    for (const column of columns) expect((words.columns as Record<string, string>)[column]).toBeDefined();
  });
});

test("tableOfTangle has one row per station, the longest queue first", () => {
  const { columns, rows } = tableOfTangle(fakeTangle(12));
  expect(rows).toHaveLength(12);
  expect(rows[0]![0]).toBe("stock");
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

test("describeWait tells start, end and the largest step", () => {
  expect(describeWait(fakeOutline([6, 11, 18, 32, 53, 76]))).toEqual([
    { code: "wait.start", parameters: { half: 1, systems: 4, days: 6 } },
    { code: "wait.end", parameters: { half: 6, systems: 12, days: 76 } },
    { code: "wait.steepest", parameters: { half: 6, systems: 12, days: 23 } },
  ]);
});
