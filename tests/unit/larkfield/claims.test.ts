/** The claims in small: a few seeds, direction only. The full statistics are in tests/validation/larkfield-results.json. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimStatistics } from "../../../scripts/larkfield/claims.ts";
import { configurations } from "../../../scripts/larkfield/configurations.ts";
import { judge } from "../../../scripts/larkfield/judge.ts";
import { runLarkfield } from "../../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../../simulations/business/index.ts";

interface Entry {
  readonly id: string;
  readonly limit: number;
  readonly direction: string;
}
const { claims, seeds } = JSON.parse(
  readFileSync(new URL("../../validation/larkfield-expectations.json", import.meta.url), "utf8"),
) as { claims: Entry[]; seeds: { small: [number, number] } };
const [first, last] = seeds.small;
const made = new Map<string, LarkfieldRun>();

function meanOf(id: string): number {
  let sum = 0;
  for (let seed = first; seed <= last; seed++) sum += claimStatistics[id]!((name) => runOf(name, seed));
  return sum / (last - first + 1);
}

function runOf(id: string, seed: number): LarkfieldRun {
  const key = `${id}|${seed}`;
  const known = made.get(key);
  if (known) return known;
  const { architecture, overrides } = configurations.find((entry) => entry.id === id)!;
  const run = runLarkfield({ architecture, overrides, seed });
  made.set(key, run);
  return run;
}

describe(`over seeds ${first} to ${last}`, { timeout: 120_000 }, () => {
  const robust = [
    "C1.elasticity.pointToPoint",
    "C1.acted",
    "C2.age",
    "C2.aboveBar",
    "C3.better",
    "C3.decline",
    "C3.leadTime",
    "C4.passes",
    "C4.leadTime",
  ];
  test.each(claims.filter(({ id }) => robust.includes(id)))(
    "$id lies $direction $limit",
    ({ id, limit, direction }) => {
      const got = meanOf(id);
      if (direction === "above") expect(got).toBeGreaterThan(limit);
      else expect(got).toBeLessThan(limit);
    },
  );

  test("with fixed meanings and perfect mappings nothing is misread or mismapped (H6)", () => {
    expect(meanOf("H6.none")).toBe(0);
  });
});

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
