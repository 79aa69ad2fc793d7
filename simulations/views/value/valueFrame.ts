import { linearScale } from "../chart/linearScale.ts";
import type { LinearScale } from "../chart/linearScale.ts";
import type { ValueChartData } from "./ValueChartData.ts";

/** The plot's inner box in px, its scales and its ticks. */
export interface ValueFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isNarrow: boolean;
  /** Quarters, 0 at the start of the first one, to px. */
  readonly x: LinearScale;
  /** Shares to px. */
  readonly y: LinearScale;
  readonly ticks: readonly number[];
}

export interface ValueFrameInput {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quarters: number;
  /** The lowest share shown; the axis goes to 0, or below it by quarters when a value does. */
  readonly lowest: number;
  /** Room for labels at the right end, px. */
  readonly rightPx: number;
}

const TICK = 0.25;
/** Px around the plot. Whoever draws the empty chart before a script is there needs the same. */
export const VALUE_MARGINS_PX = { top: 30, bottom: 46, left: 48, leftNarrow: 46 } as const;
const NARROW_PX = 480;
/** Px per character of a label at the end of a curve. */
const CHARACTER_PX = 7.05;

/** Room that names at the ends of the curves need, each with its share before it. */
export function endLabelsPx(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(({ length }) => length + 5)) * CHARACTER_PX;
}

export function valueFrame({ widthPx, heightPx, quarters, lowest, rightPx }: ValueFrameInput): ValueFrame {
  const isNarrow = widthPx < NARROW_PX;
  const left = isNarrow ? VALUE_MARGINS_PX.leftNarrow : VALUE_MARGINS_PX.left;
  const right = widthPx - rightPx;
  const top = VALUE_MARGINS_PX.top;
  const bottom = heightPx - VALUE_MARGINS_PX.bottom;
  const below = Math.max(0, Math.ceil(-lowest / TICK));
  const ticks = Array.from({ length: below + 5 }, (_, index) => (index - below) * TICK);
  const x = linearScale([0, quarters], [left, right]);
  const y = linearScale([-below * TICK, 1], [bottom, top]);
  return { widthPx, heightPx, left, right, top, bottom, isNarrow, x, y, ticks };
}

/** Where a quarter's point stands: in the middle of the quarter it sums up. */
export function middleOf(quarter: number): number {
  return quarter - 0.5;
}

/** The lowest share of anything that the chart draws. */
export function lowestShown({ curves, byHand }: ValueChartData): number {
  const shares = curves.flatMap(({ points, previous = [], guess = [], band = [] }) => [
    ...[...points, ...previous, ...guess].flatMap(({ value }) => (value === null ? [] : [value])),
    ...band.map(({ low }) => low),
  ]);
  return Math.min(0, byHand ?? 0, ...shares);
}

/** Height of a value chart: readable on a phone, never taller than an instrument may be. */
export function valueHeightPx(widthPx: number): number {
  return Math.round(Math.min(460, Math.max(330, widthPx * 0.5)));
}
