import { customerInLine, inStation } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { CallOutcome } from "../larkfield/tables/chain.ts";
import { NONE } from "../larkfield/tables/names.ts";

/** What became of the orders that were placed in a time. */
export interface ChainFigures {
  readonly placed: number;
  readonly served: number;
  readonly lost: number;
  /** Share served of those that are decided; null when there are none. */
  readonly servedShare: number | null;
  /** Calls for each order placed; null when there are none. */
  readonly callsPerOrder: number | null;
  /** Mean time from placing to being served, ms; null when none was. */
  readonly meanMs: number | null;
}

/** Orders of the call chain placed from one instant to another (ms), read off the world. */
export function chainFigures({ chain }: LarkfieldState, from: number, to: number): ChainFigures {
  const { checkouts } = chain;
  let placed = 0;
  let served = 0;
  let lost = 0;
  let calls = 0;
  let totalMs = 0;
  for (let row = 0; row < checkouts.count; row++) {
    if (checkouts.placedAt[row]! < from || checkouts.placedAt[row]! >= to) continue;
    placed += 1;
    calls += checkouts.calls[row]!;
    if (checkouts.endedAt[row] === NONE) continue;
    if (checkouts.served[row] === 1) {
      served += 1;
      totalMs += checkouts.endedAt[row]! - checkouts.placedAt[row]!;
    } else lost += 1;
  }
  const decided = served + lost;
  return {
    placed,
    served,
    lost,
    servedShare: decided === 0 ? null : served / decided,
    callsPerOrder: placed === 0 ? null : calls / placed,
    meanMs: served === 0 ? null : totalMs / served,
  };
}

/** A system of the call chain at the instant of the world. */
export interface ChainSystem {
  readonly isStopped: boolean;
  /** Calls at the system, in line and in work. */
  readonly calls: number;
  /** Those in line whose callers have given up. */
  readonly abandoned: number;
}

export function chainSystems({ chain }: LarkfieldState): ChainSystem[] {
  const { calls, systems, stopped } = chain;
  return systems.map((station, system) => {
    let abandoned = 0;
    for (let place = 0; place < station.waiting; place++) {
      const row = customerInLine(station, place);
      if (calls.outcome[row] === CallOutcome.late) abandoned += 1;
    }
    return { isStopped: stopped[system]! > 0, calls: inStation(station), abandoned };
  });
}
