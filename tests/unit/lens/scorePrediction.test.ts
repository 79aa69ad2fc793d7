import { describe, expect, test } from "vitest";
import { isInRange, noIdea, predictionOf, scorePrediction } from "../../../simulations/lens/index.ts";
import { sketchedRun, waitQuestion } from "./waitQuestion.ts";

const drawn = { confidence: "fairly", input: "drawn" } as const;

describe("isInRange", () => {
  test.each([
    [50, 75, true],
    [49, 75, false],
    [75, 50, true],
    [6, 9, true],
    [2, 5, true],
    [2, 6, false],
    [0, 3, true],
    [0, 4, false],
  ])("%i against %i is %s with a tolerance of 3", (guess, run, expected) => {
    expect(isInRange(guess, run, 3)).toBe(expected);
  });
});

describe("scorePrediction", () => {
  test("a straight guess is told in how many points it holds, what it drew and what the run did", () => {
    const prediction = predictionOf(waitQuestion, [10, 14, 18, 22, 26], drawn);
    const score = scorePrediction(waitQuestion, prediction, sketchedRun);
    expect(score.points).toEqual([true, true, false, false, false]);
    expect(score.parts).toEqual([
      { code: "inRange", parameters: { inRange: 2, of: 5 } },
      { code: "drewShape", parameters: { drawn: "steady" } },
      {
        code: "runShape",
        parameters: { run: "bends", turn: "at eight systems", event: "freeze", isStopped: 0 },
      },
    ]);
  });

  test("bars are scored one by one, and no shape is read into their order", () => {
    const question = { ...waitQuestion, form: "bars" as const };
    const prediction = predictionOf(question, [10, 14, 18, 22, 26], drawn);
    expect(prediction.shape).toBeNull();
    const score = scorePrediction(question, prediction, sketchedRun);
    expect(score).toEqual({
      inRange: 2,
      of: 5,
      points: [true, true, false, false, false],
      drawn: null,
      run: null,
      parts: [{ code: "inRange", parameters: { inRange: 2, of: 5, form: "bars" } }],
    });
  });

  test("a guess of the right shape is told so, however far off it is", () => {
    const prediction = predictionOf(waitQuestion, [7, 8, 11, 16, 24], drawn);
    expect(scorePrediction(waitQuestion, prediction, sketchedRun).parts[1]).toEqual({
      code: "sameShape",
      parameters: { drawn: "bends" },
    });
  });

  test("a run that stops at the event says so", () => {
    const { parts } = scorePrediction(waitQuestion, noIdea(waitQuestion), [11, 18, 32, 53, 54]);
    expect(parts.at(-1)?.parameters).toMatchObject({ run: "levels", event: "freeze", isStopped: 1 });
  });

  test("no idea is scored on no point and still hears what the run did", () => {
    const score = scorePrediction(waitQuestion, noIdea(waitQuestion), sketchedRun);
    expect([score.inRange, score.of]).toEqual([0, 0]);
    expect(score.parts.map((part) => part.code)).toEqual(["noGuess", "runShape"]);
  });

  test("a single dot is compared as two numbers", () => {
    const question = { ...waitQuestion, knots: waitQuestion.knots.slice(-1) };
    const prediction = predictionOf(question, [20], { confidence: null, input: "drawn" });
    expect(scorePrediction(question, prediction, [74.3]).parts).toEqual([
      { code: "onePoint", parameters: { guess: 20, run: 74, inRange: 0, unit: "workingDays" } },
    ]);
  });
});

describe("predictionOf", () => {
  test("a prediction of five three-digit values stays under 200 bytes", () => {
    const prediction = predictionOf(waitQuestion, [111.4, 222, 333, 444, 555], {
      confidence: "certain",
      input: "slider",
    });
    expect(prediction.values).toEqual([111, 222, 333, 444, 555]);
    expect(new TextEncoder().encode(JSON.stringify(prediction)).length).toBeLessThan(200);
  });
});
