import { guess as words } from "../../words/index.ts";
import type { Question } from "../../../simulations/lens/index.ts";
import type { GuessFrame } from "./guessFrame.ts";
import "./GuessSliders.css";

interface GuessSlidersProps {
  readonly question: Question;
  readonly frame: GuessFrame;
  readonly shown: readonly number[];
  readonly isSet: readonly boolean[];
  readonly top: number;
  readonly onSet: (index: number, value: number) => void;
  readonly onFocus: (index: number | null) => void;
}

/** What a key does to a value; Home and End go to the ends of the axis as it is. */
export const KEYS: Readonly<Record<string, (value: number, top: number) => number>> = {
  ArrowUp: (value) => value + 1,
  ArrowRight: (value) => value + 1,
  ArrowDown: (value) => value - 1,
  ArrowLeft: (value) => value - 1,
  PageUp: (value) => value + 10,
  PageDown: (value) => value - 10,
  Home: () => 0,
  End: (_, top) => top,
};

/**
 * Five native vertical sliders over the chart. They are invisible and let the pointer through, but they have the
 * semantics: a name, a value in words, keys that push beyond the top of the axis and make it double.
 */
export function GuessSliders({ question, frame, shown, isSet, top, onSet, onFocus }: GuessSlidersProps) {
  return (
    <>
      {question.knots.map(({ code, names }, index) => {
        const value = shown[index]!;
        const { unit, axis = unit } = question;
        return (
          <input
            key={index}
            class="guess-slider"
            type="range"
            min={0}
            max={top}
            step={1}
            value={value}
            aria-label={words.slider({ axis, knot: names?.full ?? code })}
            aria-valuetext={isSet[index] ? words.value({ unit, value }) : words.unset({ unit, value })}
            style={{
              left: `${frame.knotXs[index]}px`,
              top: `${frame.top}px`,
              height: `${frame.bottom - frame.top}px`,
            }}
            onInput={(domEvent) => onSet(index, Number(domEvent.currentTarget.value))}
            onKeyDown={(domEvent) => {
              const next = KEYS[domEvent.key]?.(value, top);
              if (next === undefined || domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey) return;
              domEvent.preventDefault();
              onSet(index, next);
            }}
            onFocus={(domEvent) => onFocus(domEvent.currentTarget.matches(":focus-visible") ? index : null)}
            onBlur={() => onFocus(null)}
          />
        );
      })}
    </>
  );
}
