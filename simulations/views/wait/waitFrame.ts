import { axisTicks, axisTop } from "../chart/axisTop.ts";
import { linearScale } from "../chart/linearScale.ts";
import type { LinearScale } from "../chart/linearScale.ts";

/** The plot's inner box in px, its scales and its ticks. The guess instrument draws on the same frame. */
export interface WaitFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Half-years (0 to their number) to px. */
  readonly x: LinearScale;
  /** Working days to px. */
  readonly y: LinearScale;
  readonly ticks: readonly number[];
  readonly isNarrow: boolean;
}

export interface FrameInput {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly halfCount: number;
  readonly topDays: number;
  /** Room for labels at the right end, px. */
  readonly rightPx: number;
}

export function waitFrame({ widthPx, heightPx, halfCount, topDays, rightPx }: FrameInput): WaitFrame {
  const isNarrow = widthPx < 480;
  const left = isNarrow ? 30 : 36;
  const right = widthPx - rightPx;
  const top = 30;
  const bottom = heightPx - 46;
  return {
    widthPx,
    heightPx,
    left,
    right,
    top,
    bottom,
    isNarrow,
    x: linearScale([0, halfCount], [left, right]),
    y: linearScale([0, topDays], [bottom, top]),
    ticks: axisTicks(topDays),
  };
}

/** The top of the axis for a highest value, never below `least`. */
export function topDaysFor(highest: number, least: number): number {
  return axisTop(highest, least);
}

/** Height of a wait chart: readable on a phone, never taller than an instrument may be. */
export function waitHeightPx(widthPx: number): number {
  return Math.round(Math.min(420, Math.max(290, widthPx * 0.66)));
}
