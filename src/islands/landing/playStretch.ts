import { instantAt, type Stretch } from "./landingClock.ts";

/** A frame that comes later than this (a hidden tab, a busy machine) counts as this much time, ms. */
const LONGEST_FRAME_MS = 100;

/**
 * Plays a stretch on the page's clock: `onFrame` with each instant, `onEnd` once at its end. With reduced motion it is
 * at its end at once. Returns a function that jumps to the end.
 */
export function playStretch(stretch: Stretch, onFrame: (at: number) => void, onEnd: () => void): () => void {
  let frame = 0;
  let elapsedMs = 0;
  let before = performance.now();
  let isOver = false;

  function finish(): void {
    if (isOver) return;
    isOver = true;
    cancelAnimationFrame(frame);
    onFrame(stretch.to);
    onEnd();
  }

  function next(now: number): void {
    // The first frame's time may lie before the start.
    elapsedMs += Math.min(LONGEST_FRAME_MS, Math.max(0, now - before));
    before = now;
    if (elapsedMs >= stretch.durationMs) return finish();
    onFrame(instantAt(stretch, elapsedMs));
    frame = requestAnimationFrame(next);
  }

  if (matchMedia("(prefers-reduced-motion: reduce)").matches) finish();
  else frame = requestAnimationFrame(next);
  return finish;
}
