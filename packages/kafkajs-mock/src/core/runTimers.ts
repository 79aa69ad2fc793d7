import type { Core } from "./core.ts";
import type { Timer } from "./state.ts";
import { takeDueTimer } from "./timers.ts";

/** Hands every timer that is due up to `now` to `fire`, in order, each at its own instant. */
export function runTimers(core: Core, now: number, fire: (core: Core, timer: Timer) => void): void {
  for (;;) {
    const timer = takeDueTimer(core.state, now);
    if (timer === undefined) break;
    if (timer.atMs > core.state.now) core.state.now = timer.atMs;
    fire(core, timer);
  }
  if (now > core.state.now) core.state.now = now;
}
