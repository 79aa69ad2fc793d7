import type { CopiesPicture } from "../CopiesPicture.ts";

/** Where a copy stands on the board, px from its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface BoardLayout {
  /** Radius of the truth, and of the board, px. */
  readonly truthPx: number;
  readonly rimPx: number;
  /** Radii at which a copy is a minute, an hour, a day and a week old. */
  readonly ringsPx: readonly number[];
  /** By copy, in the order of the picture. */
  readonly places: readonly Place[];
  /** Half of what a mark may take, px: smaller where there are many. */
  readonly markPx: number;
}

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const DAY_MS = 24 * HOUR_MS;
/** Ages at the rings; beyond the last, and where no age is known, a copy stands at the rim. */
export const RING_AGES_MS = [MINUTE_MS, HOUR_MS, DAY_MS, 7 * DAY_MS] as const;
/** Radii as shares of the board's: the truth, the rings, the rim. What is younger than a minute gets room for many. */
const SHARES = [0.14, 0.54, 0.63, 0.87, 0.95, 1] as const;
/** The truth has room for its name, however small the board, px. */
const TRUTH_PX = 25;
/** The youngest age that is told apart from now. */
const YOUNGEST_MS = 100;
/** Between two marks when there is room, and at least; between bands; between two readers, px. */
const [WIDEST_PX, NARROWEST_PX] = [11, 3];
const BAND_GAP_PX = 4;
const READER_GAP_PX = 5;

/**
 * Places every copy: its reader is the direction, its age the distance from the truth in the middle, on a scale on which a
 * minute, an hour, a day and a week are rings. Copies of one reader that are equally old stand side by side.
 */
export function boardLayout(picture: Omit<CopiesPicture, "now" | "kind">, rimPx: number): BoardLayout {
  const edges = SHARES.map((share) => share * rimPx);
  edges[0] = Math.max(edges[0]!, Math.min(TRUTH_PX, edges[1]! / 2));
  const readers = Math.max(1, picture.readers.length);
  const cells = cellsOf(picture);
  let pitchPx = WIDEST_PX;
  while (pitchPx > NARROWEST_PX && !cells.every((cell) => fits(cell, edges, readers, pitchPx))) pitchPx *= 0.94;
  const places: Place[] = Array.from({ length: picture.reader.length }, () => ({ x: 0, y: 0 }));
  for (const cell of cells) placeCell(cell, { edges, readers, pitchPx, picture, places });
  return {
    truthPx: edges[0]!,
    rimPx,
    ringsPx: edges.slice(1, -1),
    places,
    markPx: Math.min(4, pitchPx * 0.42),
  };
}

/** Angle of the middle of a reader's sector, clockwise from the top, radians. */
export function angleOf(reader: number, readers: number): number {
  return (2 * Math.PI * (reader + 0.5)) / Math.max(1, readers) - Math.PI / 2;
}

/** Copies of one reader between two rings, the youngest first. */
interface Cell {
  readonly reader: number;
  readonly band: number;
  readonly copies: number[];
}

function cellsOf({ reader, ageMs }: Omit<CopiesPicture, "now" | "kind">): readonly Cell[] {
  const cells = new Map<number, Cell>();
  for (let copy = 0; copy < reader.length; copy++) {
    const band = bandOf(ageMs[copy]!);
    const key = reader[copy]! * SHARES.length + band;
    const cell = cells.get(key) ?? { reader: reader[copy]!, band, copies: [] };
    cell.copies.push(copy);
    cells.set(key, cell);
  }
  for (const { copies } of cells.values()) copies.sort((one, other) => ageMs[one]! - ageMs[other]! || one - other);
  return [...cells.values()];
}

/** Between which rings an age lies: 0 within the first. */
export function bandOf(ageMs: number): number {
  const band = RING_AGES_MS.findIndex((ring) => ageMs < ring);
  return ageMs < 0 || band === -1 ? RING_AGES_MS.length : band;
}

/** Rows of a cell, each an arc with room for so many marks. */
function rowsOf(
  { band }: Cell,
  edges: readonly number[],
  readers: number,
  pitchPx: number,
): { readonly radiusPx: number; readonly room: number }[] {
  const [from, to] = [edges[band]! + BAND_GAP_PX, edges[band + 1]! - BAND_GAP_PX];
  const rows = Math.max(1, Math.floor((to - from) / pitchPx));
  const stepPx = (to - from) / rows;
  return Array.from({ length: rows }, (_, row) => {
    const radiusPx = from + (row + 0.5) * stepPx;
    const widthPx = (2 * Math.PI * radiusPx) / readers - (readers > 1 ? READER_GAP_PX : 0);
    return { radiusPx, room: Math.max(1, Math.floor(widthPx / pitchPx)) };
  });
}

function fits(cell: Cell, edges: readonly number[], readers: number, pitchPx: number): boolean {
  return rowsOf(cell, edges, readers, pitchPx).reduce((sum, { room }) => sum + room, 0) >= cell.copies.length;
}

interface Placing {
  readonly edges: readonly number[];
  readonly readers: number;
  readonly pitchPx: number;
  readonly picture: Omit<CopiesPicture, "now" | "kind">;
  readonly places: Place[];
}

/** Each copy goes to the row that is nearest to its age and has room; where none has, the rows share the rest. */
function placeCell(cell: Cell, { edges, readers, pitchPx, picture, places }: Placing): void {
  const rows = rowsOf(cell, edges, readers, pitchPx).map((row) => ({ ...row, copies: [] as number[] }));
  for (const copy of cell.copies) {
    const wanted = ageShare(picture.ageMs[copy]!, cell.band) * (rows.length - 1);
    const free = rows.filter(({ copies, room }) => copies.length < room);
    const distance = (row: (typeof rows)[number]): number => Math.abs(rows.indexOf(row) - wanted);
    const open = free.length > 0 ? free : rows;
    open.reduce((best, row) => (distance(row) < distance(best) ? row : best)).copies.push(copy);
  }
  const middle = angleOf(cell.reader, readers);
  for (const { radiusPx, room, copies } of rows) {
    const stepPx = copies.length > room ? (pitchPx * room) / copies.length : pitchPx;
    copies.forEach((copy, place) => {
      const angle = middle + ((place - (copies.length - 1) / 2) * stepPx) / radiusPx;
      places[copy] = { x: radiusPx * Math.cos(angle), y: radiusPx * Math.sin(angle) };
    });
  }
}

/** How far an age lies between the rings around it, 0 to 1, by its order of magnitude. */
function ageShare(ageMs: number, band: number): number {
  if (band >= RING_AGES_MS.length) return 0;
  const from = band === 0 ? YOUNGEST_MS : RING_AGES_MS[band - 1]!;
  const share = Math.log(Math.max(ageMs, from) / from) / Math.log(RING_AGES_MS[band]! / from);
  return Math.min(1, Math.max(0, share));
}
