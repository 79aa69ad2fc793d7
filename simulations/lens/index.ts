/**
 * The contract of a lens: what it is (data), what it reads off a run (model), how it is drawn (view), what it asks, and how
 * a guess compares with a run. Pure; no page, no words, no run.
 */
export type { Challenge, ChallengeMoves, Lens, LensTime, PinnedRun, Preset, Switch, TimeScaleName } from "./Lens.ts";
export type {
  ClientRun,
  Condition,
  Frame,
  LensFrame,
  LensModel,
  Mark,
  NumberShown,
  Offer,
  OfferedOrder,
  Outline,
  QuestionReader,
  Stop,
  Told,
  ToldOfAttempt,
  Verdict,
  WhyQuestion,
} from "./LensModel.ts";
export type { CurveData, LensView, MountOptions, Phrase, PictureView, Tempo, View, ViewTable } from "./LensView.ts";
export { presenterSteps, questionId } from "./presenterSteps.ts";
export type { PresenterStep } from "./presenterSteps.ts";
export { brierScore, calibrate } from "./calibration.ts";
export type { CalibrationRow, ScoredPoints } from "./calibration.ts";
export { figuresInGroups } from "./figuresInGroups.ts";
export type { Figures } from "./figuresInGroups.ts";
export { fillShape } from "./fillShape.ts";
export { isInRange } from "./isInRange.ts";
export { noIdea, predictionOf } from "./prediction.ts";
export type { Confidence, InputWay, Prediction } from "./prediction.ts";
export type { Dimension, GivenPoint, Knot, KnotNames, Question, ShapeCode } from "./question.ts";
export { readShape, shapeOf } from "./readShape.ts";
export type { ShapeReading } from "./readShape.ts";
export { scorePrediction } from "./scorePrediction.ts";
export type { Score, ScorePart } from "./scorePrediction.ts";
export { runsFrom } from "./runsFrom.ts";
