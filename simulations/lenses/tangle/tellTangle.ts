import {
  changesBefore,
  connectedSystems,
  createRecording,
  exemplaryWish,
  freezeAt,
  halfYears,
  hires,
  ownLinks,
  readerCounts,
  publications,
  scenarioOf,
  settle,
  totals,
  wishViews,
} from "../../business/index.ts";
import type { WorldRecording, LarkfieldState, RunRequest } from "../../business/index.ts";
import type { Mark, Told } from "../../lens/index.ts";
import { tangleStops } from "./tangleStops.ts";
import type { TangleBrief } from "./TangleBrief.ts";

type ToldOfTangle = Required<Omit<Told<TangleBrief>, "brief" | "marks">> & { readonly marks: readonly Mark[] };

/** Plays a run of the tangle to its end, and on until the last wish asked before it works. */
export function tellTangle(play: WorldRecording): ToldOfTangle & { brief: TangleBrief } {
  const stops = tangleStops(play);
  const final = finalTotals(play.worldAt(play.endAt).simulation.state);
  const { simulation } = settle(play.endAt, play.worldAt);
  const { state } = simulation;
  const wishes = wishViews(state);
  return {
    stops,
    marks: Array.from(state.domains.joinAt, (at) => ({ at, code: "join" })),
    traceHash: simulation.traceHash,
    brief: {
      endAt: state.endAt,
      settledAt: wishes.reduce((latest, wish) => Math.max(latest, wish.workingAt ?? simulation.now), state.endAt),
      halves: halfYears(state),
      wishes,
      publications: publications(state),
      hires: hires(state),
      exemplaryWish: exemplaryWish(state, askerOf(play.request, state)),
      final,
    },
  };
}

/** A run of the tangle told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): ToldOfTangle & TangleBrief {
  const { brief, ...told } = tellTangle(createRecording(request, { checkpointEveryMs: Infinity }));
  return { ...told, ...brief };
}

/** The row of the system whose wishes a scenario's story follows; −1 where it follows nobody's. */
function askerOf(request: RunRequest, { names }: LarkfieldState): number {
  const { landscape } = scenarioOf(request);
  return landscape ? names.indexOf(landscape.asker) : -1;
}

function finalTotals(state: LarkfieldState): TangleBrief["final"] {
  return {
    ...totals(state, state.endAt),
    changesByFreeze: changesBefore(state, freezeAt(state)),
    connectedSystems: connectedSystems(state),
    ownLinks: ownLinks(state),
    readers: readerCounts(state),
  };
}
