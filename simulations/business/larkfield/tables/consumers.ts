import type { Parameters } from "../request/parameters.ts";
import { NONE } from "./names.ts";

/** Facts of one topic that a group of consumers reads, in the order in which they came. */
export interface ReadingTable {
  count: number;
  /** Partition. */
  lane: Int32Array;
  /** Of its partition, from 0. */
  offset: Int32Array;
  /** Part of the hot key, from 0; NONE for any other fact. */
  hotPart: Int32Array;
  at: Float64Array;
  /** When a consumer took it, and when it was done with it; NONE before. */
  beganAt: Float64Array;
  doneAt: Float64Array;
}

/** A group of consumers and its topic. */
export interface ConsumerGroup {
  readonly facts: ReadingTable;
  /** By partition, its facts in order; no partition when there is no group. */
  readonly lanes: number[][];
  /** By partition, the offset that is taken next, and how many facts have been done. */
  readonly next: Int32Array;
  readonly done: Int32Array;
  /** By consumer, the fact in hand, and the partition that it looks at first; NONE when nothing is in hand. */
  inHand: Int32Array;
  turn: Int32Array;
  /** The last stop: NONE before there was one; `upAt` is planned when it begins. */
  downAt: number;
  upAt: number;
}

/** Room at first; `addRow` makes more. */
const INITIAL_ROWS = 16;

export function createConsumerGroup(parameters: Parameters): ConsumerGroup {
  const isThere = parameters["consumers.factsPerSecond"] > 0;
  const lanes = isThere ? parameters["consumers.partitions"] : 0;
  const count = isThere ? parameters["consumers.count"] : 0;
  return {
    facts: {
      count: 0,
      lane: new Int32Array(INITIAL_ROWS),
      offset: new Int32Array(INITIAL_ROWS),
      hotPart: new Int32Array(INITIAL_ROWS),
      at: new Float64Array(INITIAL_ROWS),
      beganAt: new Float64Array(INITIAL_ROWS),
      doneAt: new Float64Array(INITIAL_ROWS),
    },
    lanes: Array.from({ length: lanes }, () => []),
    next: new Int32Array(lanes),
    done: new Int32Array(lanes),
    inHand: new Int32Array(count).fill(NONE),
    turn: Int32Array.from({ length: count }, (_, consumer) => consumer),
    downAt: NONE,
    upAt: NONE,
  };
}
