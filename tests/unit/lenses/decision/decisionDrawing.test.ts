import { expect, test } from "vitest";
import { decisionLayout } from "../../../../simulations/lenses/decision/drawing/decisionLayout.ts";
import { describeDecision, tableOfDecision } from "../../../../simulations/lenses/decision/drawing/describeDecision.ts";
import { isActing } from "../../../../simulations/lenses/decision/drawing/drawGlasses.ts";
import { ringPath } from "../../../../simulations/lenses/decision/drawing/shapes.ts";
import { words } from "../../../../src/words/en/lenses/decision.ts";
import { fakeDecision } from "./fakeDecision.ts";

const sizes = [
  { widthPx: 497, heightPx: 407 },
  { widthPx: 334, heightPx: 366 },
  { widthPx: 900, heightPx: 430 },
];

test("the end of the chain lies below the bar if and only if all inputs at once are right too seldom", () => {
  for (const size of sizes) {
    for (const right of [0.999, 0.98, 0.973, 0.97, 0.9, 0.8, 0.2]) {
      const picture = fakeDecision({ inputs: 5, right });
      const { chain } = decisionLayout(size, picture);
      const joint = picture.links.at(-1)!.upTo;
      expect(chain.y(joint) > chain.bar).toBe(joint < picture.bar);
      // A link lies lower than the one before, and none leaves the drawing.
      const heights = [1, ...picture.links.map(({ upTo }) => upTo)].map(chain.y);
      heights.forEach((y, place) => place > 0 && expect(y).toBeGreaterThanOrEqual(heights[place - 1]!));
      expect(heights[0]).toBe(chain.top);
      expect(heights.at(-1)!).toBeLessThanOrEqual(chain.bottom);
      expect(chain.end).toBeLessThanOrEqual(chain.right);
    }
  }
});

test("the water of a glass stands above the line if and only if people act; beside the chain it is the bar's line", () => {
  for (const size of sizes) {
    const picture = fakeDecision({ inputs: 5, right: 0.97 });
    const { glasses, chain, isNarrow } = decisionLayout(size, picture);
    for (const mark of [0.28, 0.41, 0.56]) {
      for (const [trust, y] of [
        [1, glasses.top],
        [mark, glasses.bar],
        [0, glasses.bottom],
      ] as const) {
        expect(glasses.y(trust, mark)).toBeCloseTo(y, 6);
      }
      for (const trust of [0, 0.2, 0.41, 0.6, 1]) {
        const y = glasses.y(trust, mark);
        expect(y <= glasses.bar).toBe(isActing({ trust, mark, isBuilt: true }));
        expect(y).toBeGreaterThan(glasses.top - 0.001);
        expect(y).toBeLessThan(glasses.bottom + 0.001);
      }
    }
    if (isNarrow) expect(glasses.top).toBeGreaterThan(chain.bottom);
    else expect(glasses.bar).toBe(chain.bar);
  }
});

test("a dozen glasses stand side by side; two hundred of them do, too", () => {
  for (const count of [1, 12, 200]) {
    const { glasses, widthPx } = decisionLayout(sizes[0]!, fakeDecision({ inputs: 5, right: 0.97, glasses: count }));
    const edges = [glasses.x(0) - glasses.widthPx / 2, glasses.x(count - 1) + glasses.widthPx / 2];
    expect(edges[0]!).toBeGreaterThanOrEqual(glasses.left - 1);
    expect(edges[1]!).toBeLessThanOrEqual(widthPx + 1);
  }
});

test("a ring is closed, and as long as it is asked to be", () => {
  expect(ringPath(60, 26)).toMatch(/^M0,13H-17A.*Z$/);
  expect(ringPath(10, 26)).not.toMatch(/NaN|-0,/);
});

test("the text equal tells chain, bar and glasses with the figures of the picture", () => {
  const said = describeDecision(fakeDecision({ inputs: 5, right: 0.97 })).map((phrase) => words.phrase(phrase));
  expect(said[0]).toBe(
    "Each of five inputs was right in 97\u00a0% to 97\u00a0% of the cases of the last quarter, all of them at once only in 86\u00a0%: below the bar of 87\u00a0%.",
  );
  expect(said[1]).toBe("7 of 12\u00a0decisions have enough trust and are taken on data, the others by hand.");
  expect(said.join(" ")).not.toMatch(/chain\.|glasses\.|undefined|NaN/);
  const first = (inputs: number, right: number): string =>
    words.phrase(describeDecision(fakeDecision({ inputs, right }))[0]!);
  expect(first(5, 0.99)).toMatch(/above the bar of 87/);
  expect(first(1, 0.97)).toMatch(/^The one input .* 97/);
  expect(first(0, 1)).toBe("Nothing has been decided yet.");
  const { rows, columns } = tableOfDecision(fakeDecision({ inputs: 5, right: 0.97 }));
  expect(rows).toHaveLength(12);
  for (const [index, column] of columns.entries()) {
    expect(Object.keys(words.columns)).toContain(column);
    expect(words.cell({ column, value: rows[0]![index]! })).not.toMatch(/NaN|undefined/);
  }
});
