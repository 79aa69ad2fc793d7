import { useState } from "preact/hooks";
import type { LearnerEventData } from "../../learner/index.ts";
import { lesson as words } from "../../words/index.ts";
import type { Option, RecallQuestion } from "./question.ts";
import { record } from "./store.ts";
import "./Recall.css";

interface RecallProps {
  question: RecallQuestion;
  /** Keeps an answer. Left out: in the learner's log, as one of the lesson on this page. */
  onAnswer?: (given: LearnerEventData["answer.given"]) => void;
}

/**
 * A recall question in one or two tiers: what is true and why. Each wrong choice is met with a reason of its own.
 * Every check is an answer; the first one counts for the spaced review.
 */
export function Recall({ question, onAnswer = (given) => void record("answer.given", given) }: RecallProps) {
  // Ids of useId repeat from island to island; the question names its own parts.
  const { id } = question;
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [checked, setChecked] = useState<{ choice: string; reason: string | null } | null>(null);
  const { because } = question;

  const isChoiceRight = checked?.choice === question.answer;
  const isRight = isChoiceRight && (!because || checked?.reason === because.answer);
  const canCheck = choice !== null && (!because || reason !== null);

  const check = (): void => {
    if (choice === null || !canCheck) return;
    setChecked({ choice, reason });
    onAnswer({
      question: question.id,
      version: question.version,
      kind: "recall",
      choice,
      ...(reason !== null && { because: reason }),
      isRight: choice === question.answer && (!because || reason === because.answer),
    });
  };

  const verdict = isRight ? words.recallRight : isChoiceRight ? words.recallHalf : words.recallNotYet;
  return (
    <form
      class="recall"
      onSubmit={(domEvent) => {
        domEvent.preventDefault();
        check();
      }}
    >
      <p class="recall-prompt" id={`${id}-prompt`}>
        {question.prompt}
      </p>
      <Options
        name={`${id}-choice`}
        labelledBy={`${id}-prompt`}
        options={question.options}
        chosen={choice}
        replied={checked?.choice ?? null}
        right={question.answer}
        onChoose={setChoice}
      />
      {because && (
        <>
          <p class="recall-because" id={`${id}-because`}>
            {because.prompt}
          </p>
          <Options
            name={`${id}-reason`}
            labelledBy={`${id}-because`}
            options={because.options}
            chosen={reason}
            replied={checked?.reason ?? null}
            right={because.answer}
            onChoose={setReason}
          />
        </>
      )}
      <div class="recall-foot">
        <button type="submit" class="button" aria-disabled={!canCheck}>
          {checked && !isRight ? words.recallAgain : words.recallCheck}
        </button>
        <p class="recall-verdict" role="status">
          {checked ? (
            <>
              <strong>{verdict}</strong> {isRight && question.takeaway}
              {/* Shown below what was chosen; said with the verdict. */}
              {!isRight && <span class="unseen">{repliesTo(question, checked).join(" ")}</span>}
            </>
          ) : (
            !canCheck && (because ? words.recallChooseBoth : words.recallChoose)
          )}
        </p>
      </div>
    </form>
  );
}

/** What is said to what was checked: to the answer that is not right, and to its reason. */
function repliesTo(question: RecallQuestion, checked: { choice: string; reason: string | null }): string[] {
  const replyOf = (options: readonly Option[], id: string | null): string[] =>
    options.filter((option) => option.id === id).map(({ reply }) => reply);
  return [
    ...(checked.choice === question.answer ? [] : replyOf(question.options, checked.choice)),
    ...(checked.reason === question.because?.answer ? [] : replyOf(question.because?.options ?? [], checked.reason)),
  ];
}

interface OptionsProps {
  name: string;
  labelledBy: string;
  options: readonly Option[];
  chosen: string | null;
  /** The option that was checked last: its reply shows below it. */
  replied: string | null;
  right: string;
  onChoose: (id: string) => void;
}

function Options({ name, labelledBy, options, chosen, replied, right, onChoose }: OptionsProps) {
  return (
    <div class="recall-options" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.id} class="recall-option" data-verdict={verdictOf(option.id, replied, right)}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={chosen === option.id}
            onChange={() => onChoose(option.id)}
            aria-describedby={replied === option.id ? `${name}-reply` : undefined}
          />
          <span>
            {option.text}
            {replied === option.id && (
              <span class="recall-reply" id={`${name}-reply`}>
                {option.reply}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function verdictOf(id: string, replied: string | null, right: string): "right" | "wrong" | undefined {
  if (replied !== id) return undefined;
  return id === right ? "right" : "wrong";
}
