/**
 * The claims in small: eight seeds, paired, every part of C1–C5, and for each claim a mechanism that is taken away. The
 * full statistics are in tests/validation/larkfield-results.json.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimStatistics } from "../../../scripts/larkfield/claims.ts";
import { configurations } from "../../../scripts/larkfield/configurations.ts";
import { judge } from "../../../scripts/larkfield/judge.ts";
import type { Expectation } from "../../../scripts/larkfield/judge.ts";
import { runLarkfield } from "../../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../../simulations/business/index.ts";
import { pairedComparison } from "../../../simulations/statistics/index.ts";

interface Ablation {
  readonly id: string;
  readonly part: string;
  readonly replace: Readonly<Record<string, string>>;
}
const { claims, ablations } = JSON.parse(
  readFileSync(new URL("../../validation/larkfield-expectations.json", import.meta.url), "utf8"),
) as { claims: (Expectation & { readonly forecast: string })[]; ablations: Ablation[] };
const parts = claims.filter(({ id }) => id.startsWith("C"));
/** The first of the registered seeds. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const FEW = SEEDS.slice(0, 3);
const made = new Map<string, LarkfieldRun>();

/** A part's statistic seed by seed; `replace` says which configuration stands in for another. */
function valuesOf(part: string, seeds: readonly number[], replace: Ablation["replace"] = {}): number[] {
  return seeds.map((seed) => claimStatistics[part]!((name) => runOf(replace[name] ?? name, seed)));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function runOf(id: string, seed: number): LarkfieldRun {
  const key = `${id}|${seed}`;
  const known = made.get(key);
  if (known) return known;
  const { architecture, overrides } = configurations.find((entry) => entry.id === id)!;
  const run = runLarkfield({ architecture, overrides, seed });
  made.set(key, run);
  return run;
}

// Made while the file is read, where no clock runs out on a busy machine. Holm's correction over the fifteen parts.
const found = Object.fromEntries(parts.map(({ id }) => [id, valuesOf(id, SEEDS)]));
const judgements = judge(parts, found);
/** Too small, or too close to their limits, to be shown with eight seeds. */
const faint = ["C1.elasticity.backbone", "C1.acted", "C4.dip", "C4.keeps", "C5.equivalent"];
/** Registered as a part that does not hold under these rules: a finding, which the page of evidence tells. */
const missed = parts.filter(({ forecast }) => forecast === "fails").map(({ id }) => id);
const expected = judgements.filter(({ id }) => !missed.includes(id));

describe("over the first eight seeds, paired", () => {
  test.each(expected.filter(({ id }) => !faint.includes(id)))("$id holds: $what", ({ verdict }) => {
    expect(verdict).toBe("holds");
  });

  test.each(expected.filter(({ id }) => faint.includes(id)))("$id is on its side: $what", (judgement) => {
    const { verdict, mean, limit, direction } = judgement;
    expect(verdict).not.toBe("fails");
    if (direction === "above") expect(mean).toBeGreaterThan(limit);
    else expect(direction === "within" ? Math.abs(mean!) : mean).toBeLessThan(limit);
  });
});

test("the backbone's lead time grows, as registered, and stays flat where owners have no other work", () => {
  expect(missed).toEqual(["C4.leadTime"]);
  const { part, replace } = ablations.find(({ id }) => id === "C4.leadTime.noOwnWork")!;
  const { limit } = parts.find(({ id }) => id === part)!;
  expect(meanOf(found[part]!)).toBeGreaterThan(limit);
  expect(meanOf(valuesOf(part, SEEDS, replace))).toBeLessThan(limit);
});

const taken = [
  "C1.elasticity.noChanges",
  "C1.acted.allCalls",
  "C2.age.allCalls",
  "C2.aboveBar.fixedMeaning",
  "C3.decline.biggerCentre",
  "C3.leadTime.biggerCentre",
  "C4.dip.practicesFromStart",
  "C4.passes.centreWorks",
  "C4.keeps.centreWorks",
  "C4.leadTime.centreWorks",
  "C5.practices.off",
].map((id) => {
  const { part, replace } = ablations.find((entry) => entry.id === id)!;
  const { limit, direction } = parts.find((entry) => entry.id === part)!;
  const sign = direction === "above" ? 1 : -1;
  return { id, limit: sign * limit, withIt: valuesOf(part, FEW), without: valuesOf(part, FEW, replace), sign };
});

describe("without its mechanism an effect goes, over the first three seeds", () => {
  test.each(taken)("$id", ({ limit, withIt, without, sign }) => {
    expect(sign * meanOf(without)).toBeLessThan(limit);
    // Seed by seed: taking the mechanism away moves the effect towards its limit.
    expect(sign * pairedComparison(without, withIt).mean).toBeLessThan(0);
  });
});

const misunderstood = valuesOf("H6.none", [1, 2]);

test("with fixed meanings and perfect mappings nothing is misread or mismapped (H6)", () => {
  expect(misunderstood).toEqual([0, 0]);
});
