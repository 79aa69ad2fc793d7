/** Height of the landing page's ring for its width: on a phone low enough to leave room for the curve. */
export function ringHeightPx(widthPx: number): number {
  return widthPx < 460 ? 300 : Math.min(540, Math.round(widthPx * 0.84));
}
