import { runId, type Run } from "../../../simulations/runner/index.ts";
import type { Prediction, Question } from "../../../simulations/lens/index.ts";
import { lesson as words } from "../../words/index.ts";
import { GuessChart } from "../guess/GuessChart.tsx";
import { lessonState, record } from "./store.ts";

/** What shows the run arrives while the guess is made. The run fetches it again if that failed, and says so then. */
function fetchRun(lens: string): void {
  void import("../lensPart.tsx").then(({ fetchLens }) => fetchLens(lens)).catch(() => undefined);
  void import("./LessonRun.tsx").catch(() => undefined);
}

/** The lesson's question. A guess, or the wish to look first, is kept in the learner's log and opens the run. */
export function LessonGuess({ question, run, lens }: { question: Question; run: Run; lens: string }) {
  const guess = lessonState.guess.value;

  const keep = async (prediction: Prediction): Promise<void> => {
    const asked = { question: question.id, version: question.version, run: runId(run) };
    if (prediction.values.length === 0) await record("prediction.skipped", asked);
    else await record("prediction.stored", { ...prediction, ...asked, values: [...prediction.values] });
    document.getElementById("run")?.scrollIntoView();
    document.querySelector<HTMLElement>("#run [data-action=play]")?.focus({ preventScroll: true });
  };

  if (guess?.isSkipped) return <p class="lesson-guess-note">{words.runAnyway}</p>;
  // The log is read after the first paint; a guess that was kept before then takes the chart's place.
  const key = guess?.prediction ? "kept" : "empty";
  return (
    <div onPointerDownCapture={() => fetchRun(lens)} onFocusCapture={() => fetchRun(lens)}>
      <GuessChart
        key={key}
        question={question}
        kept={guess?.prediction ?? null}
        onKeep={(prediction) => void keep(prediction)}
      />
    </div>
  );
}
