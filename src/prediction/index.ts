/** Predictions: what is asked, what was guessed, how a guess compares with the run. Pure; no page, no words. */
export { brierScore, calibrate } from "./calibration.ts";
export type { CalibrationRow, ScoredPoints } from "./calibration.ts";
export { fillShape } from "./fillShape.ts";
export { isInRange } from "./isInRange.ts";
export { noIdea, predictionOf } from "./prediction.ts";
export type { Confidence, InputWay, Prediction } from "./prediction.ts";
export type { Dimension, GivenPoint, Knot, Question, ShapeCode } from "./question.ts";
export { readShape } from "./readShape.ts";
export type { ShapeReading } from "./readShape.ts";
export { scorePrediction } from "./scorePrediction.ts";
export type { Score, ScorePart } from "./scorePrediction.ts";
