import { middleOf } from "./valueFrame.ts";
import type { ValueChartData, ValueCurve, ValuePoint, ValueStyle } from "./ValueChartData.ts";

export type ValueRole = "band" | "previous" | "guess" | "rival" | "run";

/** A line of the chart in data units: x in quarters (0.5 is the middle of the first), y as a share. */
export interface ValueLine {
  readonly id: string;
  readonly key: string;
  readonly role: Exclude<ValueRole, "band">;
  readonly style: ValueStyle;
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly quarter: number }[];
  /** Quarters up to which it is drawn. */
  readonly shownTo: number;
}

/** The lines of a chart, those that matter most last, so that they lie on top. */
export function valueLines(
  { curves, quarters }: ValueChartData,
  labels: { guess: string; previous: string },
): ValueLine[] {
  const lines = (role: ValueLine["role"], pick: (curve: ValueCurve) => readonly ValuePoint[], label?: string) =>
    curves.flatMap((curve) => {
      const points = pick(curve).flatMap(({ quarter, value }) =>
        value === null ? [] : [{ quarter, x: middleOf(quarter), y: value }],
      );
      if (points.length === 0) return [];
      const shownTo = role === "run" || role === "rival" ? (curve.shownTo ?? quarters) : quarters;
      return [
        {
          id: `${role}-${curve.key}`,
          key: curve.key,
          role,
          style: curve.style,
          label: label ?? curve.label,
          points,
          shownTo,
        },
      ];
    });
  return [
    ...lines("previous", ({ previous = [] }) => previous, labels.previous),
    // Where nothing has been run a drawing is all there is of a curve, and has the curve's name.
    ...lines("guess", ({ guess = [], points }) => (points.length > 0 ? guess : []), labels.guess),
    ...lines("guess", ({ guess = [], points }) => (points.length > 0 ? [] : guess)),
    ...lines("rival", ({ points, isRival }) => (isRival === true ? points : [])),
    ...lines("run", ({ points, isRival }) => (isRival === true ? [] : points)),
  ];
}

/** Every point that can be picked by now: those of the runs, not what was drawn by hand or before. */
export interface PickablePoint {
  readonly key: string;
  readonly label: string;
  readonly style: ValueStyle;
  readonly isRival: boolean;
  readonly quarter: number;
  readonly x: number;
  readonly value: number;
}

export function pickablePoints({ curves, quarters }: ValueChartData): PickablePoint[] {
  return curves.flatMap(({ key, label, style, isRival = false, points, shownTo = quarters }) =>
    points.flatMap(({ quarter, value }) =>
      value === null || middleOf(quarter) > shownTo
        ? []
        : [{ key, label, style, isRival, quarter, x: middleOf(quarter), value }],
    ),
  );
}
