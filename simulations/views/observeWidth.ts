/**
 * Calls `draw` with the host's inner width (px) whenever it changes, and returns a function that stops it. The first
 * call comes from the caller: a drawing must not wait for an observer. A width of 0 (hidden) is passed over. Drawing
 * waits for the next frame, because a drawing that changes its host's height inside the observer would start a loop.
 */
export function observeWidth(host: Element, draw: (widthPx: number) => void): () => void {
  let drawnPx = host.clientWidth;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const widthPx = host.clientWidth;
      if (widthPx === 0 || widthPx === drawnPx) return;
      drawnPx = widthPx;
      draw(widthPx);
    });
  });
  observer.observe(host);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
