import { useEffect, useState } from "preact/hooks";
import type { Overrides } from "../../../simulations/business/index.ts";
import type {
  CurveData,
  Frame,
  Lens,
  Outline,
  Question,
  Switch as SwitchData,
} from "../../../simulations/lens/index.ts";
import { toProblem, type Problem as Trouble, type Run } from "../../../simulations/runner/index.ts";
import type { SwitchText } from "../../words/LensWords.ts";
import { guess as guessWords, lesson as words, run as runWords } from "../../words/index.ts";
import { QuickGuess } from "../guess/QuickGuess.tsx";
import { Drawing } from "../instrument/Drawing.tsx";
import type { LensParts, LensSetup } from "../instrument/Instrument.tsx";
import { Problem } from "../instrument/Problem.tsx";
import { runClient } from "../runClient.ts";
import { lessonState, recordFirst } from "./store.ts";
import "./Switches.css";

export interface SwitchesProps extends LensSetup {
  /** The questions of the lens as the pinned run asks them, by their codes. */
  readonly questions: Readonly<Record<string, Question>>;
  /** What each is called, what it changes and what is asked before, by their codes. */
  readonly texts: Readonly<Record<string, SwitchText>>;
}

interface Result {
  readonly outline: Outline;
  readonly end: Frame;
}

/** Things to take away, one at a time: same seed, same people, one difference. Each is guessed with one tap first. */
export function Switches(props: SwitchesProps & LensParts) {
  useEffect(() => {
    // Who comes straight to this place has not opened the run above it.
    if (lessonState.outline.value !== null) return;
    runClient()
      .open(props.lens.id, props.run)
      .then(
        (outline) => (lessonState.outline.value ??= outline),
        // Each switch says so, once it is asked.
        () => undefined,
      );
  }, []);
  return (
    <section class="switches" aria-labelledby="switches-title">
      <h3 id="switches-title">{words.switchesTitle}</h3>
      <div class="switches-list">
        {props.lens.switches.map((one) => (
          <Switch key={one.code} {...props} of={one} />
        ))}
      </div>
    </section>
  );
}

