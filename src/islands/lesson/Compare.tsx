import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { noIdea, scorePrediction } from "../../../simulations/lens/index.ts";
import type { Outline, Question } from "../../../simulations/lens/index.ts";
import { guess as guessWords, lesson as words } from "../../words/index.ts";
import type { SightQuestion } from "./question.ts";
import { useAwake } from "../useAwake.ts";
import { Onward } from "./Onward.tsx";
import { lessonState, record } from "./store.ts";
import "./Compare.css";

interface CompareProps {
  readonly question: Question;
  readonly saw: SightQuestion;
  /** What draws the two, where the run's own curve does not. */
  readonly children?: ComponentChildren;
}

/** The guess beside the run in one sentence, then one tap on what was seen. Nothing here is a verdict. */
export function Compare({ question, saw, children }: CompareProps) {
  const isAwake = useAwake();
  const outline = isAwake ? lessonState.outline.value : null;
  const chosen = isAwake ? lessonState.chosen(saw.id).value : undefined;
  const [note, setNote] = useState("");
  const [isKept, setKept] = useState(false);
  /** True when what lies behind has been opened on this visit. */
  const [hasChosen, setChosenNow] = useState(false);

  const choose = (choice: string, said?: string): void => {
    setChosenNow(chosen === undefined || hasChosen);
    void record("answer.given", {
      question: saw.id,
      version: saw.version,
      kind: "observation",
      choice,
      isRight: null,
      ...(said && { note: said }),
    });
  };

  return (
    <section class="compare" id="compare" aria-labelledby="compare-title" aria-describedby="compare-sentence">
      <h3 id="compare-title">{words.compareTitle}</h3>
      <p class="compare-sentence" id="compare-sentence">
        {outline && <Sentence question={question} />}
      </p>
      {children}
      <div class="compare-saw" role="group" aria-labelledby="compare-saw">
        <p id="compare-saw">{saw.prompt}</p>
        {saw.options.map(({ id, text }) => (
          <button key={id} type="button" class="chip" aria-pressed={chosen?.choice === id} onClick={() => choose(id)}>
            {text}
          </button>
        ))}
      </div>
      <p role="status">{chosen && outline && measured(question, outline)}</p>
      {chosen && (
        <p>
          <Onward to=".gate[data-after=compare] > *" label={words.onwardWhy} isNew={hasChosen} />
        </p>
      )}
      {chosen && (
        <form
          class="compare-note"
          onSubmit={(domEvent) => {
            domEvent.preventDefault();
            if (note.trim() === "") return;
            choose(chosen.choice, note.trim());
            setKept(true);
          }}
        >
          <label>
            {words.sawNote}
            <input
              class="field"
              value={note}
              maxLength={500}
              onInput={(domEvent) => {
                setNote(domEvent.currentTarget.value);
                setKept(false);
              }}
            />
          </label>
          <button type="submit" class="button">
            {words.sawSave}
          </button>
          <span role="status">{isKept && words.sawNoteKept}</span>
        </form>
      )}
    </section>
  );
}

/** What the run did, measured the same way as a guess, so that the tap gets its answer. */
function measured(question: Question, outline: Outline): string {
  const values = valuesOf(question, outline);
  const { parts } = scorePrediction(question, noIdea(question), values);
  return guessWords.score({ parts: parts.filter(({ code }) => code === "runShape") });
}

function Sentence({ question }: { question: Question }) {
  const outline = lessonState.outline.value!;
  const guess = lessonState.guess.value;
  const values = valuesOf(question, outline);
  if (guess?.prediction) return <>{guessWords.score(scorePrediction(question, guess.prediction, values))}</>;
  return <>{words.compareNoGuess}</>;
}

/** What the run gave at the question's knots. */
function valuesOf(question: Question, outline: Outline): number[] {
  return (outline.answers[question.id] ?? []).map((value) => value ?? 0);
}
