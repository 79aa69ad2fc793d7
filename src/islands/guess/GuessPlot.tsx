import { useRef, useState } from "preact/hooks";
import { guess as words } from "../../words/index.ts";
import type { Question } from "../../../simulations/lens/index.ts";
import { guessFrame, guessHeightPx } from "./guessFrame.ts";
import { GuessPicture } from "./GuessPicture.tsx";
import { GuessSliders } from "./GuessSliders.tsx";
import { isAnySet, shownValues } from "./guessState.ts";
import type { GuessState } from "./guessState.ts";
import { useElementWidth } from "./useElementWidth.ts";
import { useSweep } from "./useSweep.ts";
import "./GuessPlot.css";

export interface GuessPlotProps {
  readonly question: Question;
  readonly state: Pick<GuessState, "values" | "top">;
  /** A kept guess is only shown. */
  readonly isKept: boolean;
  readonly onSweep: (knots: readonly { index: number; value: number }[], stroke: string) => void;
  readonly onSlide: (index: number, value: number) => void;
  readonly onPush: () => void;
}

/** Width that stands in until the page is measured, px. */
const WIDTH_UNMEASURED_PX = 640;

/** The plot: a picture for the eye, sliders for keys and screen readers, handles for the finger. */
export function GuessPlot({ question, state, isKept, onSweep, onSlide, onPush }: GuessPlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const measuredPx = useElementWidth(host);
  const widthPx = measuredPx ?? WIDTH_UNMEASURED_PX;
  const [focused, setFocused] = useState<number | null>(null);
  const frame = guessFrame(question, widthPx, guessHeightPx(widthPx), state.top);
  const shown = shownValues(question, state.values);
  const isSet = state.values.map((value) => isKept || value !== null);
  const { held, handlers } = useSweep({ frame, onSweep, onPush });
  return (
    <div
      class={isKept ? "guess-plot is-kept" : "guess-plot"}
      ref={host}
      data-tap={isKept ? undefined : ""}
      {...(isKept ? {} : handlers)}
    >
      <GuessPicture
        question={question}
        frame={frame}
        shown={shown}
        isSet={isSet}
        focused={focused}
        isEmpty={!isKept && !isAnySet(state.values)}
      />
      {measuredPx !== null && !isKept && (
        <>
          <GuessSliders
            question={question}
            frame={frame}
            shown={shown}
            isSet={isSet}
            top={state.top}
            onSet={onSlide}
            onFocus={setFocused}
          />
          {frame.knotXs.map((x, index) => (
            <div key={index} class="guess-handle" style={{ left: `${x}px`, top: `${frame.y(shown[index]!)}px` }} />
          ))}
          {held && (
            <div class="guess-bubble" style={{ left: `${frame.knotXs[held.index]}px`, top: `${held.y - 48}px` }}>
              {words.value({ unit: question.unit, value: shown[held.index]! })}
            </div>
          )}
        </>
      )}
    </div>
  );
}
