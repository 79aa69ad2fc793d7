import { DAY_MS } from "../../kernel/index.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WishView } from "./types.ts";

/** Nobody waits longer than this many times the run itself; a wish that does stays unanswered. */
const PATIENCE = 20;

/** Who asked for a wish, and whose figure it is. */
export function partiesOf({ wishes, flows, types }: LarkfieldState, wish: number): { asker: number; owner: number } {
  const flow = wishes.flow[wish]!;
  return { asker: flows.reader[flow]!, owner: types.domain[flows.type[flow]!]! };
}

/** Wishes asked before the end. */
export function wishViews(state: LarkfieldState): readonly WishView[] {
  const { wishes, endAt } = state;
  const views: WishView[] = [];
  for (let id = 0; id < wishes.count && wishes.askedAt[id]! < endAt; id++) {
    const { asker, owner } = partiesOf(state, id);
    const workingAt = wishes.workingAt[id]!;
    const askedAt = wishes.askedAt[id]!;
    views.push({ id, system: asker, owner, askedAt, workingAt: workingAt === NONE ? null : workingAt });
  }
  return views;
}

/** The wish that began to work last; null before the first. */
export function latestWish({ wishes }: LarkfieldState): number | null {
  let last = NONE;
  for (let row = 0; row < wishes.count; row++) {
    const workingAt = wishes.workingAt[row]!;
    if (workingAt !== NONE && (last === NONE || workingAt > wishes.workingAt[last]!)) last = row;
  }
  return last === NONE ? null : last;
}

/**
 * Runs on beyond the end until the last wish asked before it works, so that no wait is cut off. The business goes on
 * meanwhile. `worldAt` brings the world to an instant.
 */
export function settle(endAt: number, worldAt: (at: number) => Larkfield): Larkfield {
  let world = worldAt(endAt);
  while (isUnsettled(world.simulation.state) && world.simulation.now < PATIENCE * endAt) {
    world = worldAt(world.simulation.now + DAY_MS);
  }
  return world;
}

function isUnsettled({ wishes, endAt }: LarkfieldState): boolean {
  for (let row = 0; row < wishes.count && wishes.askedAt[row]! < endAt; row++) {
    if (wishes.workingAt[row] === NONE) return true;
  }
  return false;
}
