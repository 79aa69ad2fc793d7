import type { ValueBandPoint, ValueChartData, ValueNote } from "../../../simulations/views/index.ts";
import { landing, valueChart } from "../../words/index.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import { coursesOf, type LandingState } from "./LandingState.ts";
import {
  ABOUT,
  clearBeside,
  type Course,
  crossingOf,
  type Standing,
  standings,
  valuesOf,
  whyPlace,
} from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";

type Input = Pick<LandingRunProps, "architectures" | "quarters" | "acquisitionAt"> & { readonly state: LandingState };

/** The chart of a moment: the four as far as they are drawn, what the visitor bet on, and the way to the reason. */
export function landingChartOf(
  { architectures, quarters, acquisitionAt, state }: Input,
  shown: number,
): ValueChartData {
  const { phase, byHand, figures, fate } = state;
  const courses = coursesOf(figures);
  const second = standings(courses, STOP_QUARTER)[1];
  const hasFate = fate !== null && second !== undefined;
  return {
    curves: architectures.map((name) => ({
      key: name,
      label: landing.ways[name].label,
      style: name,
      points: figures[name].map(({ quarter, value }) => ({ quarter, value })),
      shownTo: shown,
      ...(hasFate && second.key === name && { band: wedge(fate, second.value, quarters) }),
    })),
    quarters,
    byHand,
    marks: [
      ...(shown >= acquisitionAt ? [{ at: acquisitionAt, label: valueChart.acquisition }] : []),
      ...(phase === "asked" ? [{ at: quarters - 0.5, label: "" }] : []),
      ...(phase === "idle" ? [{ at: STOP_QUARTER - 0.5, label: "" }] : []),
    ],
    notes: [
      ...(phase === "idle" ? [{ id: "ask", at: STOP_QUARTER + 1.5, value: 0.6, label: landing.stillAsk }] : []),
      ...(phase === "asked" && second ? askNote(second, quarters) : []),
      ...(phase === "asked" || phase === "toEnd" ? betNote(courses, state, quarters) : []),
      ...(hasFate ? fateNote(fate, second, quarters) : []),
      ...(phase === "over" ? whyNote(courses, quarters) : []),
    ],
  };
}

/** Where the second's curve ends if the visitor is right: from where it was to a part of the last quarter. */
function wedge(fate: NonNullable<LandingState["fate"]>, value: number, last: number): ValueBandPoint[] {
  const ends = {
    more: { low: value + ABOUT, high: 1 },
    same: { low: value - ABOUT, high: value + ABOUT },
    less: { low: 0, high: value - ABOUT },
  };
  return [
    { quarter: STOP_QUARTER, low: value, high: value },
    { quarter: last, ...ends[fate] },
  ];
}

function fateNote(fate: NonNullable<LandingState["fate"]>, { key, value }: Standing, last: number): ValueNote[] {
  const end = wedge(fate, value, last)[1]!;
  return [
    {
      id: "fate",
      at: last - 1.5,
      value: (end.low + end.high) / 2,
      label: landing.yourFate({ fate }),
      narrow: { at: last - 2.2, label: landing.yourBet },
      style: key,
    },
  ];
}

/** Beside the last quarter, where the second question is about. */
function askNote({ key, value }: Standing, last: number): ValueNote[] {
  // The names at the ends of the lines reach as far on a phone: there it stands below them.
  const narrow = { at: last - 3.2, value: 0.16, label: landing.askThenShort };
  return [{ id: "askThen", at: last - 2.6, value, label: landing.askThen({ key }), narrow, style: key }];
}

/** On a phone it stands behind the name at the end of its line, until the names move there. */
function betNote(courses: readonly Course[], { bet, byHand, phase }: LandingState, last: number): ValueNote[] {
  const value = bet && valuesOf(courses, bet)[STOP_QUARTER - 1];
  if (bet === null || value == null) return [];
  const textAt = clearBeside(courses, [bet], STOP_QUARTER);
  const label = phase === "asked" ? landing.yourBet : "";
  const narrow = { at: last, value: Math.max(value, (byHand ?? 0) + 0.06), textAt: undefined, label };
  return [{ id: "bet", at: STOP_QUARTER - 0.5, value, textAt, label: landing.yourBet, narrow, style: bet }];
}

function whyNote(courses: readonly Course[], last: number): ValueNote[] {
  const place = whyPlace(courses, last);
  if (!place) return [];
  const own = place.by === null || place.code === "behind" ? [place.key] : [place.key, place.by];
  const { at, value } = crossingOf(courses, own, place.quarter);
  const textAt = clearBeside(courses, own, place.quarter);
  return [{ id: "why", at, value, textAt, label: landing.why, name: landing.whyName(place), isButton: true }];
}
