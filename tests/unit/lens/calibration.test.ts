import { describe, expect, test } from "vitest";
import { brierScore, calibrate } from "../../../simulations/lens/index.ts";

describe("calibrate", () => {
  test("fairly sure expects two points in three", () => {
    const scores = [
      { confidence: "fairly", inRange: 4, of: 12 },
      { confidence: "fairly", inRange: 7, of: 12 },
      { confidence: null, inRange: 1, of: 1 },
    ] as const;
    expect(calibrate(scores)[1]).toEqual({ confidence: "fairly", inRange: 11, of: 24, expected: 16 });
  });

  test("nothing scored gives rows of zero and no Brier score", () => {
    expect(calibrate([]).map((row) => row.of)).toEqual([0, 0, 0]);
    expect(brierScore([{ confidence: null, inRange: 1, of: 1 }])).toBeNull();
  });

  test("certain and right scores 0.01 per point, certain and wrong 0.81", () => {
    expect(brierScore([{ confidence: "certain", inRange: 5, of: 5 }])).toBeCloseTo(0.01);
    expect(brierScore([{ confidence: "certain", inRange: 0, of: 5 }])).toBeCloseTo(0.81);
  });
});
