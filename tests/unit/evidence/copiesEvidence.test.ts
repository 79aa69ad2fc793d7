import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import drift from "../../validation/drift-results.json" with { type: "json" };
import { lens } from "../../../simulations/lenses/copies/lens.ts";
import { copiesSchema } from "../../../src/evidence/copiesSchema.ts";
import { resultOf } from "../../../src/evidence/lensReportSchema.ts";
import { copiesEvidence } from "../../../src/words/en/copiesEvidence.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/validation/${name}.json`, "utf8"));
const { last } = copiesSchema.parse(read("copies-results"));

describe("the committed report of the copies", () => {
  test("the pinned runs are those of the seed that the registered rule gives", () => {
    const { corrected, ...others } = lens.pinned;
    for (const { seed } of Object.values(others)) expect(seed).toBe(last.referenceSeed);
    // That of lesson 1.3 has a rule of its own.
    expect(corrected!.seed).toBe(drift.last.referenceSeed);
  });

  test("the taught move wins, doing nothing and the tempting one do not, over a hundred seeds", () => {
    const [taught, tempting, nothing] = ["served", "tenth", "nothing"].map((id) => resultOf(last.results, `win.${id}`));
    for (const { seeds } of [taught!, tempting!, nothing!]) expect(seeds).toBeGreaterThanOrEqual(100);
    expect(taught!.interval![0]).toBeGreaterThanOrEqual(0.7);
    expect(nothing!.interval![1]).toBeLessThanOrEqual(0.1);
    const { got, ci95 } = last.more.taughtMinusTempting;
    expect(got - ci95).toBeGreaterThan(0);
  });

  test("every figure, and every one that came out otherwise, has its sentence", () => {
    for (const { id, isNear } of last.results) {
      expect(copiesEvidence.figure({ id })).not.toBe(id);
      if (!isNear) expect(copiesEvidence.reasons, id).toHaveProperty([id]);
    }
  });
});
