import type { Question, ShapeCode } from "./question.ts";
import { shapeOf } from "./readShape.ts";

/** How sure somebody is. `guess` expects one point in three to be in range, see `expectedShare`. */
export type Confidence = "guess" | "fairly" | "certain";

/** The way in which the last value was set. `none` belongs to "No idea, show me". */
export type InputWay = "drawn" | "slider" | "shape" | "typed" | "tap" | "none";

/**
 * What somebody predicted, in data units at the question's knots. Under 200 bytes as JSON, so that a room can add up
 * quantiles and count shapes. No values means "No idea, show me": a valid answer that counts in no calibration.
 */
export interface Prediction {
  readonly question: string;
  readonly version: number;
  readonly values: readonly number[];
  /** By the same classifier that reads the run; null for fewer than three points in all, and for bars. */
  readonly shape: ShapeCode | null;
  /** Null when it was not asked: a single tap, or no idea. */
  readonly confidence: Confidence | null;
  readonly input: InputWay;
}

/** Builds the prediction that is stored. Values are rounded to whole units: nobody guesses tenths. */
export function predictionOf(
  question: Question,
  values: readonly number[],
  { confidence, input }: { confidence: Confidence | null; input: InputWay },
): Prediction {
  const whole = values.map(Math.round);
  const shape = shapeOf(question, whole)?.shape ?? null;
  return { question: question.id, version: question.version, values: whole, shape, confidence, input };
}

/** The prediction of somebody who would rather look. */
export function noIdea(question: Question): Prediction {
  return { question: question.id, version: question.version, values: [], shape: null, confidence: null, input: "none" };
}
