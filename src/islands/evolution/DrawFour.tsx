import { useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { openBrowserLog } from "../../learner/index.ts";
import type { Prediction, Question } from "../../prediction/index.ts";
import { evolution as words } from "../../words/index.ts";
import { GuessChart } from "../guess/GuessChart.tsx";
import type { Drawn } from "./chartOf.ts";

export interface ValueQuestion {
  readonly architecture: ArchitectureName;
  readonly question: Question;
}

interface DrawFourProps {
  readonly questions: readonly ValueQuestion[];
  /** Id of the run the guesses are about, for the learner's log. */
  readonly run: string;
  /** Called after every curve with all of them, and with how many were asked for. */
  readonly onDrawn: (drawn: Drawn) => void;
  readonly onEnd: () => void;
}

/** The four curves, one after the other, in the guess instrument. Each can be left out. Kept in the learner's own log. */
export function DrawFour({ questions, run, onDrawn, onEnd }: DrawFourProps) {
  const [drawn, setDrawn] = useState<Drawn>({});
  const [step, setStep] = useState(0);
  const current = questions[step];
  if (!current) return null;
  const { architecture, question } = current;

  const keep = (prediction: Prediction): void => {
    void record(prediction, run);
    const next =
      prediction.values.length === 0
        ? drawn
        : { ...drawn, [architecture]: [question.given.value, ...prediction.values] };
    setDrawn(next);
    onDrawn(next);
    if (step + 1 < questions.length) setStep(step + 1);
    else onEnd();
  };

  return (
    <section class={`evolution-draw is-${architecture}`} aria-labelledby="evolution-draw-title">
      <header>
        <h3 id="evolution-draw-title">{words.drawStep({ architecture, step: step + 1, of: questions.length })}</h3>
        <p>{words.drawAbout[architecture]}</p>
      </header>
      <GuessChart key={architecture} question={question} onKeep={keep} />
      <p class="evolution-note">
        {words.drawNote}{" "}
        <button type="button" class="button button-plain" onClick={onEnd}>
          {words.drawStop}
        </button>
      </p>
    </section>
  );
}

/** Never rejects: a log that cannot be stored stays in memory. */
async function record(prediction: Prediction, run: string): Promise<void> {
  const log = await openBrowserLog();
  const asked = { question: prediction.question, version: prediction.version, run };
  const about = { lesson: null, contentVersion: 1 };
  if (prediction.values.length === 0) await log.record("prediction.skipped", asked, about);
  else await log.record("prediction.stored", { ...prediction, ...asked, values: [...prediction.values] }, about);
}
