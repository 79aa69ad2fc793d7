import { DAY_MS } from "../../kernel/index.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { scenarioOf } from "../larkfield/request/scenario.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { createWorld } from "../larkfield/world.ts";
import type { RunRequest } from "../types.ts";
import { exemplaryWish } from "../reading/exemplaryWish.ts";
import { hires, publications } from "../reading/efforts.ts";
import { halfYears } from "../reading/halfYears.ts";
import { connectedSystems, ownLinks } from "../reading/links.ts";
import { totals } from "../reading/totals.ts";
import { freezeAt, runToEndWithStops } from "./stops.ts";
import type { WishView } from "../reading/types.ts";
import type { Outline } from "./types.ts";
import { partiesOf } from "../reading/wishes.ts";

/** Nobody waits longer than this many times the run itself; a wish that does stays unanswered. */
const PATIENCE = 20;

/** Runs on until the last wish asked before the end works, so that no wait is cut off. The business goes on meanwhile. */
export function settle({ simulation }: Larkfield): void {
  const { endAt } = simulation.state;
  if (simulation.now < endAt) simulation.runUntil(endAt);
  while (isUnsettled(simulation.state) && simulation.now < PATIENCE * endAt) {
    simulation.runUntil(simulation.now + DAY_MS);
  }
}

function isUnsettled({ wishes, endAt }: LarkfieldState): boolean {
  for (let row = 0; row < wishes.count && wishes.askedAt[row]! < endAt; row++) {
    if (wishes.workingAt[row] === NONE) return true;
  }
  return false;
}

/** The row of the system whose wishes a scenario's story follows; NONE where it follows nobody's. */
export function askerOf(request: RunRequest, { names }: LarkfieldState): number {
  const { landscape } = scenarioOf(request);
  return landscape ? names.indexOf(landscape.asker) : NONE;
}

/** Runs the whole request and tells what charts, sliders and comparisons need. */
export function outline(request: RunRequest): Outline {
  const world = createWorld(request);
  const { simulation } = world;
  const stops = runToEndWithStops(world);
  const final = finalTotals(simulation.state);
  settle(world);
  const { state } = simulation;
  const { endAt, domains } = state;
  const wishes = wishViews(state);
  return {
    endAt,
    settledAt: wishes.reduce((latest, wish) => Math.max(latest, wish.workingAt ?? simulation.now), endAt),
    halves: halfYears(state),
    wishes,
    stops,
    joins: Array.from(domains.joinAt, (at, system) => ({ at, system })),
    publications: publications(state),
    hires: hires(state),
    exemplaryWish: exemplaryWish(state, askerOf(request, state)),
    final,
    traceHash: simulation.traceHash,
    handledCount: simulation.handledCount,
  };
}

function finalTotals(state: LarkfieldState): Outline["final"] {
  return {
    ...totals(state, state.endAt),
    changesByFreeze: changesUntil(state, freezeAt(state)),
    connectedSystems: connectedSystems(state),
    ownLinks: ownLinks(state),
  };
}

/** Wishes asked before the end. */
function wishViews(state: LarkfieldState): readonly WishView[] {
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

function changesUntil({ changes }: LarkfieldState, at: number): number {
  let count = 0;
  while (count < changes.count && changes.at[count]! < at) count += 1;
  return count;
}
