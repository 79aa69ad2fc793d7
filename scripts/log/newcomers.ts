/** New readers of Larkfield on the message bus: what each has when it begins. Nothing is written; the report is made elsewhere. */
import { createWorldWith } from "../../simulations/business/index.ts";
import type { LarkfieldState, Overrides, RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";

/** No fact has come into a copy. */
const NONE = -1;
const YEARS = 3;
const FOLLOWED_MS = 30 * DAY_MS;

export interface Newcomer {
  /** Keys of the fact that it reads, and those of them without a value at its beginning. */
  readonly keys: number;
  readonly holes: number;
  /** The same 30 days later; null where the run ends before. */
  readonly holesLater: number | null;
}

/** Every reader that begins after day 0, in the order of their beginnings. */
export function newcomers(seed: number, overrides: Overrides): readonly Newcomer[] {
  const request: RunRequest = { scenario: "larkfield@1", architecture: "bus", seed, years: YEARS, overrides };
  const played = createWorldWith(request, {}).simulation;
  const { endAt, dayZero } = played.state;
  played.runUntil(endAt);
  const begun = beginnings(played.state).filter(({ at }) => at > dayZero && at <= endAt);
  const looks = begun.flatMap(({ flow, at }) => [at, at + FOLLOWED_MS].map((time) => ({ flow, time, at })));

  // The same once more, stopping at each of these instants.
  const { simulation } = createWorldWith(request, {});
  const holes = new Map<string, number>();
  for (const { flow, time } of looks.toSorted((one, other) => one.time - other.time)) {
    if (time > endAt) break;
    simulation.runUntil(time);
    holes.set(`${flow} ${time}`, holesOf(simulation.state, flow));
  }
  const keys = simulation.state.parameters["facts.keys"];
  return begun.map(({ flow, at }) => ({
    keys,
    holes: holes.get(`${flow} ${at}`)!,
    holesLater: holes.get(`${flow} ${at + FOLLOWED_MS}`) ?? null,
  }));
}

/** When each flow went live. */
function beginnings({ flows }: LarkfieldState): { flow: number; at: number }[] {
  return Array.from({ length: flows.count }, (_, flow) => ({ flow, at: flows.liveAt[flow]! })).toSorted(
    (one, other) => one.at - other.at,
  );
}

function holesOf({ copies, parameters }: LarkfieldState, flow: number): number {
  const keys = parameters["facts.keys"];
  return copies.fact.subarray(flow * keys, (flow + 1) * keys).filter((fact) => fact === NONE).length;
}
