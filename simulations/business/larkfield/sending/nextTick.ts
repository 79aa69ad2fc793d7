import { SECOND_MS } from "../../../kernel/index.ts";

/** The next instant of a timetable that begins at `start` and goes on every so many seconds; later than now. */
export function nextTick(now: number, start: number, everySeconds: number): number {
  const everyMs = Math.max(1, Math.round(everySeconds * SECOND_MS));
  return start + (Math.floor((now - start) / everyMs) + 1) * everyMs;
}
