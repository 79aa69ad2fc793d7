import { curvePath } from "../../../simulations/views/index.ts";
import { formatNumber } from "../../words/format.ts";
import { guess as words } from "../../words/index.ts";
import type { Question } from "../../../simulations/lens/index.ts";
import type { GuessFrame } from "./guessFrame.ts";
import "./GuessPicture.css";

interface GuessPictureProps {
  readonly question: Question;
  readonly frame: GuessFrame;
  readonly shown: readonly number[];
  /** Which knots were set; the others are hollow. */
  readonly isSet: readonly boolean[];
  /** The knot that has the keyboard, or none. */
  readonly focused: number | null;
  /** A curve nobody has begun is only hinted at. */
  readonly isEmpty: boolean;
}

/** The drawing: grid, given point, the curve through the knots. Hidden from screen readers, who get the sliders. */
export function GuessPicture({ question, frame, shown, isSet, focused, isEmpty }: GuessPictureProps) {
  const { widthPx, heightPx, left, right, bottom, top, y, givenX, knotXs } = frame;
  const { given } = question;
  const points = [{ x: givenX, y: y(given.value) }, ...knotXs.map((x, index) => ({ x, y: y(shown[index]!) }))];
  return (
    <svg
      class="guess-picture"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-hidden="true"
    >
      <text class="guess-axis" x={2} y={13}>
        {question.axis}
      </text>
      {frame.ticks.map((tick) => (
        <g key={tick} class={tick === 0 ? "guess-tick is-base" : "guess-tick"}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 7} y={y(tick)} dy="0.34em">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      <KnotLabels question={question} frame={frame} last={shown.at(-1)!} />
      <path class={isEmpty ? "guess-curve is-empty" : "guess-curve"} d={curvePath(points)} />
      <circle class="guess-given" cx={givenX} cy={y(given.value)} r={5} />
      <text class="guess-given-label" x={givenX} y={Math.max(top + 12, y(given.value) - 12)}>
        {formatNumber(given.value)}
      </text>
      {knotXs.map((x, index) => (
        <g key={index} transform={`translate(${x},${y(shown[index]!)})`}>
          {focused === index && <circle class="guess-focus" r={17} />}
          <circle class={isSet[index] ? "guess-knot is-set" : "guess-knot"} r={isSet[index] ? 8 : 7} />
          {isSet[index] && (
            <text class="guess-value" y={y(shown[index]!) < top + 26 ? 28 : -15}>
              {formatNumber(shown[index]!)}
            </text>
          )}
        </g>
      ))}
      <line class="guess-floor" x1={left} x2={right} y1={bottom} y2={bottom} />
    </svg>
  );
}

interface KnotLabelsProps {
  readonly question: Question;
  readonly frame: GuessFrame;
  /** The last point, which the name of the event keeps clear of. */
  readonly last: number;
}

function KnotLabels({ question: { given, knots }, frame, last }: KnotLabelsProps) {
  const { bottom, top, givenX, knotXs, right } = frame;
  const isHigh = frame.y(last) < (top + bottom) / 2;
  const eventY = isHigh ? bottom - 24 : top + 15;
  const all = [given, ...knots].map((knot, index) => ({ ...knot, x: index === 0 ? givenX : knotXs[index - 1]! }));
  const groups = Map.groupBy(all, ({ names }) => names?.group ?? "");
  const stepPx = knotXs.length > 1 ? knotXs[1]! - knotXs[0]! : knotXs[0]! - givenX;
  return (
    <>
      {all.map(({ code, names, event, x, position }, index) => (
        <g key={position}>
          {event && (
            <>
              <rect
                class="guess-event"
                x={x - stepPx / 2}
                y={top}
                width={right - x + stepPx / 2}
                height={bottom - top}
              />
              {words
                .event({ event })
                .split(" ")
                .map((word, line) => (
                  <text key={line} class="guess-event-label" x={x} y={eventY + line * 14}>
                    {word}
                  </text>
                ))}
            </>
          )}
          <text class="guess-tick-label" x={x} y={bottom + 18}>
            {names?.[index === 0 ? "first" : "tick"] ?? code}
          </text>
        </g>
      ))}
      {[...groups].map(([label, members]) => (
        <text key={label} class="guess-group" x={(members[0]!.x + members.at(-1)!.x) / 2} y={bottom + 37}>
          {label}
        </text>
      ))}
    </>
  );
}
