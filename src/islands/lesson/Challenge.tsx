import { useEffect, useState } from "preact/hooks";
import type { Outline } from "../../../simulations/business/index.ts";
import {
  judgeChallenge,
  spentDays,
  tangleChallenge,
  type Condition,
} from "../../../simulations/catalogue/tangle/index.ts";
import { runId } from "../../../simulations/runner/index.ts";
import { challenge, errors, lesson as words } from "../../words/index.ts";
import { Instrument, type InstrumentProps, type InstrumentView } from "../instrument/Instrument.tsx";
import { TeamMoves } from "../instrument/TeamMoves.tsx";
import { record } from "./store.ts";
import "./Challenge.css";

type ChallengeProps = Pick<InstrumentProps, "run" | "initial" | "codes">;

/** "Try to break it": a goal that the machine checks, two moves, a budget, undo, and the run's own account of how it went. */
export function Challenge({ run, initial, codes }: ChallengeProps) {
  const [picked, setPicked] = useState(0);
  return (
    <section class="challenge" aria-labelledby="challenge-title">
      <p class="challenge-mark">{words.goFurther}</p>
      <h3 id="challenge-title">{words.challengeTitle}</h3>
      <p>{challenge.text(tangleChallenge)}</p>
      <Instrument
        name="challenge"
        label={words.challengeInstrument}
        run={run}
        initial={initial}
        codes={codes}
        hasOtherLarkfields
        onPick={setPicked}
        below={(view) => <Moves view={view} codes={codes} picked={picked} onPick={setPicked} />}
      />
    </section>
  );
}

interface MovesProps {
  view: InstrumentView;
  codes: readonly string[];
  picked: number;
  onPick: (system: number) => void;
}

function Moves({ view, codes, picked, onPick }: MovesProps) {
  const { handle, outline, isEnded } = view;
  const { run, refusal } = handle.state.value.context;
  const verdict = outline && judgeChallenge(outline);
  const left = tangleChallenge.budgetDays - (outline ? spentDays(outline) : 0);

  useEffect(() => {
    if (isEnded && outline && run && run.commands.length > 0) void writeDown(view, outline);
  }, [isEnded, outline]);

  return (
    <div class="challenge-panel">
      <Conditions conditions={verdict?.conditions ?? []} isEnded={isEnded} />
      <Budget left={left} />
      <TeamMoves view={view} picked={picked} onPick={onPick} daysLeft={left} />
      {!outline && <p class="challenge-hint">{challenge.startFirst}</p>}
      {refusal && <p role="alert">{errors.say(refusal)}</p>}
      <div role="status" class="challenge-verdict">
        {isEnded && verdict && (
          <>
            <p>
              <strong>{verdict.isWon ? challenge.won : challenge.lost}</strong>{" "}
              {verdict.told.map(({ code, parameters }) => challenge.told({ code, facts: parameters, codes })).join(" ")}
            </p>
            {verdict.isWon && <p>{challenge.alsoWorks}</p>}
          </>
        )}
      </div>
    </div>
  );
}

function Budget({ left }: { left: number }) {
  const { budgetDays } = tangleChallenge;
  return (
    <label class="challenge-budget">
      <span>{challenge.budgetLeft({ left: Math.max(0, left), budget: budgetDays })}</span>
      <meter min={0} max={budgetDays} value={Math.max(0, left)} />
    </label>
  );
}

/** The three conditions, ticked as soon as the run can tell. The wait is known at the end only. */
function Conditions({ conditions, isEnded }: { conditions: readonly Condition[]; isEnded: boolean }) {
  return (
    <ul class="challenge-conditions">
      {conditions.map(({ code, met, value, target }) => {
        const isKnown = code === "challenge.budget" || isEnded;
        const state = isKnown ? (met ? "met" : "unmet") : "open";
        return (
          <li key={code} data-state={state}>
            <span class="challenge-tick" aria-hidden="true">
              {state === "met" ? "●" : state === "unmet" ? "▲" : "○"}
            </span>
            <span class="unseen">{challenge.states[state]}</span>
            {challenge.condition({ code, target, value: isKnown ? value : null })}
          </li>
        );
      })}
    </ul>
  );
}

async function writeDown({ handle }: InstrumentView, outline: Outline): Promise<void> {
  const { run } = handle.state.value.context;
  if (!run) return;
  const { isWon } = judgeChallenge(outline);
  await record("challenge.tried", {
    challenge: tangleChallenge.id,
    version: tangleChallenge.version,
    run: runId(run),
    isWon,
    reached: outline.halves.at(-1)?.waitDaysMean ?? null,
    commands: run.commands.length,
  });
}
