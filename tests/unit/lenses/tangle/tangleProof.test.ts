import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readScenario } from "../../../../simulations/business/index.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import { switches } from "../../../../simulations/lenses/tangle/switches.ts";
import { tangleRun } from "../../../../simulations/lenses/tangle/tangleRun.ts";
import { figures } from "../../../../simulations/lenses/tangle/figures.ts";
import { waitQuestion } from "../../../../simulations/lenses/tangle/waitQuestion.ts";
import { crossing } from "../../../../scripts/tangle/tangleRuns.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"));
const results = read("tests/validation/tangle-results.json");
const manySeeds = read("simulations/lenses/tangle/manySeeds.json");

describe("the committed report of npm run validate -- tangle", () => {
  test("is about the model as it is now: the reference run's trace has not changed", () => {
    expect(toldOf(tangleRun()).traceHash).toBe(manySeeds.traceHash);
  });

  test("names the reference seed that the scenario pins", () => {
    expect(results.last.referenceSeed).toBe(readScenario("tangle@2").referenceSeed);
  });

  test("answers every registered expectation, and gives a reason wherever it came out differently", () => {
    const expectations = read("tests/validation/tangle-expectations.json").expectations;
    const ids = results.last.results.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expectations.map(({ id }: { id: string }) => id));
    for (const { id, isNear, isAsFolded, reason } of results.last.results) {
      if (!isNear || !isAsFolded) expect(reason, id).toBeTypeOf("string");
    }
  });
});

describe("own links against publishing once, over 30 paired seeds", () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
  test("own links cost fewer team days up to four systems", () => {
    const { got, ci95 } = crossing(seeds, 4);
    expect(got + ci95).toBeLessThan(0);
  });
  test("publishing costs fewer from five on", () => {
    const { got, ci95 } = crossing(seeds, 5);
    expect(got - ci95).toBeGreaterThan(0);
  });
});

describe("the lesson's figures", () => {
  const found = figures();
  test("are finite numbers or names", () => {
    for (const [name, value] of Object.entries(found)) {
      if (typeof value !== "string") expect(Number.isFinite(value), name).toBe(true);
    }
  });

  test("tell the story: the wait rises to the end, and neither without changes nor when everyone publishes", () => {
    const waits = [1, 2, 3, 4, 5, 6].map((half) => Number(found[`wait.half${half}`]));
    expect(waits.every((wait, index) => index === 0 || wait > waits[index - 1]!)).toBe(true);
    expect(found["noChanges.wait.half6"]).toBeLessThan(10);
    expect(found["published.wait.half6"]).toBeLessThan(10);
    expect(found["noChanges.links"]).toBe(found["links.final"]);
    expect(found["published.translations"]).toBe(found["translations.final"]);
    expect(found["published.connections"]).toBeLessThan(Number(found["connections.final"]));
  });

  test("every switch, with every choice, is a run that the business accepts", () => {
    for (const { overrides, choice } of switches) {
      for (const value of choice?.values ?? [0]) {
        const changed = choice ? { ...overrides, [choice.parameter]: value } : overrides;
        expect(toldOf(tangleRun({ overrides: changed })).halves.length).toBe(6);
      }
    }
  });
});

test("waitQuestion(halves) gives the first half-year and asks for five, the last one after the freeze", () => {
  const { halves } = toldOf(tangleRun());
  const question = waitQuestion(halves);
  expect(question.given).toMatchObject({ position: 1, parameters: { systems: 4 }, value: halves[0]!.waitDaysMean });
  expect(question.knots.map(({ parameters }) => parameters.systems)).toEqual([6, 8, 10, 12, 12]);
  expect(question.knots.at(-1)).toMatchObject({ event: "freeze" });
});
