import { predictionOf } from "../../../simulations/lens/index.ts";
import type { Prediction, Question } from "../../../simulations/lens/index.ts";
import { guess as words } from "../../words/index.ts";
import "./QuickGuess.css";

export interface QuickGuessProps {
  /** A question with one knot. */
  readonly question: Question;
  /** The values offered, in the question's unit. */
  readonly options: readonly number[];
  /** The value that was chosen, or null; a choice is final. */
  readonly chosen: number | null;
  readonly onGuess: (prediction: Prediction) => void;
}

/** A guess with one tap, without a confidence: it counts in no calibration. */
export function QuickGuess({ question, options, chosen, onGuess }: QuickGuessProps) {
  return (
    <div class="guess-quick" role="group" aria-label={words.quickLabel}>
      {options.map((value) => (
        <button
          key={value}
          type="button"
          class="chip"
          aria-pressed={chosen === value}
          aria-disabled={chosen !== null && chosen !== value}
          onClick={() => {
            if (chosen === null) onGuess(predictionOf(question, [value], { confidence: null, input: "tap" }));
          }}
        >
          {words.value({ unit: question.unit, value })}
        </button>
      ))}
    </div>
  );
}
