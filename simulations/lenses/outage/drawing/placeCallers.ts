import type { CallerState } from "../../../business/index.ts";
import type { LineRun, PictureSystem } from "../OutagePicture.ts";
import type { OutageLayout } from "./outageLayout.ts";

export interface PlacedCaller {
  readonly state: CallerState;
  readonly x: number;
  readonly y: number;
}

/** A line as it is drawn: its callers, and where so many of its middle are left out. */
export interface PlacedLine {
  readonly callers: readonly PlacedCaller[];
  /** Null where the whole line is drawn. */
  readonly leftOut: { readonly count: number; readonly x: number; readonly y: number } | null;
  /** Where the end of the line is. */
  readonly endY: number;
}

/** Rows in which a line is as narrow as its own column, before it may spread below its neighbours. */
const NARROW_ROWS = 2;
/** Share of the rows that the end of a line gets where its middle is left out. */
const TAIL_SHARE = 0.4;

/**
 * A line goes down from its station, head first. The longest may spread below its neighbours; where it is longer than the
 * picture, its middle is left out and its end stands below.
 */
export function placeCallers(
  layout: OutageLayout,
  { head, tail, line }: Pick<PictureSystem, "head" | "tail" | "line">,
  system: number,
  maySpread: boolean,
): PlacedLine {
  const rows = rowsOf(layout, system, maySpread);
  const room = rows.reduce((sum, { places }) => sum + places.length, 0);
  const all = expanded(head);
  if (line <= room) return fill(rows, all.slice(0, line));
  const tailRows = rows.slice(-Math.max(1, Math.ceil(rows.length * TAIL_SHARE)));
  const headRows = rows.slice(0, rows.length - tailRows.length - 1);
  const middle = rows[headRows.length]!;
  const tailRoom = tailRows.reduce((sum, { places }) => sum + places.length, 0);
  const headRoom = headRows.reduce((sum, { places }) => sum + places.length, 0);
  const last = (tail.length > 0 ? expanded(tail) : all).slice(-tailRoom);
  const first = fill(headRows, all.slice(0, headRoom));
  const end = fill(tailRows, last);
  const count = line - Math.min(headRoom, all.length) - last.length;
  const { places, y } = middle;
  return {
    callers: [...first.callers, ...end.callers],
    leftOut: { count, x: (places[0]! + places.at(-1)!) / 2, y },
    endY: end.endY,
  };
}

interface Row {
  readonly y: number;
  readonly places: readonly number[];
}

function rowsOf(layout: OutageLayout, system: number, maySpread: boolean): Row[] {
  const { stationsX, columnPx, callerPx, firstRowY, rowPx, rows, chainRight } = layout;
  const x = stationsX[system]!;
  const stepPx = callerPx * 0.84;
  const across = (left: number, right: number): number[] => {
    const count = Math.max(1, Math.floor((right - left) / stepPx));
    const from = (left + right) / 2 - ((count - 1) * stepPx) / 2;
    return Array.from({ length: count }, (_, index) => from + index * stepPx);
  };
  const own = across(x - columnPx / 2, x + columnPx / 2);
  const wide = across(Math.max(2, x - columnPx * 1.5), Math.min(chainRight - 2, x + columnPx * 1.5));
  return Array.from({ length: rows }, (_, row) => ({
    y: firstRowY + (row + 0.5) * rowPx,
    places: maySpread && row >= NARROW_ROWS ? wide : own,
  }));
}

function fill(rows: readonly Row[], states: readonly CallerState[]): PlacedLine {
  const callers: PlacedCaller[] = [];
  let endY = rows[0]?.y ?? 0;
  for (const { y, places } of rows) {
    if (callers.length === states.length) break;
    // A row that is not full stands in the middle.
    const count = Math.min(places.length, states.length - callers.length);
    const from = Math.floor((places.length - count) / 2);
    for (const x of places.slice(from, from + count)) callers.push({ state: states[callers.length]!, x, y });
    endY = y;
  }
  return { callers, leftOut: null, endY };
}

function expanded(runs: readonly LineRun[]): CallerState[] {
  return runs.flatMap(({ state, count }) => Array.from({ length: count }, () => state));
}
