import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareTraces, describeDifferences } from "./compareTraces.ts";
import { knownDifferences } from "./knownDifferences.ts";
import { ourTarget } from "./ourTarget.ts";
import { playScenario } from "./playScenario.ts";
import { families } from "./scenarios/index.ts";
import { readStoredTraces } from "./storedTraces.ts";
import type { Target } from "./Target.ts";

const PATIENCE_MS = 60_000;

let target: Target;
beforeAll(async () => {
  target = await ourTarget();
});
afterAll(() => target.close());

const { kafkaVersion, traces } = readStoredTraces();

for (const { name: family, scenarios } of families) {
  describe(`${family} as Apache Kafka ${kafkaVersion} does it`, () => {
    for (const scenario of scenarios) {
      const play = scenario.isDisruptive === true ? test.sequential : test.concurrent;
      play(
        scenario.name,
        async () => {
          const differences = compareTraces(traces[scenario.name] ?? {}, await playScenario(scenario, target));
          const text = describeDifferences(differences);
          if (scenario.name in knownDifferences) expect(text, "the listed difference is gone").not.toBe("");
          else expect(text).toBe("");
        },
        PATIENCE_MS,
      );
    }
  });
}

test("every scenario has a name of its own and a stored trace without a failure", () => {
  const names = families.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(traces).sort()).toEqual([...names].sort());
  expect(Object.entries(traces).filter(([, trace]) => "failure" in trace)).toEqual([]);
});
