import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type InstantMs } from "../../../simulations/kernel/index.ts";
import type { LensTime, Outline } from "../../../simulations/lens/index.ts";
import type { Moment } from "../../words/Moment.ts";

const QUARTERS_PER_YEAR = 4;

/** Where an instant of a run lies, in what its lens counts in. Before a run is open it is the first day, or the first second. */
export function momentOf(
  at: InstantMs,
  outline: Pick<Outline, "startAt" | "endAt" | "quarterMs"> | null,
  time?: LensTime,
): Moment {
  const since = outline === null ? 0 : at - outline.startAt;
  if (time !== undefined && time.scale !== "years") return clockAt(since, time);
  // The end of a run is its last instant, not the first of another quarter.
  const within = outline === null ? 0 : Math.min(at, outline.endAt - 1) - outline.startAt;
  const quarterIndex = outline === null ? 0 : Math.floor(within / outline.quarterMs);
  return {
    year: Math.floor(quarterIndex / QUARTERS_PER_YEAR) + 1,
    quarter: (quarterIndex % QUARTERS_PER_YEAR) + 1,
    day: Math.floor(within / DAY_MS) + 1,
  };
}

/** The clock of a run that lasts hours or days. The day is told where there can be a second one. */
function clockAt(since: number, { scale, hours, fromHour = 0 }: LensTime): Moment {
  const of = fromHour * HOUR_MS + since;
  const whole = (unitMs: number, beforeNext: number) => Math.floor(of / unitMs) % beforeNext;
  return {
    day: (hours ?? Infinity) + fromHour > 24 ? Math.floor(of / DAY_MS) + 1 : null,
    hour: whole(HOUR_MS, 24),
    minute: whole(MINUTE_MS, 60),
    second: scale === "hours" || scale === "minutes" ? whole(SECOND_MS, 60) : null,
  };
}
