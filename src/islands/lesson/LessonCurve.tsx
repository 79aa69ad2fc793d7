import { curveForm } from "../guess/curveForm.ts";
import { LessonGuess, type LessonGuessProps } from "./LessonGuess.tsx";

/** The lesson's question where it asks for a curve. A page with bars does not load it. */
export function LessonCurve(props: Omit<LessonGuessProps, "form">) {
  return <LessonGuess {...props} form={curveForm} />;
}
