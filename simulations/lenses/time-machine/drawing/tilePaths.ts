import { round } from "../../../views/index.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A figure that is there: a full square. */
export function squarePath({ x, y }: Place, sizePx: number): string {
  const half = sizePx / 2;
  return `M${round(x - half)},${round(y - half)}h${round(sizePx)}v${round(sizePx)}h${round(-sizePx)}z`;
}

/** A figure of which only an older value was known: the lower half of the square. */
export function halfPath({ x, y }: Place, sizePx: number): string {
  const half = sizePx / 2;
  return `M${round(x - half)},${round(y - half)}L${round(x + half)},${round(y + half)}H${round(x - half)}z`;
}

/** A figure that comes out as it had been before: a cross through the square. */
export function crossPath({ x, y }: Place, sizePx: number): string {
  const half = sizePx / 2 - 1.5;
  const corner = (dx: number, dy: number): string => `${round(x + dx * half)},${round(y + dy * half)}`;
  return `M${corner(-1, -1)}L${corner(1, 1)}M${corner(1, -1)}L${corner(-1, 1)}`;
}

/** A hole in the leaf, round, so that it is none of the figures. */
export function holePath({ x, y }: Place, sizePx: number): string {
  const radius = round(sizePx * 0.46);
  return `M${round(x - radius)},${round(y)}a${radius},${radius} 0 1 0 ${round(2 * radius)},0a${radius},${radius} 0 1 0 ${round(-2 * radius)},0z`;
}

/** The shade that the upper edge of a hole throws into it: a crescent. */
export function shadePath({ x, y }: Place, sizePx: number): string {
  const radius = round(sizePx * 0.46);
  const inner = round(radius * 1.35);
  return `M${round(x - radius)},${round(y)}a${radius},${radius} 0 0 1 ${round(2 * radius)},0a${inner},${inner} 0 0 0 ${round(-2 * radius)},0z`;
}

/** The sheet of a leaf. */
export function sheetPath(widthPx: number, heightPx: number): string {
  return `M0,3q0,-3 3,-3H${round(widthPx - 3)}q3,0 3,3V${round(heightPx - 3)}q0,3 -3,3H3q-3,0 -3,-3z`;
}

/** Edges of the leaves below, of a book of which a part is turned: none, some, or all of them. */
export function edgesPath(share: number, size: { widthPx: number; heightPx: number; isLeft: boolean }): string {
  const { widthPx, heightPx, isLeft } = size;
  const most = 4;
  return Array.from({ length: Math.round(share * most) }, (_, index) => {
    const shift = 3 * (index + 1);
    const [outer, inner] = isLeft ? [-shift, widthPx - 6] : [widthPx + shift, 6];
    return `M${outer},${4 + shift}V${round(heightPx + shift)}H${round(inner)}`;
  }).join("");
}
