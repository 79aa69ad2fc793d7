import { isInRange } from "./isInRange.ts";
import type { Prediction } from "./prediction.ts";
import type { Question } from "./question.ts";
import { shapeOf } from "./readShape.ts";
import type { ShapeReading } from "./readShape.ts";

/** One part of the scoring sentence: a code and what the words need to say it. Never one verdict. */
export interface ScorePart {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

export interface Score {
  /** Points in range, and how many were set. Both 0 for "no idea". */
  readonly inRange: number;
  readonly of: number;
  /** In range or not, knot by knot. */
  readonly points: readonly boolean[];
  readonly drawn: ShapeReading | null;
  readonly run: ShapeReading | null;
  /** Codes for the sentence, in order; `scoreSentence` of the words says them. */
  readonly parts: readonly ScorePart[];
}

/**
 * Compares a prediction with the run's values at the same knots. A point is in range when the ratio is at most 1.5 or
 * the difference is within the question's tolerance. "No idea" is scored on no point. Bars have no shape: which of them
 * is the longest is said beside their picture.
 */
export function scorePrediction(question: Question, prediction: Prediction, runValues: readonly number[]): Score {
  const points = prediction.values.map((guess, index) =>
    isInRange(guess, runValues[index] ?? Number.NaN, question.tolerance),
  );
  const inRange = points.filter(Boolean).length;
  const runReading = shapeOf(question, runValues);
  if (points.length === 0) {
    const parts = [{ code: "noGuess", parameters: {} }, ...runShapePart(question, runReading, runValues)];
    return { inRange: 0, of: 0, points, drawn: null, run: runReading, parts };
  }
  if (points.length === 1) {
    const parameters = { guess: prediction.values[0]!, run: Math.round(runValues[0]!), inRange, unit: question.unit };
    return { inRange, of: 1, points, drawn: null, run: null, parts: [{ code: "onePoint", parameters }] };
  }
  const drawn = shapeOf(question, prediction.values);
  const parts = [
    { code: "inRange", parameters: { inRange, of: points.length, ...(question.form && { form: question.form }) } },
    ...(drawn
      ? [{ code: drawn.shape === runReading?.shape ? "sameShape" : "drewShape", parameters: { drawn: drawn.shape } }]
      : []),
    ...runShapePart(question, runReading, runValues),
  ];
  return { inRange, of: points.length, points, drawn, run: runReading, parts };
}

/** What the run did: its shape, where it turned, and whether it minded the question's event. */
function runShapePart(question: Question, reading: ShapeReading | null, runValues: readonly number[]): ScorePart[] {
  if (!reading) return [];
  const turn = reading.at === null ? undefined : [question.given, ...question.knots][reading.at];
  const eventAt = question.knots.findIndex((knot) => knot.event !== undefined);
  const event = question.knots[eventAt]?.event;
  return [
    {
      code: "runShape",
      parameters: {
        run: reading.shape,
        ...(question.over && { over: question.over }),
        ...(turn?.names && { turn: turn.names.turn }),
        ...(event !== undefined && { event, isStopped: stopsAt(eventAt, question, runValues) ? 1 : 0 }),
      },
    },
  ];
}

/** Half the average step or less, or less than the tolerance: the rise has stopped at that knot. */
function stopsAt(index: number, question: Question, runValues: readonly number[]): boolean {
  const before = runValues[index - 1] ?? question.given.value;
  const step = runValues[index]! - before;
  const averageStep = (before - question.given.value) / Math.max(1, index);
  return step <= question.tolerance || step <= averageStep / 2;
}
