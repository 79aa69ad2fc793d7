/** One picture a curve and measure: lines over the places of a dial, and where two of them cross. */
import type { CurveMeasure, Curves } from "./curvesSchema.ts";

export interface CurvePoint {
  readonly at: number;
  readonly mean: number;
  readonly ci95: number;
}
export interface CurveLine {
  readonly id: string;
  readonly points: readonly CurvePoint[];
}
export interface CurvePicture {
  readonly id: string;
  readonly dial: string;
  readonly measure: CurveMeasure;
  readonly lines: readonly CurveLine[];
  /** Fewest seeds behind a point. */
  readonly seeds: number;
}

/** What is drawn of each curve, in the order of the page. */
const drawn: readonly (readonly [id: string, measure: CurveMeasure])[] = [
  ["ownWork", "value"],
  ["telling", "value"],
  ["centreSize", "value"],
  ["domains", "teamDays"],
  ["domains", "value"],
  ["handoff", "decline"],
  ["acquisition", "decline"],
];

/** Pictures of the curves that have been run; one without points is left out. */
export function curvePictures({ curves }: Pick<Curves, "curves">): readonly CurvePicture[] {
  return drawn.flatMap(([id, measure]): CurvePicture[] => {
    const curve = curves.find((entry) => entry.id === id);
    const lines = (curve?.lines ?? []).map((line) => ({
      id: line.id,
      points: line.places.map(({ at, mean, ci95 }) => ({ at, mean: mean[measure], ci95: ci95[measure] })),
    }));
    const filled = lines.filter(({ points }) => points.length > 1);
    if (curve === undefined || filled.length === 0) return [];
    const seeds = Math.min(...curve.lines.flatMap(({ places }) => places.map((place) => place.seeds)));
    return [{ id, dial: curve.dial, measure, lines: filled, seeds }];
  });
}

/** The place of a line's largest mean. */
export function peakOf({ points }: CurveLine): CurvePoint {
  return points.reduce((best, point) => (point.mean > best.mean ? point : best));
}

/** From which place on, to the end of the dial, one line lies above another; null when it does not at the end. */
export function aboveFrom(one: CurveLine, other: CurveLine): number | null {
  const places = one.points.flatMap(({ at, mean }) => {
    const against = other.points.find((point) => point.at === at);
    return against === undefined ? [] : [{ at, isAbove: mean > against.mean }];
  });
  const last = places.findLastIndex(({ isAbove }) => !isAbove);
  return places[last + 1]?.at ?? null;
}
