import { useEffect, useRef } from "preact/hooks";
import { evolution as words, run as runWords, sharedErrors } from "../../words/index.ts";
import { Trouble } from "./Trouble.tsx";
import type { ShownControl } from "./useShown.ts";

interface SharedTroubleProps {
  readonly control: ShownControl;
  /** True when something is shown, which stays. */
  readonly isStarted: boolean;
  /** Runs Larkfield as it is. */
  readonly onRun: () => void;
}

/** A link or a file that could not be opened: what and why, that nothing is lost, and the ways on. */
export function SharedTrouble({ control, isStarted, onRun }: SharedTroubleProps) {
  const { trouble, go, dismissTrouble } = control;
  const whole = useRef<HTMLDivElement>(null);
  // What was dropped may have been dropped far below.
  useEffect(() => whole.current?.scrollIntoView({ block: "nearest" }), [trouble]);
  if (!trouble) return null;
  const { from, problem, today } = trouble;
  return (
    <div ref={whole}>
      <Trouble
        title={from === "link" ? runWords.linkProblem : runWords.fileProblem}
        problem={problem}
        note={isStarted ? words.sharedNote : words.sharedNoteEmpty}
        say={sharedErrors.say}
      >
        {today ? (
          <button type="button" class="button" onClick={() => go(today)}>
            {words.askToday}
          </button>
        ) : (
          !isStarted && (
            <button type="button" class="button" onClick={onRun}>
              {runWords.openPinned}
            </button>
          )
        )}
        <button type="button" class="button button-plain" onClick={dismissTrouble}>
          {words.whyClose}
        </button>
      </Trouble>
    </div>
  );
}
