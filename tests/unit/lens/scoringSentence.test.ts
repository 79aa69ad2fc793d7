import { describe, expect, test } from "vitest";
import { noIdea, predictionOf, readShape, scorePrediction } from "../../../simulations/lens/index.ts";
import type { Prediction } from "../../../simulations/lens/index.ts";
import { guess } from "../../../src/words/en/guess.ts";
import { sketchedRun, waitQuestion } from "./waitQuestion.ts";

const drawn = { confidence: "fairly", input: "drawn" } as const;
const say = (prediction: Prediction, run: readonly number[]): string =>
  guess.score({ parts: scorePrediction(waitQuestion, prediction, run).parts });

describe("the scoring sentence", () => {
  test.each<[string, number[], readonly number[]]>([
    [
      "In range at 2 of 5 points. You drew “grows in step”; the run bends up at eight systems and does not stop when nothing new is added.",
      [10, 14, 18, 22, 26],
      sketchedRun,
    ],
    [
      "In range at 0 of 5 points. You drew “slow, then steep”, and that is the shape it has: the run bends up at eight systems and does not stop when nothing new is added.",
      [7, 8, 11, 16, 24],
      sketchedRun,
    ],
    [
      "In range at 5 of 5 points. You drew “slow, then steep”; the run goes up and then settles at twelve systems, once nothing new is added.",
      [11, 18, 30, 50, 75],
      [11, 18, 32, 53, 54],
    ],
    [
      "In range at 5 of 5 points. You drew “about the same”, and that is the shape it has: the run stays about the same.",
      [6, 6, 6, 6, 6],
      [6, 7, 7, 8, 7],
    ],
  ])("%s", (sentence, values, run) => {
    expect(say(predictionOf(waitQuestion, values, drawn), run)).toBe(sentence);
  });

  test("somebody who had no idea hears what the run did", () => {
    expect(say(noIdea(waitQuestion), sketchedRun)).toBe(
      "The run bends up at eight systems and does not stop when nothing new is added.",
    );
  });

  test("a single dot is answered with two numbers", () => {
    const question = { ...waitQuestion, knots: waitQuestion.knots.slice(-1) };
    const { parts } = scorePrediction(question, predictionOf(question, [20], drawn), [74]);
    expect(guess.score({ parts })).toBe("74\u00a0working days. You said 20.");
  });

  test("every shape of the classifier has words on a chip and for a run", () => {
    for (const values of [
      [6, 6],
      [6, 12, 18, 24],
      [6, 8, 20, 60],
      [6, 40, 50, 51],
      [6, 40, 6],
      [40, 20, 6],
    ]) {
      const { shape } = readShape(values, 3);
      expect(guess.shapes[shape]).toBeDefined();
      expect(guess.ran({ facts: { run: shape } })).not.toBe(shape);
    }
  });
});
