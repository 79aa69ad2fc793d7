import { useEffect, useRef } from "preact/hooks";
import { landing } from "../../words/index.ts";
import type { LandingState } from "./LandingState.ts";

interface LandingWordsProps {
  readonly state: LandingState;
  readonly onStart: () => void;
  readonly onRunOn: () => void;
  readonly onSkip: () => void;
  readonly compareHref: string;
  readonly lessonHref: string;
  /** Minutes of the lesson's shortest path. */
  readonly minutes: number;
}

/** What the run says, and the one thing to press next. Each stop is spoken once. */
export function LandingWords({ state, onStart, onRunOn, onSkip, compareHref, lessonHref, minutes }: LandingWordsProps) {
  const { phase, means, guess, totals } = state;
  const next = useRef<HTMLAnchorElement>(null);
  const skip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard goes on at what took its place.
    if (phase === "over") next.current?.focus({ preventScroll: true });
    if (phase === "playing") skip.current?.focus({ preventScroll: true });
    if (phase === "asking") document.querySelector<HTMLElement>(".landing-guess")?.focus({ preventScroll: true });
  }, [phase]);
  return (
    <>
      {phase === "playing" && (
        <p class="landing-counts" aria-hidden="true">
          {totals && landing.counts({ systems: totals.systems, links: totals.links, tickets: totals.openTickets })}
        </p>
      )}
      <div class="landing-say" aria-live="polite">
        {phase === "asking" && means && (
          <p>
            <strong>{landing.firstYear({ fromDays: means.first, toDays: means.second })}</strong> {landing.stillTwoDays}{" "}
            {landing.dragTheDot}
          </p>
        )}
        {phase === "over" && means && (
          <p>
            <strong>
              {guess?.isSet
                ? landing.verdict({ days: means.last, guessDays: guess.days })
                : landing.verdictWithoutGuess({ days: means.last })}
            </strong>{" "}
            {landing.verdictTwo}
          </p>
        )}
        {phase === "failed" && <p>{landing.failed}</p>}
      </div>
      <div class="landing-buttons">
        {phase === "idle" && (
          <button class="button button-main landing-start" type="button" data-early-press onClick={onStart}>
            <PlayMark /> {landing.run}
          </button>
        )}
        {phase === "opening" && (
          <button class="button button-main" type="button" aria-disabled="true">
            {landing.opening}
          </button>
        )}
        {phase === "playing" && (
          <button class="button" type="button" onClick={onSkip} ref={skip}>
            {landing.skip}
          </button>
        )}
        {phase === "asking" && (
          <button class="button button-main" type="button" onClick={onRunOn}>
            <PlayMark /> {landing.runOn}
          </button>
        )}
        {phase === "over" && (
          <>
            <a class="button button-main" href={compareHref} ref={next}>
              {landing.findOut({ minutes })}
            </a>
            <button class="button" type="button" onClick={onStart}>
              {landing.again}
            </button>
          </>
        )}
        {phase === "failed" && (
          <a class="button button-main" href={lessonHref}>
            {landing.readInstead}
          </a>
        )}
      </div>
    </>
  );
}

function PlayMark() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M2 1 L11 6 L2 11 Z" fill="currentColor" />
    </svg>
  );
}
