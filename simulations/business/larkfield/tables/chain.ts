import { createStation } from "../../../kernel/index.ts";
import type { Station } from "../../../kernel/index.ts";
import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** What became of a call. `late`: its caller gave up. `refused`: the system was down, or its line full. */
export const CallOutcome = { open: 0, answered: 1, late: 2, refused: 3, error: 4 } as const;

/** Orders that need an answer from every system of the chain, in the order in which they came. */
export interface CheckoutTable {
  count: number;
  placedAt: Float64Array;
  /** When it was served or lost; NONE while it waits. */
  endedAt: Float64Array;
  served: Uint8Array;
  /** Calls made for it so far. */
  calls: Int32Array;
  /** The call that ended it, or its latest one. */
  lastCall: Int32Array;
}

export interface CallTable {
  count: number;
  checkout: Int32Array;
  /** System of the chain, from 0. */
  system: Int32Array;
  /** 1 for the first, and so on. */
  attempt: Int32Array;
  /** The call during which a system made it; NONE for the checkout itself. */
  parent: Int32Array;
  at: Float64Array;
  /** Calls in line before it. */
  ahead: Int32Array;
  /** When the system began to work on it; NONE before. */
  beganAt: Float64Array;
  /** When its caller knew, or gave up; NONE before. */
  endedAt: Float64Array;
  outcome: Uint8Array;
  /** The event that ends its caller's patience. */
  waitEndEvent: Float64Array;
}

/** Times at which a system answered nothing. */
export interface StopTable {
  count: number;
  system: Int32Array;
  from: Float64Array;
  /** NONE while it lasts. */
  to: Float64Array;
  /** A standstill lets calls wait; an outage refuses them. */
  isOutage: Uint8Array;
}

export interface Chain {
  readonly checkouts: CheckoutTable;
  readonly calls: CallTable;
  readonly stops: StopTable;
  /** One for each system; none when there is no chain. */
  readonly systems: Station[];
  /** Calls that each system works on now. */
  readonly inWork: number[][];
  /** Reasons for which a system answers nothing now: standstill and outage may overlap. */
  readonly stopped: Int32Array;
  readonly isDown: Uint8Array;
  /** Calls that may still be made again, where that is limited. */
  budget: number;
}

const rows = 16;

export function createChain(parameters: Parameters): Chain {
  const count = parameters["chain.perSecond"] > 0 ? parameters["chain.systems"] : 0;
  return {
    checkouts: {
      count: 0,
      placedAt: new Float64Array(rows),
      endedAt: new Float64Array(rows),
      served: new Uint8Array(rows),
      calls: new Int32Array(rows),
      lastCall: new Int32Array(rows),
    },
    calls: {
      count: 0,
      checkout: new Int32Array(rows),
      system: new Int32Array(rows),
      attempt: new Int32Array(rows),
      parent: new Int32Array(rows).fill(NONE),
      at: new Float64Array(rows),
      ahead: new Int32Array(rows),
      beganAt: new Float64Array(rows),
      endedAt: new Float64Array(rows),
      outcome: new Uint8Array(rows),
      waitEndEvent: new Float64Array(rows),
    },
    stops: {
      count: 0,
      system: new Int32Array(rows),
      from: new Float64Array(rows),
      to: new Float64Array(rows),
      isOutage: new Uint8Array(rows),
    },
    systems: Array.from({ length: count }, () => createStation({ servers: parameters["chain.servers"] })),
    inWork: Array.from({ length: count }, () => []),
    stopped: new Int32Array(count),
    isDown: new Uint8Array(count),
    budget: 0,
  };
}
