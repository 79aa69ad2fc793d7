import { DAY_MS } from "../kernel/index.ts";
import { exemplaryWish } from "./measures/exemplaryWish.ts";
import { hires, publications } from "./measures/efforts.ts";
import { halfYears } from "./measures/halfYears.ts";
import { connectedSystems, ownLinks } from "./measures/links.ts";
import { totals } from "./measures/totals.ts";
import { NONE } from "./state.ts";
import type { BusinessState } from "./state.ts";
import { freezeAt, runToEndWithStops } from "./stops.ts";
import type { Outline, RunRequest, WishView } from "./types.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

/** Nobody waits longer than this many times the run itself; a wish that does stays unanswered. */
const PATIENCE = 20;

/** Runs on until the last wish asked before the end works, so that no wait is cut off. The business goes on meanwhile. */
export function settle(world: World): void {
  const { simulation, endAt } = world;
  if (simulation.now < endAt) simulation.runUntil(endAt);
  while (simulation.state.wishesUnsettled > 0 && simulation.now < PATIENCE * endAt) {
    simulation.runUntil(simulation.now + DAY_MS);
  }
}

/** Runs the whole request and tells what charts, sliders and comparisons need. */
export function outline(request: RunRequest): Outline {
  const world = createWorld(request);
  const { simulation, endAt } = world;
  const stops = runToEndWithStops(world);
  const final = finalTotals(simulation.state);
  settle(world);
  const { state } = simulation;
  const wishes = wishViews(state);
  return {
    endAt,
    settledAt: wishes.reduce((latest, wish) => Math.max(latest, wish.workingAt ?? simulation.now), endAt),
    halves: halfYears(state),
    wishes,
    stops,
    joins: state.systems.flatMap(({ joinedAt }, system) => (joinedAt === NONE ? [] : { at: joinedAt, system })),
    publications: publications(state),
    hires: hires(state),
    exemplaryWish: exemplaryWish(state),
    final,
    traceHash: simulation.traceHash,
    handledCount: simulation.handledCount,
  };
}

function finalTotals(state: BusinessState): Outline["final"] {
  return {
    ...totals(state, state.endAt),
    changesByFreeze: changesUntil(state, freezeAt(state)),
    connectedSystems: connectedSystems(state),
    ownLinks: ownLinks(state),
  };
}

/** Wishes asked before the end. */
function wishViews({ wishes, endAt }: BusinessState): readonly WishView[] {
  const views: WishView[] = [];
  for (let id = 0; id < wishes.count && wishes.askedAt[id]! < endAt; id++) {
    const workingAt = wishes.workingAt[id]!;
    views.push({
      id,
      system: wishes.asker[id]!,
      owner: wishes.owner[id]!,
      askedAt: wishes.askedAt[id]!,
      workingAt: workingAt === NONE ? null : workingAt,
    });
  }
  return views;
}

function changesUntil({ changes }: BusinessState, at: number): number {
  let count = 0;
  while (count < changes.count && changes.at[count]! < at) count += 1;
  return count;
}
