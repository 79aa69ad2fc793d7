import type { LogDrawing } from "./LogDrawing.ts";

/** Records that fit into a lane, as far as there is nothing further away: the scale changes in these steps only. */
const SPANS = [16, 24, 48, 96, 192, 400] as const;
const NARROW_SPANS = [10, 16, 32, 64, 128, 256, 400] as const;
/** Lanes that are drawn; of more, those in which most waits. */
const MOST_LANES = 16;
/** Lanes up to which each has room for its texts. */
const ROOMY_LANES = 5;
const NARROW_PX = 560;
/** Room for the number of a lane where there is none for its name, px. */
const NUMBER_PX = 20;

/** Where one lane lies, px. */
export interface PlacedLane {
  /** Its number in the topic. */
  readonly lane: number;
  /** Top of its strip. */
  readonly y: number;
}

/** Where everything lies, px. The right end is the end of every lane, so that distances from it can be compared. */
export interface LogLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isNarrow: boolean;
  readonly isRoomy: boolean;
  readonly left: number;
  readonly right: number;
  readonly cellPx: number;
  readonly stripPx: number;
  readonly lanes: readonly PlacedLane[];
  readonly hidden: number;
  /** Baselines of the rows below the lanes; null where there is nothing to say in them. */
  readonly idleY: number | null;
  readonly knowsY: number | null;
}

export function logLayout(widthPx: number, drawing: LogDrawing): LogLayout {
  const isNarrow = widthPx < NARROW_PX;
  const shown = lanesShown(drawing);
  const isRoomy = shown.length <= ROOMY_LANES;
  const left = isNarrow ? (isRoomy ? 2 : NUMBER_PX) : 112;
  const right = widthPx - (isNarrow ? 34 : 44);
  const stripPx = isRoomy ? (isNarrow ? 22 : 28) : 14;
  const above = isRoomy ? (isNarrow ? 38 : 26) : 8;
  const below = isRoomy ? 32 : 6;
  const stepPx = above + stripPx + below;
  const lanes = shown.map((lane, index) => ({ lane, y: above + index * stepPx }));
  const spans: readonly number[] = isNarrow ? NARROW_SPANS : SPANS;
  const span = spans.find((one) => one >= longest(drawing) * 1.08 + 1) ?? spans.at(-1)!;
  let y = shown.length * stepPx + 12;
  const next = (stepDown: number): number => {
    const at = y;
    y += stepDown;
    return at;
  };
  const main = drawing.readers.find(({ group }) => group === drawing.main);
  const hasIdle = shown.length < drawing.lanes.length || (main?.members.some((own) => own.length === 0) ?? false);
  const idleY = hasIdle ? next(42) : null;
  const hasKnower = drawing.readers.some(({ group }) => group === drawing.knower);
  const knowsY = hasKnower ? next(isNarrow ? 74 : 50) : null;
  return {
    ...{ widthPx, heightPx: y, isNarrow, isRoomy, left, right, stripPx, lanes, idleY, knowsY },
    cellPx: (right - left) / span,
    hidden: drawing.lanes.length - shown.length,
  };
}

/** Left edge of the cell of a record, px. */
export function cellX({ right, cellPx }: LogLayout, end: number, offset: number): number {
  return right - (end - offset) * cellPx;
}

/** The first record of a lane that has room. */
export function firstShown({ left, right, cellPx }: LogLayout, { end, from }: LogDrawing["lanes"][number]): number {
  return Math.max(from, end - Math.floor((right - left) / cellPx + 0.001));
}

function lanesShown({ lanes, readers, main }: LogDrawing): number[] {
  const all = lanes.map((_, lane) => lane);
  if (lanes.length <= MOST_LANES) return all;
  const lags = readers.find(({ group }) => group === main)?.lags ?? [];
  const most = all.toSorted((one, other) => (lags[other] ?? 0) - (lags[one] ?? 0) || one - other).slice(0, MOST_LANES);
  return most.toSorted((one, other) => one - other);
}

function longest({ readers }: LogDrawing): number {
  return readers.reduce((most, { lags }) => Math.max(most, ...lags.map((lag) => lag ?? 0)), 0);
}
