import { depart, exponentialMs, NOBODY, startNext } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { CallOutcome } from "../tables/chain.ts";

/** A system begins to work on a call. */
export function serve({ simulation }: Larkfield, call: number): void {
  const { chain, parameters } = simulation.state;
  const { calls } = chain;
  calls.beganAt[call] = simulation.now;
  chain.inWork[calls.system[call]!]!.push(call);
  const workMs = exponentialMs(
    simulation.draw("chain.answer", call, calls.system[call]!),
    parameters["chain.answerMs"],
  );
  simulation.schedule(simulation.now + workMs, larkfieldEvents.answer, call);
}

/** Whoever waits at a system that has somebody free is served. */
export function beginWaiting(larkfield: Larkfield, system: number): void {
  const station = larkfield.simulation.state.chain.systems[system]!;
  for (let next = startNext(station); next !== NOBODY; next = startNext(station)) serveOrDrop(larkfield, next);
}

/** A system is done with one call and takes the next. */
export function freeServer(larkfield: Larkfield, system: number): void {
  const next = depart(larkfield.simulation.state.chain.systems[system]!);
  if (next !== NOBODY) serveOrDrop(larkfield, next);
}

/** Where abandoned calls are left out, those at the head of the line give way to the next one that somebody waits for. */
function serveOrDrop(larkfield: Larkfield, first: number): void {
  const { chain, parameters } = larkfield.simulation.state;
  const { calls, systems } = chain;
  let next = first;
  while (next !== NOBODY && parameters["chain.dropAbandoned"] && calls.outcome[next] === CallOutcome.late) {
    next = depart(systems[calls.system[next]!]!);
  }
  if (next !== NOBODY) serve(larkfield, next);
}
