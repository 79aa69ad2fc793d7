import { describe, expect, test } from "vitest";
import { describeLog, tableOfLog } from "../../../simulations/views/log/describeLog.ts";
import { cellX, firstShown, logLayout } from "../../../simulations/views/log/logLayout.ts";
import { recordPaths } from "../../../simulations/views/log/recordPaths.ts";
import { fakeLog } from "./fakeLog.ts";

describe("the layout of a log", () => {
  test("has every lane end at the right, and room for what is furthest away", () => {
    const layout = logLayout(1_000, fakeLog());
    const [lane] = fakeLog().lanes;
    expect(cellX(layout, lane!.end, lane!.end)).toBe(layout.right);
    expect(cellX(layout, lane!.end, 8)).toBeGreaterThanOrEqual(layout.left);
    expect(firstShown(layout, lane!)).toBeLessThanOrEqual(8);
  });

  test("draws sixteen lanes of more, those in which most waits, and says how many are not there", () => {
    const lanes = Array.from({ length: 40 }, () => fakeLog().lanes[1]!);
    const lags = lanes.map((_, lane) => (lane >= 30 ? 5 : 0));
    const [main] = fakeLog().readers;
    const reader = { ...main!, lags, bookmarks: lags.map((lag) => 9 - lag) };
    const layout = logLayout(400, fakeLog({ lanes, readers: [reader] }));
    expect(layout.lanes).toHaveLength(16);
    expect(layout.lanes.slice(-10).map(({ lane }) => lane)).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    expect(layout.hidden).toBe(24);
  });

  test("parts what is gone, read and waiting, and crosses out tombstones", () => {
    const [main] = fakeLog().readers;
    const far = fakeLog({ readers: [{ ...main!, bookmarks: [5, 9], lags: [15, 0] }] });
    const layout = logLayout(1_000, far);
    const { paths, signs } = recordPaths(layout, far, layout.lanes[0]!, (key) => key);
    const count = (path: string): number => path.split("M").length - 1;
    const counts = Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, count(path)]));
    expect(counts).toEqual({ read: 1, readHot: 1, waits: 12, waitsHot: 3, tombstone: 1, gone: 3 });
    expect(signs).toHaveLength(17);
  });

  test("no lanes and no readers leave nothing to draw", () => {
    const layout = logLayout(390, fakeLog({ lanes: [], readers: [] }));
    expect(layout.lanes).toEqual([]);
    expect(describeLog(fakeLog({ lanes: [], readers: [] }))).toEqual([
      { code: "log.records", parameters: { lanes: 0, records: 0 } },
    ]);
  });
});

test("a log is told with the figures of its picture", () => {
  expect(describeLog(fakeLog()).map(({ code, parameters }) => [code, ...Object.values(parameters)])).toEqual([
    ["log.records", 2, 26],
    ["log.gone", 3],
    ["log.behind", "main", 12],
    ["log.lane", 0, 12],
    ["log.idle", 1],
    ["log.other", "late", 0],
    ["log.knows", "late", 1, 2],
  ]);
  expect(tableOfLog(fakeLog()).rows).toContainEqual([0, 3, 20, "main", 8, 12]);
});
