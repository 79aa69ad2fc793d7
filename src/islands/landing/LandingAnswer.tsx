import { useEffect } from "preact/hooks";
import { landing } from "../../words/index.ts";
import { whyQuarter } from "./landingRuns.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import { coursesOf, type LandingState } from "./LandingState.ts";
import { keepBet } from "./keepBet.ts";
import { type Fate, fates, standings, whyPlace } from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";
import { useRunAddress } from "./useRunAddress.ts";
import "./LandingAnswer.css";

interface LandingAnswerProps extends LandingRunProps {
  readonly state: LandingState;
  /** True when the log may have these bets already: the page was left and come back to. */
  readonly isKept: boolean;
  readonly onFate: (fate: Fate | null) => void;
  readonly onUndo: () => void;
  readonly onWhy: () => void;
  readonly onAgain: () => void;
  readonly onAnother: () => void;
}

/** What to press once the run has answered: the second bet, or the way to the reason. */
export function LandingAnswer(props: LandingAnswerProps) {
  const { state, quarters } = props;
  const address = useRunAddress(props, state.seed);
  const { phase, fate, figures } = state;
  const courses = coursesOf(figures);
  const second = standings(courses, STOP_QUARTER)[1];
  const isOver = phase === "over";

  useEffect(() => {
    if (phase === "asked" || phase === "over") void keepBet(state, { last: quarters, isOnce: props.isKept });
    const place = phase === "over" ? whyPlace(courses, quarters) : null;
    // Looked up before somebody asks: in a new worker the first answer takes longest.
    if (place) whyQuarter(place.key, state.seed)({ id: `quarter:${place.quarter}` }).catch(() => undefined);
  }, [phase]);

  return (
    <>
      {!isOver && second && (
        <div class="fate" role="group" aria-labelledby="landing-fate">
          <p id="landing-fate" class="fate-question">
            <strong>{landing.andAfterThree}</strong> {landing.fateQuestion({ key: second.key, value: second.value })}
          </p>
          <div class="fate-chips">
            {fates.map((one) => (
              <button
                key={one}
                type="button"
                class="chip fate-chip"
                aria-pressed={fate === one}
                aria-disabled={phase !== "asked"}
                onClick={() => phase === "asked" && props.onFate(one)}
              >
                {landing.fates[one]}
              </button>
            ))}
          </div>
        </div>
      )}
      {isOver && (
        <p class="landing-next">
          <button type="button" class="button button-main landing-why-button" onClick={props.onWhy}>
            {landing.whyButton}
          </button>
          <a class="button" href={address}>
            {landing.openRun}
          </a>
        </p>
      )}
      {phase !== "toEnd" && (
        <p class="landing-small">
          <button type="button" class="button button-plain" onClick={props.onUndo}>
            {landing.undo}
          </button>
          {isOver && (
            <>
              <button type="button" class="button button-plain" onClick={props.onAgain}>
                {landing.again}
              </button>
              <button type="button" class="button button-plain" onClick={props.onAnother}>
                {landing.anotherButton}
              </button>
            </>
          )}
        </p>
      )}
    </>
  );
}
