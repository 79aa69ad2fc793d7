import { expect, test } from "vitest";
import { contractLayout, MOST_READERS } from "../../../../simulations/lenses/contract/drawing/contractLayout.ts";
import { describeContract, tableOfContract } from "../../../../simulations/lenses/contract/drawing/describeContract.ts";
import { pinPath, placeOf } from "../../../../simulations/lenses/contract/drawing/pinShapes.ts";
import { words } from "../../../../src/words/en/lenses/contract.ts";
import { fakeContract } from "./fakeContract.ts";

const comb = { left: 4, stepPx: 20, pinPx: 12 };
const field = { field: 0, type: "whole", column: 3, slot: 0, slots: 1 } as const;

test("another type has another shape, and another name another place in the same column", () => {
  const shapes = (["whole", "decimal", "text"] as const).map((type) => pinPath({ ...field, type }, comb, 30));
  // Square, round, pointed.
  expect(shapes.map((shape) => shape.replace(/[^A-Z]/g, ""))).toEqual(["MVHVZ", "MVAVZ", "MVLLVZ"]);
  const names = [0, 1, 2].map((slot) => placeOf({ ...field, slot, slots: 3 }, comb));
  names.forEach(({ x, width }, index) => {
    expect(x - width / 2).toBeGreaterThanOrEqual(4 + 3 * 20);
    expect(x + width / 2).toBeLessThanOrEqual(4 + 4 * 20);
    const next = names[index + 1];
    if (next) expect(next.x - next.width / 2).toBeGreaterThan(x + width / 2);
  });
});

test.each([340, 560, 900])("readers lie beside and below each other at %i px, and none on another", (widthPx) => {
  for (const readers of [1, 8, MOST_READERS, 40]) {
    const { cells, cell, heightPx, wishes } = contractLayout(widthPx, fakeContract(readers));
    expect(cells).toHaveLength(Math.min(readers, MOST_READERS));
    const { stripY, stripPx, offPx } = cell;
    expect(stripY + 2 * stripPx + offPx).toBeLessThanOrEqual(cell.heightPx);
    cells.forEach(({ x, y }, index) => {
      expect(x + cell.widthPx).toBeLessThanOrEqual(widthPx + 0.1);
      expect(y).toBeGreaterThan(wishes.rowsY[1] + wishes.sizePx / 2);
      expect(y + cell.heightPx).toBeLessThanOrEqual(heightPx + 0.1);
      const clear = cells.slice(index + 1).every((other) => other.x !== x || Math.abs(other.y - y) >= cell.heightPx);
      expect(clear).toBe(true);
    });
  }
});

test("the text equal says how many fail and how many are mistaken, and about what", () => {
  const picture = fakeContract(8);
  const said = describeContract({ picture, numbers: [] }).map((phrase) => words.phrase(phrase));
  expect(said[1]).toBe("Of 8\u00a0readers 3 read rightly, 3 fail for all to see, 2 read on and are mistaken.");
  expect(said[2]).toBe("Tills fails on “size”.");
  expect(said.at(-1)).toBe("The latest wish came through: “size” means something else.");
  expect(said.join(" ")).not.toMatch(/contract\.|undefined|NaN/);
  const { rows, columns } = tableOfContract({ picture, numbers: [] });
  expect(rows).toHaveLength(8);
  for (const column of columns) expect(Object.keys(words.columns)).toContain(column);
  expect(rows[2]!.map((value, index) => words.cell({ column: columns[index]!, value: value! })).slice(0, 2)).toEqual([
    "Invoices",
    "is mistaken",
  ]);
});
