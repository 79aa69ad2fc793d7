import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareTraces, describeDifferences } from "./compareTraces.ts";
import { knownDifferences } from "./knownDifferences.ts";
import { ourTarget } from "./ourTarget.ts";
import { playAll } from "./playScenario.ts";
import { families } from "./scenarios/index.ts";
import { readStoredTraces } from "./storedTraces.ts";
import type { Target } from "./Target.ts";
import type { Trace } from "./Trace.ts";

const AT_ONCE = 16;
const PATIENCE_MS = 180_000;

const { kafkaVersion, traces: expected } = readStoredTraces();
let target: Target;
let actual: ReadonlyMap<string, Trace>;

// Most scenarios wait for something most of the time, so they are played side by side before anything is compared.
beforeAll(async () => {
  target = await ourTarget();
  const scenarios = families.flatMap((family) => family.scenarios);
  actual = await playAll(scenarios, target, { atOnce: AT_ONCE });
}, PATIENCE_MS);
afterAll(() => target.close());

for (const { name: family, scenarios } of families) {
  describe(`${family} as Apache Kafka ${kafkaVersion} does it`, () => {
    for (const { name } of scenarios) {
      test(name, () => {
        const text = describeDifferences(compareTraces(expected[name] ?? {}, actual.get(name)!));
        if (name in knownDifferences) expect(text, "the listed difference is gone").not.toBe("");
        else expect(text).toBe("");
      });
    }
  });
}

test("every scenario has a name of its own and a stored trace without a failure", () => {
  const names = families.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
  expect(Object.entries(expected).filter(([, trace]) => "failure" in trace)).toEqual([]);
});
