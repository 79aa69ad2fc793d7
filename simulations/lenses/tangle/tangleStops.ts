import { firstChangeWith, firstQueueOf, freezeAt, sizeNow } from "../../business/index.ts";
import type { WorldRecording } from "../../business/index.ts";
import type { Stop } from "../../lens/index.ts";

/** A change that opens at least this many tickets at once is worth stopping for. */
const READERS_WORTH_A_STOP = 3;
/** So is a team with this many tickets open. */
const STACK_WORTH_A_STOP = 20;

/**
 * Where a first run stops by itself: the first change with three readers, the first team with twenty tickets, the day from
 * which nothing is added. What does not happen makes no stop. Leaves the world at its end.
 */
export function tangleStops(play: WorldRecording): readonly Stop[] {
  const freeze = freezeAt(play.worldAt(play.dayZero).simulation.state);
  const frozen = { at: freeze, code: "freeze", parameters: sizeNow(play.worldAt(freeze).simulation.state) };
  const { state } = play.worldAt(play.endAt).simulation;
  const change = firstChangeWith(state, READERS_WORTH_A_STOP);
  const stack = firstQueueOf(state, STACK_WORTH_A_STOP);
  const stops: Stop[] = [
    ...(change
      ? [{ at: change.at, code: "change", parameters: { system: change.system, readers: change.readers } }]
      : []),
    ...(stack ? [{ at: stack.at, code: "stack", parameters: { system: stack.system, tickets: stack.tickets } }] : []),
    frozen,
  ];
  return stops.sort((one, other) => one.at - other.at);
}
