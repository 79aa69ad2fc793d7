/** Says on standard error that a command will take a while, before it begins. */
import { checkRequest, estimateRun } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import { simulate as words } from "../../src/words/en/simulate.ts";

/** What an event and a read take on a plain two-core machine: measured over runs of 0.2 to 20 million events. */
const SECONDS_OF_EVENT = 1.6e-6;
const SECONDS_OF_READ = 0.25e-6;
/** What takes no longer needs no word. */
const PATIENCE_SECONDS = 5;

/**
 * `passes`: how often each run is played, such as twice for a run that is also audited. `workers` play side by side.
 * @throws BusinessError when the first request cannot be run; the others differ by their seed only
 */
export function announceLongRun(requests: readonly RunRequest[], { passes = 1, workers = 1 } = {}): void {
  const { events, reads } = estimateRun(checkRequest(requests[0]!));
  const secondsOfRun = events * SECONDS_OF_EVENT + reads * SECONDS_OF_READ;
  const rounds = Math.ceil(requests.length / workers);
  const seconds = secondsOfRun * passes * rounds;
  if (seconds > PATIENCE_SECONDS) console.error(words.takesLong({ runs: requests.length, events, seconds }));
}
