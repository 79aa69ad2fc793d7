import { CORRECTION, handedOn } from "../../business/index.ts";
import type { WorldRecording } from "../../business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";

/** What becomes of the first copy that is put right by hand: at that instant, and when its job has written over it. Else none. */
export function handOnStops(play: WorldRecording): readonly Stop[] {
  const { jobs } = play.worldAt(play.endAt).simulation.state.handOn;
  const first = jobs.serial.indexOf(CORRECTION);
  if (first < 0) return [];
  const copy = jobs.copy[first]!;
  const at = jobs.wroteAt[first]!;
  // Jobs of one copy write in the order in which they begin.
  const next = jobs.copy.findIndex((one, job) => one === copy && jobs.wroteAt[job]! > at);
  const again = jobs.wroteAt[next]!;
  const written = { minutes: (again - at) / MINUTE_MS, hours: (again - jobs.asOf[next]!) / HOUR_MS };
  return [stop("corrected", at), ...(next < 0 ? [] : [stop("again", again, written)])];

  /** With how many of the copy's figures are wrong then, and how many it has. */
  function stop(code: string, instant: number, more = {}): Stop {
    const { state } = play.worldAt(instant).simulation;
    const figures = state.parameters["facts.keys"];
    const wrong = Math.round(handedOn(state, instant)[copy]!.wrongShare * figures);
    return { at: instant, code, parameters: { ...more, copy: copy + 1, wrong, figures } };
  }
}
