/** The business against closed forms: one family, seeds fixed before the first run. */
import { describe, expect, test } from "vitest";
import { meanInterval } from "../../../../simulations/statistics/index.ts";
import { judge } from "../../../validation/kernel/index.ts";
import { businessFamily } from "./index.ts";

const family = businessFamily();
const verdicts = judge(family.checks);

describe("closed forms against the business, one family with Holm's correction at α = 0.01", () => {
  test.each(verdicts)("$id $quantity is $theory", ({ mean, theory, halfWidthShare, pHolm }) => {
    expect(pHolm, `measured ${mean}, theory ${theory}`).toBeGreaterThan(0.01);
    expect(halfWidthShare).toBeLessThanOrEqual(0.03);
  });

  test("a mean that is 5 % off would be refused", () => {
    const shifted = family.checks.map((check) => ({ ...check, theory: check.theory * 1.05 }));
    expect(judge(shifted).filter(({ pHolm }) => pHolm > 0.01)).toEqual([]);
  });
});

describe("by bound or tolerance", () => {
  test("F27: three stages that forecast from the orders they get are worse than the product of three", () => {
    const { mean, halfWidth } = meanInterval(family.bullwhip.threeStages, 0.99);
    expect(mean - halfWidth).toBeGreaterThan(family.bullwhip.bound);
  });

  // A repair heals whatever else broke while its type waited for it: a tenth at most where the centre keeps up.
  test("F8: a delivered change causes as many repairs as it breaks types, or a little less", () => {
    const { mean, halfWidth } = meanInterval(family.failureDemand.repairs, 0.99);
    expect(mean - halfWidth).toBeGreaterThan(0.9);
    expect(mean - halfWidth).toBeLessThan(1);
  });

  // A tenth of the repairs is 2 % of the load, and the half-width comes on top.
  test("F8: a centre that keeps up is as busy as the form says, within 3 %", () => {
    const { mean, halfWidth } = meanInterval(family.failureDemand.load, 0.99);
    expect(halfWidth).toBeLessThan(0.02);
    expect(Math.abs(mean - 1)).toBeLessThan(0.03);
  });

  test("F8: an overloaded centre delivers no less than the form says, which knows no repair that heals two breakages", () => {
    const { overloaded } = family.failureDemand;
    const above = meanInterval(
      overloaded.map(({ delivered, bound }) => delivered - bound),
      0.99,
    );
    expect(above.mean - above.halfWidth).toBeGreaterThan(0);
    const { mean, halfWidth } = meanInterval(
      overloaded.map(({ delivered, repairs }) => delivered * (1 + repairs)),
      0.99,
    );
    expect(Math.abs(mean - 1)).toBeLessThan(halfWidth + 0.01);
  });
});
