import { CORRECTION, handedOn } from "../../business/index.ts";
import type { WorldRecording } from "../../business/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";

/** Nobody looks at the first days, when the jobs have hardly run. */
const FIRST_DAYS_MS = 7 * 24 * HOUR_MS;

/**
 * What happens to copies that are made from one another: a copy is put right by hand for the first time, its job writes over
 * it, and, before both, the hour of that day at which the last copy was oldest. None of the first two where nobody corrects.
 */
export function handOnStops(play: WorldRecording): readonly Stop[] {
  const { jobs } = play.worldAt(play.endAt).simulation.state.handOn;
  const written = Array.from({ length: jobs.count }, (_, job) => job)
    .filter((job) => jobs.wroteAt[job]! >= play.dayZero + FIRST_DAYS_MS)
    .map((job) => ({ copy: jobs.copy[job]!, serial: jobs.serial[job]!, at: jobs.wroteAt[job]!, asOf: jobs.asOf[job]! }))
    .sort((one, other) => one.at - other.at);
  const last = Math.max(...written.map(({ copy }) => copy));
  const correction = written.find(({ serial }) => serial === CORRECTION);
  const until = correction?.at ?? play.endAt;
  // A copy is oldest just before it is written.
  const ofLast = written.filter(({ copy, at }) => copy === last && at < until);
  const ends = ofLast.slice(1).map(({ at }, place) => ({ at: at - 1, hours: (at - ofLast[place]!.asOf) / HOUR_MS }));
  const oldest = ends.toSorted((one, other) => other.hours - one.hours)[0];
  const stops: Stop[] = [];
  if (oldest !== undefined) {
    stops.push({
      at: oldest.at,
      code: "oldest",
      parameters: { copy: last + 1, hours: oldest.hours, ...wrongAt(last, oldest.at) },
    });
  }
  if (correction === undefined) return stops;
  const { copy, at } = correction;
  stops.push({ at, code: "corrected", parameters: { copy: copy + 1, ...wrongAt(copy, at) } });
  const next = written.find((job) => job.copy === copy && job.at > at);
  if (next === undefined) return stops;
  const parameters = { copy: copy + 1, minutes: (next.at - at) / MINUTE_MS, hours: (next.at - next.asOf) / HOUR_MS };
  return [...stops, { at: next.at, code: "again", parameters: { ...parameters, ...wrongAt(copy, next.at) } }];

  /** How many of a copy's figures are wrong at an instant, and how many it has. */
  function wrongAt(place: number, instant: number): { wrong: number; figures: number } {
    const { state } = play.worldAt(instant).simulation;
    const figures = state.parameters["facts.keys"];
    return { wrong: Math.round(handedOn(state, instant)[place]!.wrongShare * figures), figures };
  }
}
