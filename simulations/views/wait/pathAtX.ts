/** Height (px) at which a curve that runs from left to right passes `x` (px), to a quarter of a pixel. */
export function pathAtX(path: SVGPathElement, x: number): number {
  let from = 0;
  let to = path.getTotalLength();
  while (to - from > 0.25) {
    const middle = (from + to) / 2;
    if (path.getPointAtLength(middle).x < x) from = middle;
    else to = middle;
  }
  return path.getPointAtLength(to).y;
}
