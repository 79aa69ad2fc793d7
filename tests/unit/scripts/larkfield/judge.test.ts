import { describe, expect, test } from "vitest";
import { judge } from "../../../../scripts/larkfield/judge.ts";

describe("judge", () => {
  const expectation = { id: "x", claim: "X", what: "", limit: 0, direction: "above" } as const;
  const around = (mean: number): number[] => [mean - 1, mean - 0.5, mean, mean + 0.5, mean + 1];

  test.each([
    [around(3), "holds"],
    [around(0.1), "open"],
    [around(-3), "fails"],
  ])("says of %j that the claim %s", (values, verdict) => {
    expect(judge([expectation], { x: values })[0]!.verdict).toBe(verdict);
  });

  test("asks more of each part when there are many", () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...expectation, id: `x${index}` }));
    const found = Object.fromEntries(many.map(({ id }) => [id, around(1.6)]));
    expect(judge([expectation], { x: around(1.6) })[0]!.verdict).toBe("holds");
    expect(judge(many, found).every(({ verdict }) => verdict === "open")).toBe(true);
  });
});
