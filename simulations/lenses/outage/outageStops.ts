import { callFigures, decidedFigures } from "../../business/index.ts";
import type { LarkfieldState } from "../../business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import { logStops } from "./logStops.ts";
import type { Standstill } from "./OutageBrief.ts";

/** So long after the standstill it can be seen whom the system works for. */
const SEEN_AFTER_MS = 30 * SECOND_MS;
/** And so long after it, that nothing gets better. */
const STAYS_AFTER_MS = 5 * MINUTE_MS;

/**
 * Where a first run stops by itself: when the link is back, half a minute later, and five minutes later, each with what it
 * does then, and where the log is not told something. No standstill, no stops of the chain.
 */
export function outageStops(state: LarkfieldState, standstill: Standstill | null, endAt: number): readonly Stop[] {
  const ofLog = logStops(state, standstill);
  if (standstill === null || standstill.to === null) return ofLog;
  const { system, from, to, waiting } = standstill;
  const place = system + 1;
  const seconds = (to - from) / SECOND_MS;
  const stops: Stop[] = [
    {
      at: to,
      code: "back",
      parameters: { system: place, seconds, waiting, attempts: state.parameters["chain.attempts"] },
    },
  ];
  const soon = to + SEEN_AFTER_MS;
  const answers = callFigures(state, system, to, soon);
  if (answers.inVain > 0) {
    const { begun, inVain } = answers;
    const parameters = { system: place, answered: begun, inVain, seconds: SEEN_AFTER_MS / SECOND_MS };
    stops.push({ at: soon, code: "inVain", parameters });
  }
  const later = to + STAYS_AFTER_MS;
  const storm = callFigures(state, system, later - MINUTE_MS, later);
  const decided = decidedFigures(state, later - MINUTE_MS, later);
  stops.push({
    at: later,
    code: "storm",
    parameters: {
      system: place,
      callsPerSecond: storm.calls / (MINUTE_MS / SECOND_MS),
      ordersPerSecond: (decided.served + decided.lost) / (MINUTE_MS / SECOND_MS),
      served: decided.served,
      minutes: STAYS_AFTER_MS / MINUTE_MS,
    },
  });
  return [...stops, ...ofLog].filter(({ at }) => at < endAt).toSorted((one, other) => one.at - other.at);
}
