import { useEffect, useRef, useState } from "preact/hooks";
import { keepPlace, placeLeft } from "../instrument/placeLeft.ts";

/** Quarters of simulated time drawn in a second of real time: three years in four seconds. */
const QUARTERS_PER_SECOND = 3.2;

const NAME = "evolution-drawn";
/** How far each curve was drawn when the page was left. */
type Place = readonly (readonly [string, Shown])[];

interface Target {
  readonly key: string;
  /** Changes when the curve is played anew. */
  readonly of: unknown;
  /** Quarters that are known. */
  readonly known: number;
  /** True for a curve that is there at once. */
  readonly isStill: boolean;
}

interface Shown {
  readonly of: unknown;
  readonly quarters: number;
}

/**
 * How far each curve is drawn, in quarters: it follows what has been computed at a pace that can be watched, never ahead
 * of it. With reduced motion everything that is known is shown at once.
 */
export function useReveal(targets: readonly Target[]): ReadonlyMap<string, number> {
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  const latest = useRef(targets);
  latest.current = targets;
  const drawn = new Map(
    targets.map(({ key, of, known, isStill }) => {
      return [key, isStill ? known : Math.min(known, quartersShown(shown.get(key), of))];
    }),
  );
  const latestDrawn = useRef(drawn);
  latestDrawn.current = drawn;
  const isBehind = targets.some(({ key, of, known, isStill }) => {
    return !isStill && quartersShown(shown.get(key), of) < known;
  });

  useEffect(() => {
    if (!isBehind) return;
    const isMotionReduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let lastMs: number | null = null;
    let frame = requestAnimationFrame(function follow(nowMs) {
      // A tab in the background gets no frames; it goes on where it was.
      const paced = Math.min(0.5, ((nowMs - (lastMs ?? nowMs)) / 1000) * QUARTERS_PER_SECOND);
      const step = isMotionReduced ? Infinity : paced;
      lastMs = nowMs;
      setShown((before) => advance(before, latest.current, step));
      frame = requestAnimationFrame(follow);
    });
    return () => cancelAnimationFrame(frame);
  }, [isBehind]);

  useEffect(() => {
    // Who comes back by the browser's Back sees at once what had been drawn when the page was left.
    setShown(new Map(placeLeft<Place>(NAME) ?? []));
    return keepPlace<Place>(NAME, () =>
      latest.current.map(({ key, of }) => [key, { of, quarters: latestDrawn.current.get(key)! }]),
    );
  }, []);

  return drawn;
}

/** Moves every curve on by a step, but not beyond what is known of it. */
export function advance(
  before: ReadonlyMap<string, Shown>,
  targets: readonly Target[],
  step: number,
): ReadonlyMap<string, Shown> {
  return new Map(
    targets.map(({ key, of, known, isStill }) => {
      const quarters = isStill ? known : Math.min(known, quartersShown(before.get(key), of) + step);
      return [key, { of, quarters }];
    }),
  );
}

/** What is shown of a curve that was played anew is nothing yet. */
function quartersShown(seen: Shown | undefined, of: unknown): number {
  return seen !== undefined && seen.of === of ? seen.quarters : 0;
}
