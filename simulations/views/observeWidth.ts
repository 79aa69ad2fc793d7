/**
 * Calls `draw` with the host's inner width (px) whenever it changes, and returns a function that stops it. The first
 * call comes from the caller: a drawing must not wait for an observer. A width of 0 (hidden) is passed over.
 */
export function observeWidth(host: Element, draw: (widthPx: number) => void): () => void {
  let drawnPx = host.clientWidth;
  const observer = new ResizeObserver(() => {
    const widthPx = host.clientWidth;
    if (widthPx === 0 || widthPx === drawnPx) return;
    drawnPx = widthPx;
    draw(widthPx);
  });
  observer.observe(host);
  return () => observer.disconnect();
}
