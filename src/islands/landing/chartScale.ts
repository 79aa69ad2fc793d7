/** Where things of the landing page's chart lie, in px of the drawing. */
export interface ChartScale {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly heightPx: number;
  readonly topDays: number;
  /** Px from the left of a working day since the start. */
  x(day: number): number;
  /** Px from the top of a wait in working days. */
  y(waitDays: number): number;
}

const HEIGHT_PX = 220;
const MARGIN_PX = { left: 30, right: 14, top: 22, bottom: 26 };

/** The scale of a chart of `widthPx` for `days` working days and waits of up to `topDays`. */
export function chartScale(widthPx: number, days: number, topDays: number): ChartScale {
  const rightPx = widthPx - MARGIN_PX.right;
  const bottomPx = HEIGHT_PX - MARGIN_PX.bottom;
  return {
    leftPx: MARGIN_PX.left,
    rightPx,
    topPx: MARGIN_PX.top,
    bottomPx,
    heightPx: HEIGHT_PX,
    topDays,
    x: (day) => round(MARGIN_PX.left + (day / days) * (rightPx - MARGIN_PX.left)),
    y: (waitDays) => round(bottomPx - (waitDays / topDays) * (bottomPx - MARGIN_PX.top)),
  };
}

/** Up to four round ticks from zero to the top. */
export function chartTicks(topDays: number): number[] {
  const step = [5, 10, 20, 25, 50, 100].find((candidate) => topDays / candidate <= 4.2) ?? 200;
  return Array.from({ length: Math.floor(topDays / step) + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
