import { round } from "../../../views/index.ts";

/** Somebody who stands at a place: head and shoulders, `size` px high. One path, so that hundreds cost what one does. */
export function personPath(x: number, y: number, size: number): string {
  const head = size * 0.22;
  const half = size * 0.32;
  const neck = y - size * 0.02;
  return (
    disc(x, y - size * 0.28, head) +
    `M${round(x - half)},${round(y + size * 0.5)}V${round(neck + half)}a${round(half)},${round(half)} 0 0 1 ${round(2 * half)},0V${round(y + size * 0.5)}z`
  );
}

/** Somebody who asks again: with a hand up, so that it is told from waiting without its colour. */
export function askingPath(x: number, y: number, size: number): string {
  const hand = `M${round(x + size * 0.27)},${round(y + size * 0.1)}v${round(-size * 0.6)}h${round(size * 0.16)}v${round(size * 0.6)}z`;
  return personPath(x, y, size) + hand;
}

/** Where somebody stood: the outline of a head, and of shoulders that nothing stands on. */
export function ghostPath(x: number, y: number, size: number): string {
  const half = size * 0.28;
  return (
    disc(x, y - size * 0.28, size * 0.18) +
    `M${round(x - half)},${round(y + size * 0.42)}V${round(y + size * 0.26)}a${round(half)},${round(half)} 0 0 1 ${round(2 * half)},0V${round(y + size * 0.42)}`
  );
}

/** Two bars: nothing is being answered. */
export function pausePath(x: number, y: number, size: number): string {
  const [wide, tall] = [size * 0.2, size * 0.7];
  const bar = (left: number) => `M${round(left)},${round(y - tall / 2)}h${round(wide)}v${round(tall)}h${round(-wide)}z`;
  return bar(x - wide * 1.5) + bar(x + wide * 0.5);
}

function disc(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)},${round(y)}a${r},${r} 0 1 0 ${round(2 * radius)},0a${r},${r} 0 1 0 ${round(-2 * radius)},0z`;
}
