/** Maps a domain onto a range in a straight line. d3-scale would do, at 9.6 kB; a chart here needs these two lines. */
export interface LinearScale {
  (value: number): number;
  /** The value at a position of the range. */
  invert(position: number): number;
}

/** `domain` and `range` are pairs [from, to]; a range may run backwards, as heights on a screen do. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): LinearScale {
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  const scale = (value: number): number => range[0] + (value - domain[0]) * factor;
  return Object.assign(scale, { invert: (position: number) => domain[0] + (position - range[0]) / factor });
}
