import type { Place } from "./boardLayout.ts";

/** What a mark is drawn with: its shape tells its state without any colour. */
export const markShapes = {
  /** A small full disc: nothing to see here. */
  right: (place: Place, px: number) => disc(place, px * 0.72),
  /** A ring: right still, and cut off. */
  cutOff: (place: Place, px: number) => disc(place, px * 0.85),
  /** A ring that is half full. */
  late: (place: Place, px: number) => disc(place, px),
  lateHalf: ({ x, y }: Place, px: number) => `M${n(x)},${n(y - px)}a${n(px)},${n(px)} 0 0 1 0,${n(2 * px)}z`,
  /** A triangle. */
  misread: ({ x, y }: Place, px: number) =>
    `M${n(x)},${n(y - 1.35 * px)}l${n(1.3 * px)},${n(2.3 * px)}h${n(-2.6 * px)}z`,
  /** A diamond. */
  mismapped: ({ x, y }: Place, px: number) =>
    `M${n(x)},${n(y - 1.4 * px)}l${n(1.4 * px)},${n(1.4 * px)}l${n(-1.4 * px)},${n(1.4 * px)}l${n(-1.4 * px)},${n(-1.4 * px)}z`,
  /** A cross. */
  lost: ({ x, y }: Place, px: number) =>
    `M${n(x - px)},${n(y - px)}l${n(2 * px)},${n(2 * px)}m0,${n(-2 * px)}l${n(-2 * px)},${n(2 * px)}`,
  /** An empty square. */
  missing: ({ x, y }: Place, px: number) => `M${n(x - px)},${n(y - px)}h${n(2 * px)}v${n(2 * px)}h${n(-2 * px)}z`,
  /** What everybody at Larkfield sees: a copy, and nothing about it. */
  unknown: (place: Place, px: number) => disc(place, px * 0.8),
} as const satisfies Record<string, (place: Place, px: number) => string>;

export type MarkShape = keyof typeof markShapes;

/** Marks that tell of something wrong never get smaller than this, px. */
const LEAST_WRONG_PX = 3;

/** All marks of one shape in one path: a thousand elements would cost a frame. */
export function markPath(shape: MarkShape, places: readonly Place[], markPx: number): string {
  const isQuiet = shape === "right" || shape === "unknown";
  const px = isQuiet ? markPx : Math.max(markPx, LEAST_WRONG_PX);
  return places.map((place) => markShapes[shape](place, px)).join("");
}

function disc({ x, y }: Place, px: number): string {
  return `M${n(x - px)},${n(y)}a${n(px)},${n(px)} 0 1 0 ${n(2 * px)},0a${n(px)},${n(px)} 0 1 0 ${n(-2 * px)},0z`;
}

function n(value: number): string {
  return value.toFixed(1);
}
