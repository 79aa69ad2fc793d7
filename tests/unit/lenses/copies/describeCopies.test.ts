import { describe, expect, test } from "vitest";
import { copyStates } from "../../../../simulations/business/index.ts";
import { describeCopies, tableOfCopies } from "../../../../simulations/lenses/copies/drawing/describeCopies.ts";
import { words } from "../../../../src/words/en/lenses/copies.ts";
import { fakeBoard } from "./fakeBoard.ts";

const everyState = fakeBoard({ readers: 3, agesMs: Array.from({ length: 21 }, () => 5_000), states: copyStates });
const frameOf = (picture: typeof everyState) => ({ picture, numbers: [{ code: "age", value: 5_000 }] });

describe("describeCopies", () => {
  test("tells as many right and wrong copies as the board shows, by cause", () => {
    const phrases = describeCopies(frameOf(everyState));
    const { parameters } = phrases.find(({ code }) => code === "copies.right")!;
    expect(parameters).toEqual({ right: 6, copies: 21 });
    for (const cause of copyStates.slice(2)) {
      expect(phrases.find(({ code }) => code === `copies.${cause}`)?.parameters).toEqual({ count: 3 });
    }
  });

  test("every phrase and every column has words", () => {
    for (const phrase of describeCopies(frameOf(everyState))) expect(words.phrase(phrase)).not.toBe(phrase.code);
    for (const column of tableOfCopies(frameOf(everyState)).columns) expect(words.columns).toHaveProperty(column);
  });

  test("names the reader whose copies are wrong most often", () => {
    const picture = fakeBoard({ readers: 2, agesMs: [1, 1, 1, 1], states: ["right", "misread"] });
    const worst = describeCopies(frameOf(picture)).find(({ code }) => code === "copies.worst");
    expect(worst?.parameters).toMatchObject({ reader: "pricing", wrong: 2, copies: 2 });
    expect(words.phrase(worst!)).toContain("Pricing");
  });

  test("the table counts every copy once, by reader", () => {
    const { rows, columns } = tableOfCopies(frameOf(everyState));
    expect(rows).toHaveLength(3);
    const all = rows.map((row) => copyStates.reduce((sum, name) => sum + Number(row[columns.indexOf(name)]), 0));
    expect(all).toEqual(rows.map((row) => row[1]));
    expect(words.cell({ column: "reader", value: String(rows[0]![0]) })).toBe("Products");
  });

  test("says so where there is no copy yet", () => {
    const none = fakeBoard({ readers: 0, agesMs: [] });
    expect(describeCopies({ picture: none, numbers: [] })).toEqual([{ code: "copies.none", parameters: {} }]);
    expect(tableOfCopies({ picture: none, numbers: [] }).rows).toEqual([]);
  });
});
