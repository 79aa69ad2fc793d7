import type { Outline } from "../../../simulations/business/index.ts";
import { DAY_MS, type InstantMs } from "../../../simulations/kernel/index.ts";
import { landing } from "../../words/index.ts";
import { formatNumber } from "../../words/format.ts";
import { HALF_YEAR_DAYS, halfPoints, waitDots } from "./waitDots.ts";

/** What the chart shows; `guess` is null before the question is asked. */
export interface LandingChartProps {
  readonly outline: Pick<Outline, "wishes" | "halves"> | undefined;
  readonly at: InstantMs;
  readonly days: number;
  /** Day of the chart's right edge. */
  readonly workDays: number;
  readonly guess: { readonly days: number; readonly isOpen: boolean } | null;
  /** Working days at the top of the chart. */
  readonly topDays: number;
  readonly onGuess: (days: number) => void;
}

const WIDTH = 420;
const HEIGHT = 210;
const LEFT = 34;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 26;

/** The wait so far: one dot per wish, the mean of each half-year, the constant two days of work, and the visitor's dot. */
export function LandingChart({ outline, at, days, workDays, guess, topDays, onGuess }: LandingChartProps) {
  const x = (day: number) => LEFT + (day / days) * (WIDTH - LEFT - RIGHT);
  const y = (wait: number) => HEIGHT - BOTTOM - (Math.min(wait, topDays * 1.06) / topDays) * (HEIGHT - TOP - BOTTOM);
  const points = outline ? halfPoints(outline.halves, at) : [];
  const dots = outline ? waitDots(outline.wishes, at) : [];
  const guessX = x(days - HALF_YEAR_DAYS / 2);
  const last = points.at(-1);
  return (
    <div class="landing-chart">
      <p class="landing-chart-title" id="landing-chart-title">
        {landing.chartTitle}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {ticks(topDays).map((tick) => (
          <g>
            <line class="chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text class="chart-tick" x={LEFT - 8} y={y(tick)} dy="0.35em" text-anchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {[1, 2, 3].map((year) => (
          <text class="chart-tick" x={x((year - 0.5) * 2 * HALF_YEAR_DAYS)} y={HEIGHT - 7} text-anchor="middle">
            {landing.year({ year })}
          </text>
        ))}
        {[1, 2].map((year) => (
          <line
            class="chart-grid"
            x1={x(year * 2 * HALF_YEAR_DAYS)}
            x2={x(year * 2 * HALF_YEAR_DAYS)}
            y1={HEIGHT - BOTTOM}
            y2={HEIGHT - BOTTOM + 6}
          />
        ))}
        <path class="chart-work" d={`M${LEFT},${y(workDays)}H${WIDTH - RIGHT}`} />
        <text class="chart-work-label" x={WIDTH - RIGHT} y={y(workDays) - 5} text-anchor="end">
          {landing.workItself({ days: workDays })}
        </text>
        <path
          class="chart-dots"
          d={dots.map((dot) => `M${round(x(dot.askedDay))},${round(y(dot.waitDays))}h0`).join("")}
        />
        <path
          class="chart-mean"
          d={points
            .map((point, index) => `${index === 0 ? "M" : "L"}${round(x(point.askedDay))},${round(y(point.waitDays))}`)
            .join("")}
        />
        {points.map((point) => (
          <circle class="chart-point" cx={x(point.askedDay)} cy={y(point.waitDays)} r="4.5" />
        ))}
        {guess && last && (
          <g>
            <path
              class="chart-guess-line"
              d={`M${x(points[1]!.askedDay)},${y(points[1]!.waitDays)}L${guessX},${y(guess.days)}`}
            />
            <circle class="chart-guess" cx={guessX} cy={y(guess.days)} r={guess.isOpen ? 10 : 6} />
            <text class="chart-guess-label" x={guessX - 16} y={y(guess.days) - 8} text-anchor="end">
              {landing.youSay} {formatNumber(guess.days)}
            </text>
          </g>
        )}
        {at >= days * DAY_MS && last && (
          <text class="chart-result" x={x(last.askedDay)} y={y(last.waitDays) - 12} text-anchor="middle">
            {formatNumber(last.waitDays)}
          </text>
        )}
      </svg>
      {guess?.isOpen && <GuessInput days={guess.days} topDays={topDays} share={guessX / WIDTH} onGuess={onGuess} />}
    </div>
  );
}

/** The dot as a native range input laid over the chart: pointer, touch, arrows, Page, Home and End all work. */
function GuessInput({
  days,
  topDays,
  onGuess,
}: {
  days: number;
  topDays: number;
  share: number;
  onGuess: (days: number) => void;
}) {
  return (
    <input
      class="landing-guess"
      type="range"
      min="0"
      max={topDays}
      step="1"
      value={days}
      aria-label={landing.guessLabel}
      aria-valuetext={landing.guessValue({ days })}
      onInput={(domEvent) => onGuess(Number(domEvent.currentTarget.value))}
    />
  );
}

/** Three or four round ticks from zero to the top. */
function ticks(top: number): number[] {
  const steps = [5, 10, 20, 25, 50, 100];
  const step = steps.find((candidate) => top / candidate <= 4.2) ?? 100;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
