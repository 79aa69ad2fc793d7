import { describe, expect, test } from "vitest";
import { describeOutage, tableOfOutage } from "../../../../simulations/lenses/outage/drawing/describeOutage.ts";
import { describeServed, tableOfServed } from "../../../../simulations/lenses/outage/drawing/describeServed.ts";
import { outageLayout } from "../../../../simulations/lenses/outage/drawing/outageLayout.ts";
import { placeCallers } from "../../../../simulations/lenses/outage/drawing/placeCallers.ts";
import { outageRun } from "../../../../simulations/lenses/outage/outageRun.ts";
import { toldOf } from "../../../../simulations/lenses/outage/tellOutage.ts";
import { words } from "../../../../src/words/en/lenses/outage.ts";
import { crowd, fakeOutage, idle } from "./fakeOutage.ts";

const WIDTHS = [320, 358, 540, 1_000];

describe("placeCallers", () => {
  test.each(WIDTHS)("draws a short line whole, its head first, inside the picture (%i px)", (widthPx) => {
    const layout = outageLayout(widthPx, 300, 6);
    const { callers, leftOut } = placeCallers(layout, crowd(5, 7), 2, true);
    expect(callers.map(({ state }) => state)).toEqual([
      ...Array<string>(5).fill("gone"),
      ...Array<string>(3).fill("again"),
      ...Array<string>(4).fill("waits"),
    ]);
    expect(leftOut).toBeNull();
    for (const { x } of callers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(layout.chainRight);
    }
  });

  test.each(WIDTHS)(
    "leaves out the middle of a long line, and says how many: nobody is lost on the way (%i px)",
    (widthPx) => {
      const layout = outageLayout(widthPx, 300, 6);
      const { callers, leftOut } = placeCallers(layout, crowd(30_000, 30), 2, true);
      expect(callers.length + leftOut!.count).toBe(30_030);
      expect(callers.filter(({ state }) => state !== "gone")).toHaveLength(30);
      expect(callers[0]!.state).toBe("gone");
      expect(callers.at(-1)!.state).toBe("waits");
      expect(Math.max(...callers.map(({ y }) => y))).toBeLessThan(layout.outcomeY - 20);
    },
  );

  test.each([1, 2, 12])("finds room in a chain of %i", (systems) => {
    const layout = outageLayout(358, 246, systems);
    for (let system = 0; system < systems; system++) {
      const { callers } = placeCallers(layout, crowd(400, 100), system, true);
      for (const { x } of callers) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(layout.chainRight);
      }
    }
  });
});

describe("the text equal", () => {
  const standing = fakeOutage([idle, idle, { ...crowd(3, 25), isStopped: true }], {
    isReaderDown: true,
    awayMs: 4_000,
  });
  const spoilt = fakeOutage([idle, idle, crowd(1_465, 29)], { lost: 3, tooOften: 12 });

  test("tells which link stands still, whom the line holds, the last minute, and the log", () => {
    expect(describeOutage(standing).map(({ code }) => code)).toEqual([
      "outage.stopped",
      "outage.line",
      "outage.minute",
      "outage.logAway",
    ]);
    expect(describeOutage(spoilt).map(({ code }) => code)).toEqual([
      "outage.up",
      "outage.line",
      "outage.minute",
      "outage.log",
      "outage.logLost",
      "outage.logTwice",
    ]);
    expect(describeOutage(spoilt)[1]!.parameters).toEqual({ system: 3, line: 1_494, waiting: 29, gone: 1_465 });
    expect(describeOutage(fakeOutage([idle])).map(({ code }) => code)).toContain("outage.noLine");
  });

  test("has words for every phrase, column and cell, of the picture and of the curve", () => {
    const brief = toldOf(outageRun({ overrides: { "chain.hours": 0.5, "chain.systems": 3 } }));
    const phrases = [standing, spoilt, fakeOutage([idle])].flatMap(describeOutage).concat(describeServed(brief));
    for (const phrase of phrases) {
      expect(words.phrase(phrase)).not.toBe(phrase.code);
      expect(words.phrase(phrase)).not.toMatch(/undefined|NaN/);
    }
    for (const { columns, rows } of [tableOfOutage(spoilt), tableOfServed(brief)]) {
      for (const column of columns) expect(Object.keys(words.columns)).toContain(column);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      for (const [index, value] of rows[0]!.entries()) {
        if (value !== null) expect(words.cell({ column: columns[index]!, value })).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
