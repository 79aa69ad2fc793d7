import { useEffect, useRef, useState } from "preact/hooks";

/** Quarters of simulated time drawn in a second of real time. */
const QUARTERS_PER_SECOND = 1.35;

interface Stretch {
  /** False while it stands still, at its end. */
  readonly isMoving: boolean;
  /** Quarters since the start, fractions included: where the drawing begins and where it stops. */
  readonly from: number;
  readonly to: number;
  /** Where what has been computed ends. */
  readonly known: number;
  readonly isSkipping: boolean;
  readonly onEnd: () => void;
}

/**
 * How far the curves are drawn, in quarters: at a pace that can be watched, never ahead of what has been computed, and
 * `onEnd` once it is there. Skipping, and with reduced motion, it goes as far as is known at once.
 */
export function useStretch(stretch: Stretch): number {
  const { isMoving, from, to } = stretch;
  const [shown, setShown] = useState(from);
  const latest = useRef(stretch);
  latest.current = stretch;

  useEffect(() => {
    if (!isMoving) return;
    const isMotionReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let at = from;
    let beforeMs: number | null = null;
    setShown(at);
    let frame = requestAnimationFrame(function draw(nowMs) {
      const { known, isSkipping, onEnd } = latest.current;
      // A frame that comes late (a hidden tab, a busy machine) counts as a tenth of a second.
      const elapsedMs = Math.min(100, nowMs - (beforeMs ?? nowMs));
      beforeMs = nowMs;
      const step = isMotionReduced || isSkipping ? Infinity : (elapsedMs / 1000) * QUARTERS_PER_SECOND;
      at = Math.max(at, Math.min(to, known, at + step));
      if (at >= to) return onEnd();
      setShown(at);
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [isMoving, to]);

  return isMoving ? Math.min(to, shown) : to;
}
