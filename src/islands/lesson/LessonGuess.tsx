import { runId, type Run } from "../../../simulations/runner/index.ts";
import type { Prediction, Question } from "../../prediction/index.ts";
import { formatWorkingDays } from "../../words/format.ts";
import { lesson as words } from "../../words/index.ts";
import { GuessChart } from "../guess/GuessChart.tsx";
import { lessonState, record } from "./store.ts";

/** The lesson's question. A guess, or the wish to look first, is kept in the learner's log and opens the run. */
export function LessonGuess({ question, run }: { question: Question; run: Run }) {
  const guess = lessonState.guess.value;
  const dot = guess?.dot ?? null;

  const keep = async (prediction: Prediction): Promise<void> => {
    const asked = { question: question.id, version: question.version, run: runId(run) };
    if (prediction.values.length === 0) await record("prediction.skipped", asked);
    else await record("prediction.stored", { ...prediction, ...asked, values: [...prediction.values] });
    document.getElementById("run")?.scrollIntoView();
    document.querySelector<HTMLElement>("#run [data-action=play]")?.focus({ preventScroll: true });
  };

  if (guess?.isSkipped) return <p class="lesson-guess-note">{words.runAnyway}</p>;
  // Whoever set the dot on the landing page has guessed and has seen the run; nobody is asked twice.
  if (dot !== null && !guess?.prediction) {
    return <p class="lesson-guess-note">{words.guessedBefore({ days: formatWorkingDays(dot) })}</p>;
  }
  // The log is read after the first paint; a guess that was kept before then takes the chart's place.
  const key = guess?.prediction ? "kept" : "empty";
  return (
    <GuessChart
      key={key}
      question={question}
      kept={guess?.prediction ?? null}
      onKeep={(prediction) => void keep(prediction)}
    />
  );
}
