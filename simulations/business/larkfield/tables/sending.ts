import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** Things that a system does and tells, in the order in which it did them: row i is the i-th. */
export interface SentTable {
  count: number;
  key: Int32Array;
  at: Float64Array;
  /** 0 when it was told and then not done. */
  hasHappened: Uint8Array;
  /** Whether the process died between doing and telling. */
  hasDied: Uint8Array;
  /** How often it has been sent, and how often it stands in the log. */
  sends: Int32Array;
  copies: Int32Array;
  /** When it first stood in the log; NONE before. */
  arrivedAt: Float64Array;
  /** How often the reader has carried out its effect, and when it first did; NONE before. */
  effects: Int32Array;
  doneAt: Float64Array;
}

/** Deaths of the reader. */
export interface CrashTable {
  count: number;
  at: Float64Array;
  /** When it was to begin again; later where something else kept it away. */
  until: Float64Array;
  /** What it reads again afterwards: from the position stored last to the one it had. */
  from: Int32Array;
  to: Int32Array;
}

/** A system that tells what it does, the log, and one reader of it. */
export interface Sending {
  readonly sent: SentTable;
  /** What the system has not told yet, where it writes that down. */
  outbox: number[];
  /** By offset, what stands in the log. */
  readonly log: number[];
  /** By key, when the last message on its way arrives, and what the reader shows; NONE before the first. */
  readonly lastArrival: Float64Array;
  readonly shown: Int32Array;
  readonly crashes: CrashTable;
  /** The offset that the reader handles next, and the one it has stored. */
  position: number;
  stored: number;
  isDown: boolean;
  /** Before this it does not begin again. */
  downUntil: number;
  isStoring: boolean;
  /** The event that ends the work on a message; NONE while it works on none. */
  handledEvent: number;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createSending(parameters: Parameters): Sending {
  const keys = parameters["sending.perSecond"] > 0 ? parameters["sending.keys"] : 0;
  return {
    sent: {
      count: 0,
      key: new Int32Array(INITIAL_ROWS),
      at: new Float64Array(INITIAL_ROWS),
      hasHappened: new Uint8Array(INITIAL_ROWS),
      hasDied: new Uint8Array(INITIAL_ROWS),
      sends: new Int32Array(INITIAL_ROWS),
      copies: new Int32Array(INITIAL_ROWS),
      arrivedAt: new Float64Array(INITIAL_ROWS),
      effects: new Int32Array(INITIAL_ROWS),
      doneAt: new Float64Array(INITIAL_ROWS),
    },
    outbox: [],
    log: [],
    lastArrival: new Float64Array(keys),
    shown: new Int32Array(keys).fill(NONE),
    crashes: {
      count: 0,
      at: new Float64Array(INITIAL_ROWS),
      until: new Float64Array(INITIAL_ROWS),
      from: new Int32Array(INITIAL_ROWS),
      to: new Int32Array(INITIAL_ROWS),
    },
    position: 0,
    stored: 0,
    isDown: false,
    downUntil: NONE,
    isStoring: false,
    handledEvent: NONE,
  };
}
