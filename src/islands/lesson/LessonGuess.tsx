import { useEffect, useRef, useState } from "preact/hooks";
import { runId, type Run } from "../../../simulations/runner/index.ts";
import { guesses, type LearnerEvent } from "../../learner/index.ts";
import type { Prediction, Question } from "../../../simulations/lens/index.ts";
import { lesson as words } from "../../words/index.ts";
import { GuessChart, type GuessForm } from "../guess/GuessChart.tsx";
import { useAwake } from "../useAwake.ts";
import { lessonState, recordFirst } from "./store.ts";

/** What shows the run arrives while the guess is made. The run fetches it again if that failed, and says so then. */
function fetchRun(lens: string): void {
  void import("../lensPart.tsx").then(({ fetchLens }) => fetchLens(lens)).catch(() => undefined);
  void import("./LessonRun.tsx").catch(() => undefined);
}

export interface LessonGuessProps {
  readonly question: Question;
  readonly run: Run;
  /** Id of the lens that shows the run. */
  readonly lens: string;
  readonly form: GuessForm;
}

/** The lesson's question. A guess, or the wish to look first, is kept in the learner's log and opens the run. */
export function LessonGuess({ question, run, lens, form }: LessonGuessProps) {
  const isAwake = useAwake();
  const guess = isAwake ? lessonState.guess.value : null;
  /** True when a guess was kept in another tab while this one still asked for it. */
  const [isElsewhere, setElsewhere] = useState(false);
  const isAsking = useRef(false);
  const isOwn = useRef(false);
  useEffect(() => {
    if (guess !== null && isAsking.current && !isOwn.current) setElsewhere(true);
    isAsking.current = isAwake && lessonState.isReady.value && guess === null;
  }, [guess, lessonState.isReady.value]);

  const keep = async (prediction: Prediction): Promise<void> => {
    isOwn.current = true;
    const asked = { question: question.id, version: question.version, run: runId(run) };
    const isTaken = (own: readonly LearnerEvent[]): boolean => guesses(own).has(question.id);
    const isKept =
      prediction.values.length === 0
        ? await recordFirst("prediction.skipped", asked, isTaken)
        : await recordFirst("prediction.stored", { ...prediction, ...asked, values: [...prediction.values] }, isTaken);
    if (!isKept) return setElsewhere(true);
    document.getElementById("run")?.scrollIntoView();
    document.querySelector<HTMLElement>("#run [data-action=play]")?.focus({ preventScroll: true });
  };

  if (guess?.isSkipped) {
    return (
      <p class="lesson-guess-note" role="status">
        {isElsewhere && `${words.guessElsewhere} `}
        {words.runAnyway}
      </p>
    );
  }
  // The log is read after the first paint; a guess that was kept before then takes the chart's place.
  const key = guess?.prediction ? "kept" : "empty";
  return (
    <div onPointerDownCapture={() => fetchRun(lens)} onFocusCapture={() => fetchRun(lens)}>
      <p class="lesson-guess-note" role="status">
        {isElsewhere && words.guessElsewhere}
      </p>
      <GuessChart
        key={key}
        question={question}
        kept={guess?.prediction ?? null}
        onKeep={(prediction) => void keep(prediction)}
        form={form}
      />
    </div>
  );
}
