import type { Click } from "../clicker.ts";
import type { RunHandle } from "./runHandle.ts";

/**
 * A presenter's click on a run. On: it starts, plays on to the next stop, and while it plays goes to that stop at once,
 * never beyond. Back: to the stop before, or to the start. False when there is nothing more that way, so that the page
 * goes on.
 */
export function clickRun(
  { state, send }: RunHandle,
  click: Click,
  { start, isMotionReduced }: { start: () => void; isMotionReduced: boolean },
): boolean {
  const { value, context } = { value: state.value, context: state.value.context };
  if (value.matches("opening")) return true;
  const { outline, at } = context;
  if (outline === null) {
    if (click === "next") start();
    return click === "next";
  }
  if (click === "next") {
    if (value.matches({ ready: "ended" })) return false;
    send({ type: isMotionReduced || value.matches({ ready: "playing" }) ? "next.pressed" : "play.pressed" });
    return true;
  }
  if (at <= outline.startAt) return false;
  const before = outline.stops.findLast((stop) => stop.at < at);
  send({ type: "time.sought", at: before?.at ?? outline.startAt });
  return true;
}
