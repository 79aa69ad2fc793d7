import type { ValueChartData, ValueCurve, ValuePoint } from "../../../simulations/views/index.ts";

export function valuePoints(values: readonly (number | null)[]): ValuePoint[] {
  return values.map((value, index) => ({ quarter: index + 1, value }));
}

/** Four made-up curves that begin and end close together, so that their labels have to move. */
export function fakeValue(extra: Partial<ValueChartData> = {}): ValueChartData {
  const curve = (style: ValueCurve["style"], values: readonly number[]): ValueCurve => ({
    key: style,
    label: style,
    style,
    points: valuePoints(values),
  });
  return {
    curves: [
      curve("point-to-point", [0.43, 0.44, 0.42, 0.42, 0.42, 0.42, 0.42, 0.42, 0.42, 0.42, 0.42, 0.46]),
      curve("bus", [0.45, 0.53, 0.58, 0.58, 0.61, 0.61, 0.61, 0.6, 0.6, 0.6, 0.5, 0.47]),
      curve("platform", [0.5, 0.63, 0.69, 0.72, 0.7, 0.74, 0.58, 0.59, 0.52, 0.51, 0.5, 0.48]),
      curve("backbone", [0.48, 0.6, 0.84, 0.94, 0.95, 0.95, 0.95, 0.95, 0.95, 0.96, 0.96, 0.96]),
    ],
    quarters: 12,
    byHand: 0.46,
    ...extra,
  };
}
