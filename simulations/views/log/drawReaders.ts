import { drawKeyed } from "../drawKeyed.ts";
import type { KeyedMark, KeyedText } from "../drawKeyed.ts";
import { round } from "../round.ts";
import type { Layer } from "../Layer.ts";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import type { LogLayout, PlacedLane } from "./logLayout.ts";

/** Room for its text on the left of a bookmark, px: of one that moves, and of one that stands still. */
const ROOM_PX = 84;
const AWAY_ROOM_PX = 190;
/** Bookmarks of other groups keep so far from each other, px. */
const APART_PX = 15;

/**
 * Bookmarks: the main group's as a ribbon over its lane, with the distance to the end as a bracket below it; those of others
 * as small signs above.
 */
export function drawReaders(layer: Layer, layout: LogLayout, drawing: LogDrawing, words: LogDrawingWords): void {
  const marks: KeyedMark[] = [];
  const labels: KeyedText[] = [];
  for (const placed of layout.lanes) {
    drawMain(layout, drawing, placed, { words, marks, labels });
    if (layout.isRoomy) drawOthers(layout, drawing, placed, marks);
  }
  drawKeyed(layer, marks, labels);
}

interface Into {
  readonly words: LogDrawingWords;
  readonly marks: KeyedMark[];
  readonly labels: KeyedText[];
}

function drawMain(
  { right, left, stripPx, cellPx, isRoomy }: LogLayout,
  { readers, main }: LogDrawing,
  { lane, y }: PlacedLane,
  { words, marks, labels }: Into,
): void {
  const reader = readers.find(({ group }) => group === main);
  const lag = reader?.lags[lane];
  if (reader === undefined || lag == null) return;
  const x = Math.max(left, right - lag * cellPx);
  const bottom = y + stripPx + (isRoomy ? 9 : 3);
  marks.push({
    key: `${lane}.ribbon`,
    className: `log-ribbon${reader.isAway ? " is-away" : ""}`,
    d: reader.isAway ? pausePath(x, y, bottom) : ribbonPath(x, y, bottom),
  });
  if (!isRoomy) {
    if (lag > 0)
      labels.push({
        key: `${lane}.lag`,
        className: "log-lag is-behind",
        x: x - 8,
        y: y + stripPx / 2,
        text: String(lag),
      });
    return;
  }
  const lineY = bottom + 5;
  if (lag > 0) {
    const d = `M${round(x)},${round(lineY - 3)}v6M${round(x)},${round(lineY)}H${round(right)}M${round(right)},${round(lineY - 3)}v6`;
    marks.push({ key: `${lane}.bracket`, className: "log-bracket", d });
  }
  const said = lag === 0 ? words.caughtUp : words.waits(lag);
  const text = reader.isAway ? `${words.away} · ${said}` : said;
  const className = `log-lag${lag > 0 ? " is-behind" : ""}`;
  // A bookmark far back leaves no room on its left: its text goes below the line.
  const isFarBack = x - left < (reader.isAway ? AWAY_ROOM_PX : ROOM_PX);
  labels.push({
    key: `${lane}.lag`,
    className: isFarBack ? `${className} is-below` : className,
    x: isFarBack ? x - 4 : x - 9,
    y: isFarBack ? lineY + 13 : lineY,
    text,
  });
}

/** In the order of the groups: a circle, a square, a triangle, a diamond. */
function drawOthers(
  layout: LogLayout,
  { readers, main }: LogDrawing,
  { lane, y }: PlacedLane,
  marks: KeyedMark[],
): void {
  const { left, right, cellPx } = layout;
  const others = readers.filter(({ group }) => group !== main);
  const placed = others
    .map(({ group, bookmarks, lags }, index) => ({
      group,
      index,
      isThere: bookmarks[lane] !== null,
      lag: lags[lane] ?? 0,
    }))
    .filter(({ isThere }) => isThere)
    .map((one) => ({ ...one, x: Math.max(left, right - one.lag * cellPx) }))
    .sort((one, other) => other.x - one.x || one.index - other.index);
  let free = Infinity;
  for (const { group, index, x } of placed) {
    const at = Math.min(x, free);
    free = at - APART_PX;
    marks.push({
      key: `${lane}.${group}`,
      className: "log-other",
      d: `${otherPath(index, at, y - 12)}M${round(at)},${round(y - 7)}V${round(y - 4)}L${round(x)},${round(y)}`,
    });
  }
}

/** The sign of a group that is not the main one, by its place among them. */
export function otherPath(index: number, x: number, y: number): string {
  const shapes = [
    `M${round(x - 4.5)},${round(y)}a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0z`,
    `M${round(x - 4)},${round(y - 4)}h8v8h-8z`,
    `M${round(x - 5)},${round(y + 4)}l5,-9l5,9z`,
    `M${round(x - 5)},${round(y)}l5,-5l5,5l-5,5z`,
  ];
  return shapes[index % shapes.length]!;
}

/** A ribbon that hangs over the lane, its end cut like a swallow's tail. */
export function ribbonPath(x: number, top: number, bottom: number): string {
  return `M${round(x - 3)},${round(top - 6)}h6V${round(bottom)}l-3,-3.5l-3,3.5z`;
}

/** Two bars: it stands still. */
export function pausePath(x: number, top: number, bottom: number): string {
  const height = round(bottom - top + 6);
  return `M${round(x - 5)},${round(top - 6)}h3.5v${height}h-3.5zM${round(x + 1.5)},${round(top - 6)}h3.5v${height}h-3.5z`;
}
