import { barsForm } from "../guess/barsForm.ts";
import { LessonGuess, type LessonGuessProps } from "./LessonGuess.tsx";

/** The lesson's question where it asks for bars. A page with a curve does not load it. */
export function LessonBars(props: Omit<LessonGuessProps, "form">) {
  return <LessonGuess {...props} form={barsForm} />;
}
