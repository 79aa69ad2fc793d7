import type { FunctionComponent } from "preact";
import { useState } from "preact/hooks";
import { noIdea, predictionOf, shapeOf } from "../../../simulations/lens/index.ts";
import type { Confidence, Prediction, Question } from "../../../simulations/lens/index.ts";
import { guess as words } from "../../words/index.ts";
import { ConfidenceChoice } from "./ConfidenceChoice.tsx";
import type { GuessPlotProps } from "./GuessPlot.tsx";
import type { isAnySet } from "./guessState.ts";
import { raiseTop, setKnots, setShape, shownValues, startGuess, undo } from "./guessState.ts";
import { ShapeChips } from "./ShapeChips.tsx";
import { TypedNumbers } from "./TypedNumbers.tsx";
import "./GuessChart.css";

/** What a guess looks like, and when there is one. */
export interface GuessForm {
  readonly Plot: FunctionComponent<GuessPlotProps>;
  /** True once there is enough to keep. */
  readonly isStarted: typeof isAnySet;
  /** How it is set, and what is said to somebody who would keep it before there is enough. */
  readonly words: Pick<typeof words, "hint" | "setOne">;
}

export interface GuessChartProps {
  readonly question: Question;
  /** Points known before; null where nothing is known. */
  readonly initial?: readonly (number | null)[];
  /** A guess that is stored already: shown, and nothing to set. */
  readonly kept?: Prediction | null;
  /** Called once with the guess, or with the empty one of "No idea, show me". The page stores it. */
  readonly onKeep: (prediction: Prediction) => void;
  readonly form: GuessForm;
}

/**
 * The guess instrument: the same five points drawn with a pointer, moved as sliders, filled by a shape or typed, always
 * in step. The axis starts small and doubles when a point is pushed at its top, so that it never gives the answer away.
 */
export function GuessChart({ question, initial, kept = null, onKeep, form }: GuessChartProps) {
  const [state, setState] = useState(() =>
    startGuess(question, kept && kept.values.length > 0 ? kept.values : initial),
  );
  const [confidence, setConfidence] = useState<Confidence>("guess");
  const [hasForgotten, setHasForgotten] = useState(false);
  const isKept = kept !== null;
  const isStarted = form.isStarted(state.values);
  const shown = shownValues(question, state.values);
  const shape = isStarted ? shapeOf(question, shown)?.shape : null;

  const keep = (): void => {
    if (!isStarted) return setHasForgotten(true);
    onKeep(predictionOf(question, shown, { confidence, input: state.input === "none" ? "drawn" : state.input }));
  };

  return (
    <div class="guess" role="group" aria-label={words.instrument}>
      {!isKept && <p class="guess-hint">{form.words.hint}</p>}
      <form.Plot
        question={question}
        state={state}
        isKept={isKept}
        onSweep={(changes, edit) => setState((now) => setKnots(question, now, changes, { input: "drawn", edit }))}
        onSlide={(index, value) =>
          setState((now) => setKnots(question, now, [{ index, value }], { input: "slider", edit: `slider-${index}` }))
        }
        onPush={() => setState((now) => raiseTop(question, now))}
      />
      {isKept ? (
        <p class="guess-status">{words.kept}</p>
      ) : (
        <>
          {question.shapes.length > 0 && (
            <ShapeChips
              shapes={question.shapes}
              current={shape}
              onChoose={(chosen) => setState((now) => setShape(question, now, chosen))}
            />
          )}
          <div class="guess-tools">
            <TypedNumbers
              question={question}
              values={state.values}
              onType={(index, value) =>
                setState((now) =>
                  setKnots(question, now, [{ index, value }], { input: "typed", edit: `typed-${index}` }),
                )
              }
            />
            <button
              type="button"
              class="guess-undo"
              aria-disabled={state.past.length === 0}
              onClick={() => setState(undo)}
            >
              {words.undo}
            </button>
          </div>
          <div class="guess-foot">
            <ConfidenceChoice question={question.id} value={confidence} onChoose={setConfidence} />
            <div class="guess-actions">
              <button type="button" class="button button-main" onClick={keep}>
                {words.keep}
              </button>
              <button type="button" class="button button-plain" onClick={() => onKeep(noIdea(question))}>
                {words.noIdea}
              </button>
            </div>
          </div>
          <p class="guess-status" role="status">
            {hasForgotten && !isStarted ? form.words.setOne : ""}
          </p>
        </>
      )}
    </div>
  );
}
