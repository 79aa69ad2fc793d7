/** Every mechanism of the business against its closed form: one family, seeds fixed before the first run. */
import { describe, expect, test, vi } from "vitest";
import { judge } from "../../validation/kernel/index.ts";
import { familyOf, mechanisms } from "../../validation/mechanisms/index.ts";

vi.setConfig({ testTimeout: 60_000 });

const family = familyOf(await mechanisms());
const verdicts = judge(family.checks);

describe("mechanisms against closed forms, one family with Holm's correction at α = 0.01", () => {
  test.each(verdicts)("$id $quantity is $theory", ({ mean, theory, halfWidthShare, pHolm }) => {
    expect(pHolm, `measured ${mean}, theory ${theory}`).toBeGreaterThan(0.01);
    expect(halfWidthShare).toBeLessThanOrEqual(0.03);
  });

  test.each(family.exact)("$id: $says", ({ holds }) => {
    expect(holds).toBe(true);
  });

  test("a mean that is 5 % off would be refused", () => {
    const shifted = family.checks.map((check) => ({ ...check, theory: check.theory * 1.05 }));
    expect(judge(shifted).filter(({ pHolm }) => pHolm > 0.01)).toEqual([]);
  });
});
