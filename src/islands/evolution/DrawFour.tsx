import { useState } from "preact/hooks";
import type { ArchitectureName } from "../../../simulations/business/index.ts";
import type { Prediction } from "../../../simulations/lens/index.ts";
import { evolution as words } from "../../words/index.ts";
import { curveForm } from "../guess/curveForm.ts";
import { GuessChart } from "../guess/GuessChart.tsx";
import type { ValueQuestion } from "./useGuesses.ts";
import "./DrawFour.css";

interface DrawFourProps {
  /** The curves that have not been drawn yet. */
  readonly questions: readonly ValueQuestion[];
  readonly onKeep: (architecture: ArchitectureName, prediction: Prediction) => void;
  readonly onEnd: () => void;
}

/** The curves, one after the other, in the guess instrument. Each can be left out. */
export function DrawFour({ questions, onKeep, onEnd }: DrawFourProps) {
  // What is asked is decided once: each curve that is kept would otherwise shorten the list.
  const [asked] = useState(questions);
  const [step, setStep] = useState(0);
  const current = asked[step];
  if (!current) return null;
  const { architecture, question } = current;

  const keep = (prediction: Prediction): void => {
    onKeep(architecture, prediction);
    if (step + 1 < asked.length) setStep(step + 1);
    else onEnd();
  };

  return (
    <section class={`evolution-draw is-${architecture}`} aria-labelledby="evolution-draw-title">
      <header>
        <h3 id="evolution-draw-title">{words.drawStep({ architecture, step: step + 1, of: asked.length })}</h3>
        <p>{words.drawAbout[architecture]}</p>
      </header>
      <GuessChart key={architecture} question={question} onKeep={keep} form={curveForm} />
      <p class="evolution-note">
        {words.drawNote}{" "}
        <button type="button" class="button button-plain" onClick={onEnd}>
          {words.drawStop}
        </button>
      </p>
    </section>
  );
}