function Switch(props: SwitchesProps & LensParts & { of: SwitchData }) {
  const { of, lens, run, view, words: own } = props;
  const { code, choice } = of;
  const [guess, setGuess] = useState<number | null>(null);
  const [chosen, setChosen] = useState(choice?.initial ?? 0);
  const [result, setResult] = useState<Result | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isRunning, setRunning] = useState(false);
  const base = lessonState.outline.value;
  const texts = props.texts[code]!;
  const asked = lastPoint(props.questions[of.question]!, lens, code);
  const answer = (outline: Outline | null | undefined): number | null =>
    outline?.answers[props.questions[of.question]!.id]?.at(-1) ?? null;
  const [last, before] = [answer(result?.outline), answer(base)];
  const say = (value: number): string => guessWords.value({ unit: asked.unit, value });
  const choiceWords = own.switchChoice?.({ code, value: chosen });

  const show = async (guessed: number, value = chosen): Promise<void> => {
    setRunning(true);
    setTrouble(null);
    try {
      setResult(await runWith(lens, run, overridesOf(of, value)));
    } catch (thrown) {
      setTrouble(toProblem(thrown, "worker.failed"));
    }
    setRunning(false);
    setGuess(guessed);
  };
  const tap = (value: number): void => {
    void recordFirst(
      "answer.given",
      { question: asked.id, version: 1, kind: "guess", choice: String(value), isRight: null },
      (own) => own.some(({ type, data }) => type === "answer.given" && data.question === asked.id),
    );
  };

  // A guess made before a reload is still the guess.
  const kept = lessonState.chosen(asked.id).value?.choice;
  useEffect(() => {
    if (kept !== undefined && guess === null && !isRunning) void show(Number(kept));
  }, [kept]);

  const curve: CurveData<unknown> | null = base &&
    result && {
      run: base,
      now: null,
      label: own.switchAsItWas,
      comparison: { run: result.outline, label: (choice && choiceWords) || texts.title },
    };
  // What was guessed on an earlier visit is played again; its room is kept, so that nothing below has to move.
  const isAwaited = kept !== undefined && trouble === null && (guess === null || result === null || !base);
  return (
    <article class="switch">
      <h4>{texts.title}</h4>
      <p>{texts.text}</p>
      {choice && (
        <div class="switch-row" role="group" aria-label={texts?.title}>
          {choice.values.map((value) => (
            <button
              key={value}
              type="button"
              class="chip"
              aria-pressed={chosen === value}
              onClick={() => {
                setChosen(value);
                if (guess !== null) void show(guess, value);
              }}
            >
              {own.switchChoice?.({ code, value }) ?? value}
            </button>
          ))}
        </div>
      )}
      <div class="switch-row" role="group" aria-label={texts.ask}>
        <p>{texts.ask}</p>
        {base && (
          <QuickGuess
            question={asked}
            options={[...of.guesses]}
            chosen={kept === undefined ? null : Number(kept)}
            onGuess={({ values: [value = 0] }) => tap(value)}
          />
        )}
      </div>
      <div role="status">
        {isRunning && <p>{words.computing}</p>}
        {guess !== null && last !== null && !isRunning && (
          <p class="switch-result">
            {words.switchResult({ guess: say(guess), result: say(last) })}{" "}
            {before !== null && words.switchBase({ base: say(before) })}
          </p>
        )}
      </div>
      {trouble && (
        <Problem
          title={runWords.failedTitle}
          problem={trouble}
          action={{ label: runWords.retry, run: () => void show(guess ?? 0) }}
        />
      )}
      {isAwaited && view?.curve && <div class="switch-chart is-awaited" />}
      {isAwaited && of.hasPictures && <div class="switch-rings is-awaited" />}
      {guess !== null && curve && view?.curve && (
        <Drawing<unknown>
          class="switch-chart"
          data={curve}
          mount={(host) =>
            view.curve!.mount(host, { words: own.curve as never, codes: props.codes, question: of.question })
          }
        />
      )}
      {guess !== null && result && base && of.hasPictures && (
        <Pictures {...props} changed={result.end} title={texts.title} />
      )}
    </article>
  );
}

/** The run as it was beside the changed one, both at their end. */
function Pictures(props: SwitchesProps & LensParts & { changed: Frame; title: string }) {
  const { lens, run, view, words: own, changed } = props;
  const [before, setBefore] = useState<Frame | null>(null);
  useEffect(() => {
    void runWith(lens, run, {}).then(
      ({ end }) => setBefore(end),
      () => undefined,
    );
  }, []);
  // The key stands below the run's own picture; twice more would only take room.
  const pictureWords = { ...(own.picture as object), key: undefined } as never;
  const mount = (host: HTMLElement) =>
    view && view.mount(host, { words: pictureWords, codes: props.codes, heightPx: (width) => Math.min(400, width) });
  return (
    <figure class="switch-rings">
      {[
        { title: own.switchAsItWas, frame: before },
        { title: props.title, frame: changed },
      ].map(({ title, frame }) => (
        <div key={title}>
          <p class="switch-ring-title">{title}</p>
          <Drawing<unknown> class="switch-ring" data={frame?.picture ?? null} mount={mount} />
        </div>
      ))}
      <figcaption>{before && own.switchPictures?.({ before: before.picture, after: changed.picture })}</figcaption>
    </figure>
  );
}

/** A question for its last point alone, asked again for the changed world. */
function lastPoint(question: Question, lens: Lens, code: string): Question {
  return { ...question, id: `${lens.id}.switch.${code}`, knots: question.knots.slice(-1) };
}

async function runWith({ id }: Lens, run: Run, overrides: Overrides): Promise<Result> {
  const client = runClient();
  const changed = { ...run, overrides: { ...run.overrides, ...overrides } };
  const outline = await client.open(id, changed);
  return { outline, end: await client.frame(id, changed, outline.endAt) };
}

function overridesOf({ overrides, choice }: SwitchData, value: number): Overrides {
  return choice ? { ...overrides, [choice.parameter]: value } : overrides;
}
