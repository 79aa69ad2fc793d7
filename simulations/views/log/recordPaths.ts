import { round } from "../round.ts";
import { firstShown, cellX } from "./logLayout.ts";
import type { LogLayout, PlacedLane } from "./logLayout.ts";
import type { LogDrawing } from "./LogDrawing.ts";

/** Kinds of records: each is one path of a lane. */
export const recordKinds = ["read", "readHot", "waits", "waitsHot", "tombstone", "gone"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A record with a sign on it. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isHot: boolean;
}

/** A cell is wide enough for its sign from here on, px. */
const SIGN_PX = 14;

/** The records of one lane as paths, and their signs where there is room. Read or not: by the main group. */
export function recordPaths(
  layout: LogLayout,
  drawing: LogDrawing,
  { lane, y }: PlacedLane,
  sign: (key: string) => string,
): { paths: Readonly<Record<RecordKind, string>>; signs: readonly Sign[] } {
  const { keys, tombstones, start, end, from } = drawing.lanes[lane]!;
  const bookmark = drawing.readers.find(({ group }) => group === drawing.main)?.bookmarks[lane] ?? end;
  const hot = new Set(drawing.hot);
  const paths: Record<RecordKind, string> = { read: "", readHot: "", waits: "", waitsHot: "", tombstone: "", gone: "" };
  const signs: Sign[] = [];
  const { cellPx, stripPx } = layout;
  const gap = cellPx > 8 ? 1.5 : 0.6;
  for (let offset = firstShown(layout, drawing.lanes[lane]!); offset < end; offset++) {
    const key = keys[offset - from] ?? null;
    const box = { x: cellX(layout, end, offset) + gap / 2, y, width: cellPx - gap, height: stripPx };
    const isHot = key !== null && hot.has(key);
    if (offset < start) {
      paths.gone += gonePath(box);
      continue;
    }
    const kind = offset < bookmark ? (isHot ? "readHot" : "read") : isHot ? "waitsHot" : "waits";
    paths[kind] += isHot ? tallPath(box) : boxPath(box);
    if (tombstones.includes(offset)) paths.tombstone += crossPath(box);
    if (cellPx >= SIGN_PX && key !== null)
      signs.push({ x: box.x + box.width / 2, y: y + stripPx / 2, text: sign(key), isHot });
  }
  return { paths, signs };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxPath({ x, y, width, height }: Box): string {
  const inset = height * 0.12;
  return `M${round(x)},${round(y + inset)}h${round(width)}v${round(height - 2 * inset)}h${round(-width)}z`;
}

/** The hot key is known by its shape, too: as tall as the lane, and pointed. */
function tallPath({ x, y, width, height }: Box): string {
  const tip = Math.min(width / 2, 4);
  const side = round(height - 2 * tip);
  return (
    `M${round(x)},${round(y + tip)}l${round(width / 2)},${round(-tip)}l${round(width / 2)},${round(tip)}v${side}` +
    `l${round(-width / 2)},${round(tip)}l${round(-width / 2)},${round(-tip)}z`
  );
}

function crossPath({ x, y, width, height }: Box): string {
  const size = Math.min(width, height) * 0.3;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return `M${round(middleX - size)},${round(middleY - size)}l${round(2 * size)},${round(2 * size)}m${round(-2 * size)},0l${round(2 * size)},${round(-2 * size)}`;
}

/** What is gone has left its place: a short line at the bottom. */
function gonePath({ x, y, width, height }: Box): string {
  return `M${round(x + width * 0.25)},${round(y + height * 0.8)}h${round(width * 0.5)}`;
}
