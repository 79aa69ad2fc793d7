import { useEffect, useState } from "preact/hooks";
import type { Challenge as ChallengeData, Condition, Verdict } from "../../../simulations/lens/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import { challenge as words, errors, lesson } from "../../words/index.ts";
import { Instrument, type InstrumentView, type LensParts, type LensSetup } from "../instrument/Instrument.tsx";
import { Moves } from "../instrument/Moves.tsx";
import { record } from "./store.ts";
import "./Challenge.css";

export interface ChallengeProps extends LensSetup {
  /** Code of the question whose curve is drawn beside it. Left out: the lens draws what it draws without one. */
  readonly asks?: string | undefined;
  /** What it asks, and what is said once it is won. Null where the lens has no challenge. */
  readonly texts: { readonly text: string; readonly alsoWorks?: string } | null;
}

/** "Try to break it": a goal that the machine checks, moves, a budget, undo, and the run's own account of how it went. */
export function Challenge(props: ChallengeProps & LensParts) {
  const [picked, setPicked] = useState(0);
  const { challenge } = props.lens;
  const own = props.words.challenge;
  const { texts } = props;
  if (challenge === null || own === undefined || texts === null) return null;
  return (
    <section class="challenge" aria-labelledby="challenge-title">
      <p class="challenge-mark">{lesson.goFurther}</p>
      <h3 id="challenge-title">{lesson.challengeTitle}</h3>
      <p>{texts.text}</p>
      <Instrument
        {...props}
        name="challenge"
        label={own.instrument}
        hasOtherLarkfields
        onPick={setPicked}
        below={(view) => (
          <Attempt
            view={view}
            challenge={challenge}
            alsoWorks={texts.alsoWorks}
            codes={props.codes}
            picked={picked}
            onPick={setPicked}
          />
        )}
      />
    </section>
  );
}

interface AttemptProps {
  view: InstrumentView;
  challenge: ChallengeData;
  alsoWorks: string | undefined;
  codes: readonly string[];
  picked: number;
  onPick: (system: number) => void;
}

function Attempt({ view, challenge, alsoWorks, codes, picked, onPick }: AttemptProps) {
  const { handle, outline, isEnded } = view;
  const { run, refusal } = handle.phase.value.context;
  const verdict = outline?.verdict ?? null;
  const own = view.words.challenge!;
  const budget = challenge.budget === null ? null : challenge.targets[challenge.budget]!;
  const spent = verdict?.conditions.find(({ code }) => code === challenge.budget)?.value ?? 0;
  const left = budget === null ? Infinity : budget - spent;

  useEffect(() => {
    if (isEnded && verdict && run && run.commands.length > 0) void writeDown(view, challenge, verdict);
  }, [isEnded, outline]);

  return (
    <div class="challenge-panel">
      <Conditions conditions={verdict?.conditions ?? []} isEnded={isEnded} say={own.condition} />
      {budget !== null && (
        <label class="challenge-budget">
          <span>{words.budgetLeft({ left: Math.max(0, left), budget })}</span>
          <meter min={0} max={budget} value={Math.max(0, left)} />
        </label>
      )}
      <Moves view={view} picked={picked} onPick={onPick} daysLeft={left} />
      {!outline && <p class="challenge-hint">{words.startFirst}</p>}
      {refusal && <p role="alert">{errors.say(refusal)}</p>}
      <div role="status" class="challenge-verdict">
        {isEnded && verdict && (
          <>
            <p>
              <strong>{verdict.isWon ? words.won : words.lost}</strong>{" "}
              {verdict.told.map(({ code, parameters }) => own.told({ code, facts: parameters, codes })).join(" ")}
            </p>
            {verdict.isWon && alsoWorks && <p>{alsoWorks}</p>}
          </>
        )}
      </div>
    </div>
  );
}

interface ConditionsProps {
  conditions: readonly Condition[];
  isEnded: boolean;
  say: (condition: { code: string; target: number; value: number | null }) => string;
}

/** The conditions, ticked as soon as the run can tell. */
function Conditions({ conditions, isEnded, say }: ConditionsProps) {
  return (
    <ul class="challenge-conditions">
      {conditions.map(({ code, isMet, isKnownEarly, value, target }) => {
        const isKnown = isKnownEarly || isEnded;
        const state = isKnown ? (isMet ? "met" : "unmet") : "open";
        return (
          <li key={code} data-state={state}>
            <span class="challenge-tick" aria-hidden="true">
              {state === "met" ? "●" : state === "unmet" ? "▲" : "○"}
            </span>
            <span class="unseen">{words.states[state]}</span>
            {say({ code, target, value: isKnown ? value : null })}
          </li>
        );
      })}
    </ul>
  );
}

async function writeDown({ handle }: InstrumentView, challenge: ChallengeData, verdict: Verdict): Promise<void> {
  const { run } = handle.phase.value.context;
  if (!run) return;
  await record("challenge.tried", {
    challenge: challenge.id,
    version: challenge.version,
    run: runId(run),
    isWon: verdict.isWon,
    reached: verdict.reached,
    commands: run.commands.length,
  });
}
