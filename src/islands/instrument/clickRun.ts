import type { Click } from "../Click.ts";
import type { RunHandle } from "./runHandle.ts";

/**
 * A presenter's click on a run. On: it starts, plays on to the next stop, and while it plays goes to that stop at once,
 * never beyond. Back: to the stop before, or to the start. False when there is nothing more that way, so that the page
 * goes on.
 */
export function clickRun(
  { state, send }: Pick<RunHandle, "state" | "send">,
  click: Click,
  { start, isMotionReduced }: { start: () => void; isMotionReduced: boolean },
): boolean {
  const now = state.value;
  if (now.matches("opening")) return true;
  const { outline, at, hasStops } = now.context;
  if (outline === null) {
    if (click === "next") start();
    return click === "next";
  }
  if (click === "next") {
    if (now.matches({ ready: "ended" })) return false;
    // A run that does not hold by itself would play past its stops.
    const isAtOnce = isMotionReduced || !hasStops || now.matches({ ready: "playing" });
    send({ type: isAtOnce ? "next.pressed" : "play.pressed" });
    return true;
  }
  if (at <= outline.startAt) return false;
  const before = outline.stops.findLast((stop) => stop.at < at);
  send({ type: "time.sought", at: before ? before.at - 1 : outline.startAt });
  // Reached from just before it, a stop says again what happened.
  if (before) send({ type: "next.pressed" });
  return true;
}
