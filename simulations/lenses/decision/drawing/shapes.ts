import { round } from "../../../views/index.ts";

/** A ring of a chain, lying along from its middle, begun at the middle of its lower side: there it is open where it is weak. */
export function ringPath(lengthPx: number, heightPx: number): string {
  const r = heightPx / 2;
  const half = Math.max(0, lengthPx / 2 - r);
  const turn = `A${round(r)},${round(r)} 0 0 1`;
  return `M0,${round(r)}H${round(-half)}${turn} ${round(-half)},${round(-r)}H${round(half)}${turn} ${round(half)},${round(r)}Z`;
}

/** The upper right end of such a ring: drawn once more over the next one, so that the two hang in each other. */
export function overPath(lengthPx: number, heightPx: number): string {
  const r = heightPx / 2;
  const half = Math.max(0, lengthPx / 2 - r);
  return `M${round(half - r * 0.4)},${round(-r)}H${round(half)}A${round(r)},${round(r)} 0 0 1 ${round(half + r)},0`;
}

/** A drop that falls, its middle at a place. */
export function dropPath(x: number, y: number, sizePx: number): string {
  const [w, h] = [sizePx * 0.42, sizePx];
  return `M${round(x)},${round(y - h * 0.55)}C${round(x + w * 0.5)},${round(y - h * 0.15)} ${round(x + w)},${round(y)} ${round(x + w)},${round(y + h * 0.15)}A${round(w)},${round(w)} 0 0 1 ${round(x - w)},${round(y + h * 0.15)}C${round(x - w)},${round(y)} ${round(x - w * 0.5)},${round(y - h * 0.15)} ${round(x)},${round(y - h * 0.55)}Z`;
}

/** What runs out at once: three drops, the middle one largest. */
export function gushPath(x: number, y: number, sizePx: number): string {
  return (
    dropPath(x - sizePx * 0.62, y, sizePx * 0.5) +
    dropPath(x + sizePx * 0.62, y, sizePx * 0.5) +
    dropPath(x, y + sizePx * 0.25, sizePx * 0.85)
  );
}

/** A tick: people act on data. */
export function tickPath(x: number, y: number, sizePx: number): string {
  const s = sizePx / 10;
  return `M${round(x - 4 * s)},${round(y + 0.4 * s)}l${round(2.8 * s)},${round(3 * s)}l${round(5.4 * s)},${round(-6.6 * s)}`;
}

/** A hand with four fingers and a thumb: people decide without data. */
export function handPath(x: number, y: number, sizePx: number): string {
  const s = sizePx / 14;
  const finger = (left: number, top: number): string =>
    `M${round(x + left * s)},${round(y + s)}V${round(y + top * s)}a${round(1.1 * s)},${round(1.1 * s)} 0 0 1 ${round(2.2 * s)},0V${round(y + s)}Z`;
  const palm = `M${round(x - 4.2 * s)},${round(y)}H${round(x + 5 * s)}V${round(y + 3 * s)}a${round(4 * s)},${round(4 * s)} 0 0 1 ${round(-4 * s)},${round(4 * s)}H${round(x)}a${round(4 * s)},${round(4 * s)} 0 0 1 ${round(-4.2 * s)},${round(-4 * s)}Z`;
  const thumb = `M${round(x - 4.2 * s)},${round(y + 3 * s)}L${round(x - 7 * s)},${round(y + 0.4 * s)}a${round(1.2 * s)},${round(1.2 * s)} 0 0 1 ${round(1.8 * s)},${round(-1.6 * s)}L${round(x - 3.4 * s)},${round(y + 1.2 * s)}Z`;
  return palm + thumb + finger(-4.2, -4.4) + finger(-1.8, -5.8) + finger(0.6, -5.4) + finger(2.9, -4);
}

/** The water of a glass, its surface a little curved. */
export function waterPath(left: number, right: number, surface: number, bottom: number): string {
  const radius = Math.min(5, (right - left) / 2, Math.max(0, bottom - surface));
  const dip = Math.min(2, bottom - surface);
  return `M${round(left)},${round(surface)}Q${round((left + right) / 2)},${round(surface + dip)} ${round(right)},${round(surface)}V${round(bottom - radius)}a${round(radius)},${round(radius)} 0 0 1 ${round(-radius)},${round(radius)}H${round(left + radius)}a${round(radius)},${round(radius)} 0 0 1 ${round(-radius)},${round(-radius)}Z`;
}

/** A glass without a lid. */
export function glassPath(left: number, right: number, top: number, bottom: number): string {
  const radius = Math.min(6, (right - left) / 2);
  return `M${round(left)},${round(top)}V${round(bottom - radius)}a${round(radius)},${round(radius)} 0 0 0 ${round(radius)},${round(radius)}H${round(right - radius)}a${round(radius)},${round(radius)} 0 0 0 ${round(radius)},${round(-radius)}V${round(top)}`;
}
