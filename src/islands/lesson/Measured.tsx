import { measured as words } from "../../words/index.ts";
import { useAwake } from "../useAwake.ts";
import { lessonState } from "./store.ts";
import "./Measured.css";

/** Where everything lies in a drawing of one width, px. */
export interface MeasuredFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
}

/** Laid out while the site is built (src/site/measuredSetup.ts): the page knows nothing of axes and brings only the guess. */
export interface MeasuredProps {
  readonly axis: string;
  /** Runs behind each value. */
  readonly over: number;
  /** Value at the top of the axis. */
  readonly top: number;
  /** What the places have in common. */
  readonly group: string;
  /** The known point first, then those that were asked about. */
  readonly places: readonly {
    readonly name: string;
    readonly tick: string;
    readonly value: number;
    readonly said: string;
  }[];
  readonly frames: readonly MeasuredFrame[];
}

/** What many runs gave, as columns, with the learner's guess over them; and the same as a table. */
export function Measured({ frames, ...shown }: MeasuredProps) {
  const guess = (useAwake() && lessonState.guess.value?.prediction?.values) || [];
  return (
    <figure class="measured">
      {frames.map((frame) => (
        <Columns key={frame.widthPx} {...shown} frame={frame} guess={guess} />
      ))}
      <figcaption>{words.caption({ over: shown.over })}</figcaption>
      <details>
        <summary>{words.numbers}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.guess}</th>
              <th scope="col">{words.runs}</th>
            </tr>
          </thead>
          <tbody>
            {shown.places.map(({ name, said }, index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{guess[index - 1] ?? words.none}</td>
                <td>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface ColumnsProps extends Omit<MeasuredProps, "frames"> {
  readonly frame: MeasuredFrame;
  readonly guess: readonly number[];
}

function Columns({ axis, top, group, places, frame, guess }: ColumnsProps) {
  const { widthPx, heightPx, left, right, bottom, xs } = frame;
  const y = (value: number): number => bottom - Math.min(1, value / top) * (bottom - frame.top);
  const halfPx = (xs[1]! - xs[0]!) / 4;
  const dots = guess.map((value, index) => ({ x: xs[index + 1]!, y: y(value) }));
  return (
    <svg class="guess-picture" width={widthPx} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      <text x={2} y={13}>
        {axis}
      </text>
      {frame.ticks.map((tick) => (
        <g key={tick.text} class="guess-tick">
          <line x1={left} x2={right} y1={tick.y} y2={tick.y} />
          <text x={left - 7} y={tick.y} dy="0.34em">
            {tick.text}
          </text>
        </g>
      ))}
      {places.map(({ tick, value }, index) => (
        <g key={tick}>
          <rect x={xs[index]! - halfPx} width={2 * halfPx} y={y(value)} height={bottom - y(value)} />
          <text class="guess-tick-label" x={xs[index]} y={bottom + 18}>
            {tick}
          </text>
        </g>
      ))}
      <text class="guess-group" x={(left + right) / 2} y={bottom + 37}>
        {group}
      </text>
      <path class="guess-curve" d={dots.map((dot, index) => `${index === 0 ? "M" : "L"}${dot.x},${dot.y}`).join("")} />
      {dots.map((dot) => (
        <circle key={dot.x} class="guess-knot is-set" cx={dot.x} cy={dot.y} r={7} />
      ))}
      {places.map(({ tick, value }, index) => (
        <text key={tick} class="guess-value" x={xs[index]! - halfPx - 4} y={y(value) - 5}>
          {value}
        </text>
      ))}
      <line class="guess-floor" x1={left} x2={right} y1={bottom} y2={bottom} />
    </svg>
  );
}
