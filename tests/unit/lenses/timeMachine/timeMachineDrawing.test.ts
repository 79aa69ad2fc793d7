import { expect, test } from "vitest";
import { bookLayout } from "../../../../simulations/lenses/time-machine/drawing/bookLayout.ts";
import { describePast, tableOfPast } from "../../../../simulations/lenses/time-machine/drawing/describePast.ts";
import {
  crossPath,
  halfPath,
  holePath,
  squarePath,
} from "../../../../simulations/lenses/time-machine/drawing/tilePaths.ts";
import { words } from "../../../../src/words/en/lenses/time-machine.ts";
import { fakeAsked, fakePast } from "./fakePast.ts";

const said = (picture: Parameters<typeof describePast>[0]): string =>
  describePast(picture)
    .map((phrase) => words.phrase(phrase))
    .join(" ");

test.each([
  [390, 14],
  [560, 14],
  [390, 39],
])("both leaves lie within %i px and beside each other, with %i kinds of facts", (widthPx, types) => {
  const layout = bookLayout({ widthPx, types, keys: 4, namePx: 130, hasReader: true });
  expect(layout.leftPx).toBeGreaterThanOrEqual(0);
  expect(layout.leftPx + layout.leafPx).toBeLessThan(layout.rightPx);
  expect(layout.rightPx + layout.leafPx).toBeLessThanOrEqual(widthPx);
  const last = layout.place(types - 1, 3);
  expect(last.y + layout.sizePx / 2).toBeLessThan(layout.leafHeightPx);
  expect(last.x + layout.sizePx / 2).toBeLessThan(layout.leafPx);
  expect(layout.ribbonTop + layout.ribbonPx).toBeLessThan(layout.heightPx);
  expect(layout.everyName * layout.rowPx).toBeGreaterThanOrEqual(13);
});

test("every kind of mark has a shape of its own", () => {
  const shapes = [squarePath, halfPath, crossPath, holePath].map((path) => path({ x: 10, y: 10 }, 12));
  expect(new Set(shapes).size).toBe(4);
});

test("the text equal says how much comes out, and what does not, with the figures of the picture", () => {
  expect(said(fakePast())).toBe(
    "Day 110, 255\u00a0days ago: 26 of 32\u00a0figures come out as they were. 5\u00a0holes: what was true then is not kept, and nobody can add it later. 1\u00a0figure comes out as before, because the message was never written. Of 1\u00a0figure people could know only an older value that day.",
  );
  expect(said(fakePast("all"))).toContain("0 of 32");
  expect(said(fakePast("none"))).not.toContain("hole");
  expect(said(fakeAsked())).toContain("3 of its 8\u00a0figures are right, 4 are not there yet");
  const { rows, columns } = tableOfPast(fakePast());
  expect(rows).toHaveLength(8);
  expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(5);
  for (const column of columns) expect(Object.keys(words.columns)).toContain(column);
});
