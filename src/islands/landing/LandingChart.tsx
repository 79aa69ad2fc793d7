import type { Outline } from "../../../simulations/business/index.ts";
import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";
import { formatNumber } from "../../words/format.ts";
import { landing } from "../../words/index.ts";
import { ChartAxes } from "./ChartAxes.tsx";
import { ChartGuess } from "./ChartGuess.tsx";
import { chartScale } from "./chartScale.ts";
import { GuessDot } from "./GuessDot.tsx";
import { useWidth } from "./useWidth.ts";
import { HALF_YEAR_DAYS, halfPoints, type WaitDot, waitDots } from "./waitDots.ts";

/** What the chart shows. */
export interface LandingChartProps {
  /** Undefined until the run is open: the axes alone. */
  readonly outline: Pick<Outline, "wishes" | "halves"> | undefined;
  readonly at: InstantMs;
  /** Working days of the whole run: the right edge. */
  readonly days: number;
  /** Working days a wish takes when nobody waits. */
  readonly workDays: number;
  /** The visitor's dot; null before it is asked for. */
  readonly guess: { readonly days: number; readonly isOpen: boolean } | null;
  /** Working days at the top of the chart. */
  readonly topDays: number;
  readonly onGuess: (days: number) => void;
}

/** The wait so far: a dot per wish, the mean of each half-year, the constant two days of work, and the visitor's dot. */
export function LandingChart({ outline, at, days, workDays, guess, topDays, onGuess }: LandingChartProps) {
  const { host, widthPx } = useWidth<HTMLDivElement>(358);
  const scale = chartScale(widthPx, days, topDays);
  const place = ({ askedDay, waitDays }: WaitDot) => ({ x: scale.x(askedDay), y: scale.y(waitDays) });
  const points = outline ? halfPoints(outline.halves, at).map(place) : [];
  const dots = outline ? waitDots(outline.wishes, at).map(place) : [];
  const dot = guess && { x: scale.x(days - HALF_YEAR_DAYS / 2), y: scale.y(guess.days) };
  const lastWait = outline?.halves.at(-1)?.waitDaysMean ?? null;
  const last = points.at(-1);
  return (
    <div class="landing-chart needs-scripts" ref={host}>
      <p class="landing-chart-title">{landing.chartTitle}</p>
      <svg viewBox={`0 0 ${widthPx} ${scale.heightPx}`} height={scale.heightPx} aria-hidden="true">
        <ChartAxes
          scale={scale}
          years={Math.round(days / (2 * HALF_YEAR_DAYS))}
          workDays={workDays}
          hasNote={!dot || scale.y(workDays) - dot.y > 34}
        />
        <path class="chart-dots" d={dots.map(({ x, y }) => `M${x},${y}h0`).join("")} />
        <path class="chart-mean" d={points.map(({ x, y }, nth) => `${nth === 0 ? "M" : "L"}${x},${y}`).join("")} />
        {points.map(({ x, y }) => (
          <circle key={x} class="chart-point" cx={x} cy={y} r="4.5" />
        ))}
        {guess && dot && points[1] && <ChartGuess from={points[1]} at={dot} days={guess.days} isOpen={guess.isOpen} />}
        {at >= days * DAY_MS && last && lastWait !== null && (
          <text class="chart-result" x={last.x - 12} y={last.y} dy="0.1em" text-anchor="end">
            {formatNumber(lastWait)}
          </text>
        )}
      </svg>
      {guess?.isOpen && dot && <GuessDot days={guess.days} scale={scale} centrePx={dot.x} onGuess={onGuess} />}
    </div>
  );
}
