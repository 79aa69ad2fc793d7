import { describe, expect, test } from "vitest";
import { fillShape, readShape } from "../../../simulations/lens/index.ts";
import type { ShapeCode } from "../../../simulations/lens/index.ts";

describe("readShape", () => {
  test.each<[string, number[], ShapeCode, number | null]>([
    ["the sketched run", [6, 11, 18, 32, 53, 76], "bends", 2],
    ["half the pairs", [5, 7, 9, 12, 17, 22], "bends", 3],
    ["publish once", [6, 6, 7, 7, 8, 7], "flat", null],
    ["no changes", [5, 5, 5, 6, 6, 5], "flat", null],
    ["a straight line", [6, 10, 14, 18, 22, 26], "steady", null],
    ["a bend that stops at the freeze", [6, 10, 18, 32, 50, 50], "levels", 4],
    ["a saturating curve", [6, 20, 28, 32, 34, 36], "levels", 2],
    ["an exponential, at its knee and not at its end", [6, 9, 17, 31, 55, 91], "bends", 3],
    ["a hill", [6, 20, 40, 40, 25, 10], "peaks", 2],
    ["a decline", [40, 32, 24, 16, 10, 6], "falls", null],
    ["a dip before a rise", [6, 3, 3, 10, 30, 60], "bends", 3],
  ])("%s is read as it looks", (_, values, shape, at) => {
    expect(readShape(values, 3)).toEqual({ shape, at });
  });

  test("differences within the tolerance are no change", () => {
    expect(readShape([2, 4, 2, 4, 2, 4], 3).shape).toBe("flat");
    expect(readShape([2, 4, 2, 4, 2, 8], 3).shape).not.toBe("flat");
  });

  test.each<[ShapeCode]>([["flat"], ["steady"], ["bends"], ["levels"], ["peaks"]])(
    "what the chip %s fills is read as that shape, at a small and at a large end",
    (shape) => {
      for (const end of [16, 40, 300]) expect(readShape([6, ...fillShape(shape, 6, end)], 3).shape).toBe(shape);
    },
  );

  test("fillShape keeps to whole units and never goes below zero", () => {
    expect(fillShape("falls", 6, 0)).toEqual([5, 4, 2, 1, 0]);
    expect(fillShape("steady", 6, 16)).toEqual([8, 10, 12, 14, 16]);
  });
});
