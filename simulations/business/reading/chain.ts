import { customerInLine, inStation, MINUTE_MS } from "../../kernel/index.ts";
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

/** Somebody in a line: gone (given up, and the call is served all the same), waiting for the first answer, or asking again. */
export type CallerState = "gone" | "waits" | "again";

/** Calls in front of a system of the chain, as somebody sees them who walks along the line. */
export interface SystemLine extends ChainSystem {
  /** Callers that stand in line and still wait for an answer. */
  readonly waiting: number;
  /** Whom the system works for. */
  readonly inWork: readonly CallerState[];
  /** The order of the last caller in line who still waits; null when nobody does. */
  readonly lastOrder: number | null;
  /** The line from its head: so many callers alike, and so on. */
  readonly runs: readonly { readonly state: CallerState; readonly count: number }[];
}

export function linesOf(state: LarkfieldState): SystemLine[] {
  const { calls, systems, inWork } = state.chain;
  const callerOf = (row: number): CallerState => {
    if (calls.outcome[row] === CallOutcome.late) return "gone";
    return calls.attempt[row]! > 1 ? "again" : "waits";
  };
  return chainSystems(state).map((one, system) => {
    const station = systems[system]!;
    const runs: { state: CallerState; count: number }[] = [];
    let waiting = 0;
    let lastOrder: number | null = null;
    for (let place = 0; place < station.waiting; place++) {
      const row = customerInLine(station, place);
      const caller = callerOf(row);
      const run = runs.at(-1);
      if (run?.state === caller) run.count += 1;
      else runs.push({ state: caller, count: 1 });
      if (caller === "gone") continue;
      waiting += 1;
      lastOrder = calls.checkout[row]!;
    }
    return { ...one, waiting, inWork: inWork[system]!.map(callerOf), lastOrder, runs };
  });
}

/** A time at which a system of the chain answered nothing. */
export interface ChainStop {
  readonly system: number;
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
  readonly isOutage: boolean;
}

export function chainStops({ chain: { stops } }: LarkfieldState): ChainStop[] {
  return Array.from({ length: stops.count }, (_, row) => ({
    system: stops.system[row]!,
    from: stops.from[row]!,
    to: stops.to[row] === NONE ? null : stops.to[row]!,
    isOutage: stops.isOutage[row] === 1,
  }));
}

/** Orders placed in each minute from day 0 on; what is undecided counts as not served. */
export interface MinuteShares {
  readonly placed: Int32Array;
  readonly served: Int32Array;
  /** Calls made for them. */
  readonly calls: Int32Array;
}

export function servedByMinute({ chain: { checkouts }, dayZero }: LarkfieldState, minutes: number): MinuteShares {
  const found = { placed: new Int32Array(minutes), served: new Int32Array(minutes), calls: new Int32Array(minutes) };
  for (let row = 0; row < checkouts.count; row++) {
    const minute = Math.floor((checkouts.placedAt[row]! - dayZero) / MINUTE_MS);
    if (minute >= minutes) break;
    found.placed[minute]! += 1;
    found.served[minute]! += checkouts.served[row]!;
    found.calls[minute]! += checkouts.calls[row]!;
  }
  return found;
}

/** Orders of the chain that were decided in a time. */
export interface DecidedFigures {
  readonly served: number;
  readonly lost: number;
  /** The order that was decided last, and the one that was lost last; null when there is none. */
  readonly latest: number | null;
  readonly latestLost: number | null;
}

/** Orders decided after one instant and up to another (ms). */
export function decidedFigures({ chain: { checkouts } }: LarkfieldState, from: number, to: number): DecidedFigures {
  const sum = { served: 0, lost: 0 };
  let latest: number | null = null;
  let latestLost: number | null = null;
  for (let row = 0; row < checkouts.count; row++) {
    const endedAt = checkouts.endedAt[row]!;
    if (endedAt === NONE || endedAt <= from || endedAt > to) continue;
    if (latest === null || endedAt >= checkouts.endedAt[latest]!) latest = row;
    if (checkouts.served[row] === 1) sum.served += 1;
    else {
      sum.lost += 1;
      if (latestLost === null || endedAt >= checkouts.endedAt[latestLost]!) latestLost = row;
    }
  }
  return { ...sum, latest, latestLost };
}

/** Calls that came to one system of the chain in a time. */
export interface CallFigures {
  readonly calls: number;
  /** Those that were made again. */
  readonly again: number;
  /** Those that the system began to work on, and of these the ones whose caller gave up before the answer. */
  readonly begun: number;
  readonly inVain: number;
}

/** Calls made, and calls begun, after one instant and up to another (ms). */
export function callFigures(
  { chain: { calls } }: LarkfieldState,
  system: number,
  from: number,
  to: number,
): CallFigures {
  const sum = { calls: 0, again: 0, begun: 0, inVain: 0 };
  for (let row = 0; row < calls.count; row++) {
    if (calls.system[row] !== system) continue;
    const [at, beganAt] = [calls.at[row]!, calls.beganAt[row]!];
    if (at > from && at <= to) {
      sum.calls += 1;
      if (calls.attempt[row]! > 1) sum.again += 1;
    }
    if (beganAt > from && beganAt <= to) {
      sum.begun += 1;
      if (calls.outcome[row] === CallOutcome.late) sum.inVain += 1;
    }
  }
  return sum;
}

/** Callers that stood in line at a system at an instant that is over, or now, and waited for an answer. */
export function waitingAt({ chain: { calls } }: LarkfieldState, system: number, at: number): number {
  let waiting = 0;
  for (let row = 0; row < calls.count; row++) {
    if (calls.system[row] !== system || calls.at[row]! > at) continue;
    const hasBegun = calls.beganAt[row] !== NONE && calls.beganAt[row]! < at;
    const hasEnded = calls.endedAt[row] !== NONE && calls.endedAt[row]! <= at;
    if (!hasBegun && !hasEnded) waiting += 1;
  }
  return waiting;
}
