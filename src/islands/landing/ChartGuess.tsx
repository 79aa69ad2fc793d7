import { landing } from "../../words/index.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

interface ChartGuessProps {
  /** Where the measured curve was when the question was asked. */
  readonly from: Place;
  readonly at: Place;
  readonly days: number;
  /** True while it can be moved. */
  readonly isOpen: boolean;
}

/** The visitor's dot, with a dotted line from what was known when it was set. */
export function ChartGuess({ from, at, days, isOpen }: ChartGuessProps) {
  const say = isOpen ? landing.guessOpen : landing.guessKept;
  return (
    <g class={isOpen ? "is-open" : undefined}>
      <path class="chart-guess-line" d={`M${from.x},${from.y}L${at.x},${at.y}`} />
      <circle class="chart-guess" cx={at.x} cy={at.y} r={isOpen ? 11 : 6} />
      {isOpen && (
        <path class="chart-guess-arrows" d={`M${at.x - 4},${at.y - 17}l4,-5l4,5M${at.x - 4},${at.y + 17}l4,5l4,-5`} />
      )}
      <text class="chart-guess-label" x={at.x - (isOpen ? 18 : 12)} y={at.y - 9} text-anchor="end">
        {say({ days })}
      </text>
    </g>
  );
}
