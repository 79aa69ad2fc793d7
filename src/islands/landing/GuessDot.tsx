import { landing } from "../../words/index.ts";
import type { ChartScale } from "./chartScale.ts";

/** Height of the thumb; half of it hangs over at both ends, so that the thumb's middle is the value. */
const THUMB_PX = 44;

interface GuessDotProps {
  readonly days: number;
  readonly scale: ChartScale;
  /** Where the dot is drawn, px from the left of the chart. */
  readonly centrePx: number;
  readonly onGuess: (days: number) => void;
}

/** The dot's handle: a native vertical range input over the chart, so that pointer, touch and keys all set it. */
export function GuessDot({ days, scale, centrePx, onGuess }: GuessDotProps) {
  const { topPx, bottomPx, heightPx, topDays } = scale;
  return (
    <input
      class="landing-guess"
      type="range"
      min={0}
      max={topDays}
      step={1}
      value={days}
      aria-label={landing.guessLabel}
      aria-valuetext={landing.guessValue({ days })}
      style={{
        left: `${centrePx}px`,
        bottom: `${heightPx - bottomPx - THUMB_PX / 2}px`,
        height: `${bottomPx - topPx + THUMB_PX}px`,
      }}
      onInput={(domEvent) => onGuess(Number(domEvent.currentTarget.value))}
    />
  );
}
