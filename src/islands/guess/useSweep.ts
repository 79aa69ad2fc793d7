import { useRef, useState } from "preact/hooks";
import type { GuessFrame } from "./guessFrame.ts";
import { placeIn } from "../../../simulations/views/index.ts";
import { nearestKnot, sweptKnots } from "./sweep.ts";
import type { PlotPoint } from "./sweep.ts";

interface Stroke {
  readonly pointer: number;
  readonly start: PlotPoint;
  last: PlotPoint | null;
  hasBegun: boolean;
  lastRaiseAt: number;
}

export interface SweepTarget {
  readonly frame: GuessFrame;
  /** Sets knots to heights of the plot; changes of one stroke are undone together. */
  readonly onSweep: (knots: readonly { index: number; value: number }[], stroke: string) => void;
  /** The pointer pushed at the top of the axis. */
  readonly onPush: () => void;
}

/** Where the finger is and which knot it holds, for the bubble above it. */
export interface Held extends PlotPoint {
  readonly index: number;
}

/** A touch has to move this far sideways before it draws; until then it may still become a scroll. */
const TOUCH_START_PX = 6;
/** A push at the top doubles the axis at most this often. */
const RAISE_EVERY_MS = 450;

/**
 * Drawing with a pointer: press right of the given point and sweep. A touch on the plot draws once it moves sideways
 * (a vertical swipe scrolls the page and sets nothing), on a handle at once; a mouse draws at once; a tap sets the
 * nearest knot.
 */
export function useSweep({ frame, onSweep, onPush }: SweepTarget) {
  const stroke = useRef<Stroke | null>(null);
  const strokeCount = useRef(0);
  const [held, setHeld] = useState<Held | null>(null);

  const placeOf = (domEvent: PointerEvent): PlotPoint => {
    return placeIn(domEvent.currentTarget as HTMLElement, domEvent);
  };
  const valueAt = (y: number): number => Math.max(0, Math.min(frame.y.invert(frame.top), frame.y.invert(y)));

  const drawTo = (current: Stroke, to: PlotPoint, timeStamp: number): void => {
    const knots = sweptKnots(current.last, to, frame.knotXs);
    current.last = to;
    const name = `stroke-${strokeCount.current}`;
    onSweep(
      knots.map(({ index, y }) => ({ index, value: valueAt(y) })),
      name,
    );
    const index = knots.at(-1)?.index ?? nearestKnot(to.x, frame.givenX, frame.knotXs);
    setHeld(index === null ? null : { ...to, index });
    if (to.y < frame.top - 2 && knots.length > 0 && timeStamp - current.lastRaiseAt > RAISE_EVERY_MS) {
      current.lastRaiseAt = timeStamp;
      onPush();
    }
  };

  const end = (): void => {
    stroke.current = null;
    setHeld(null);
  };

  return {
    held,
    handlers: {
      onPointerDown(domEvent: PointerEvent) {
        if (stroke.current || domEvent.button !== 0) return;
        const start = placeOf(domEvent);
        const isOnHandle = (domEvent.target as Element).closest(".guess-handle") !== null;
        const hasBegun = domEvent.pointerType !== "touch" || isOnHandle;
        strokeCount.current += 1;
        stroke.current = { pointer: domEvent.pointerId, start, last: null, hasBegun, lastRaiseAt: -Infinity };
        if (!hasBegun) return;
        domEvent.preventDefault();
        (domEvent.currentTarget as Element).setPointerCapture(domEvent.pointerId);
        drawTo(stroke.current, start, domEvent.timeStamp);
      },
      onPointerMove(domEvent: PointerEvent) {
        const current = stroke.current;
        if (current?.pointer !== domEvent.pointerId) return;
        const to = placeOf(domEvent);
        if (!current.hasBegun) {
          if (Math.abs(to.x - current.start.x) < TOUCH_START_PX) return;
          current.hasBegun = true;
          drawTo(current, current.start, domEvent.timeStamp);
        }
        drawTo(current, to, domEvent.timeStamp);
      },
      onPointerUp(domEvent: PointerEvent) {
        const current = stroke.current;
        if (current?.pointer !== domEvent.pointerId) return;
        const at = placeOf(domEvent);
        const isTap = Math.hypot(at.x - current.start.x, at.y - current.start.y) < TOUCH_START_PX;
        const tapped = nearestKnot(at.x, frame.givenX, frame.knotXs);
        if (isTap && tapped !== null)
          onSweep([{ index: tapped, value: valueAt(at.y) }], `stroke-${strokeCount.current}`);
        end();
      },
      onPointerCancel: end,
    },
  };
}
