import { formatNumber } from "../../words/format.ts";
import { landing } from "../../words/index.ts";
import { chartTicks, type ChartScale } from "./chartScale.ts";
import { HALF_YEAR_DAYS } from "./waitDots.ts";

interface ChartAxesProps {
  readonly scale: ChartScale;
  readonly years: number;
  /** Working days a wish takes when nobody waits: a line that never moves. */
  readonly workDays: number;
  /** False where something else stands in the note's place. */
  readonly hasNote: boolean;
}

/** Grid, years, and the constant line of the work itself. */
export function ChartAxes({ scale, years, workDays, hasNote }: ChartAxesProps) {
  const { x, y, leftPx, rightPx, bottomPx } = scale;
  const yearDays = 2 * HALF_YEAR_DAYS;
  return (
    <g>
      {chartTicks(scale.topDays).map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${leftPx},${y(tick)}H${rightPx}`} />
          <text class="chart-tick" x={leftPx - 8} y={y(tick)} dy="0.35em" text-anchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {Array.from({ length: years }, (_, index) => (
        <g key={index}>
          <path class="chart-grid" d={`M${x(index * yearDays)},${bottomPx}v7`} />
          <text class="chart-tick" x={x((index + 0.5) * yearDays)} y={bottomPx + 19} text-anchor="middle">
            {landing.year({ year: index + 1 })}
          </text>
        </g>
      ))}
      <path class="chart-work" d={`M${leftPx},${y(workDays)}H${rightPx}`} />
      {hasNote && (
        <text class="chart-note" x={rightPx} y={y(workDays) - 6} text-anchor="end">
          {landing.workItself({ days: workDays })}
        </text>
      )}
    </g>
  );
}
