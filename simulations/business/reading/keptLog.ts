import type { Larkfield } from "../larkfield/events.ts";
import { NONE, PARTITIONS } from "../larkfield/tables/names.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** Every record that the topics keep at one instant: what any past can be put together from, then and later. */
export interface KeptLog {
  /** Facts by their rows, in the order in which they happened. */
  readonly rows: Int32Array;
  /** When a reader of the topic could know each: written, and delivered. */
  readonly knownAt: Float64Array;
}

/** A past instant by cell (type × key). Facts by their rows; NONE where there is none. */
export interface PastCells {
  /** What was true then. */
  readonly truth: Int32Array;
  /** The newest that had happened by then, of those that are kept. */
  readonly trueThen: Int32Array;
  /** The newest that a reader could know by then, of those that are kept. */
  readonly knownThen: Int32Array;
}

export function keptLog(larkfield: Pick<Larkfield, "simulation" | "log">): KeptLog {
  const { parameters } = larkfield.simulation.state;
  const found: (readonly [row: number, knownAt: number])[] = [];
  forEachKept(larkfield, (row, writtenAt) => void found.push([row, writtenAt + parameters["topic.delayMs"]]));
  found.sort(([one], [other]) => one - other);
  return {
    rows: Int32Array.from(found, ([row]) => row),
    knownAt: Float64Array.from(found, ([, knownAt]) => knownAt),
  };
}

/**
 * Instants, in order, put together again from what a log keeps. The state may be that of the last of them, or any later one.
 * `show` gets the same arrays each time: what is to stay has to be copied.
 */
export function pastsOf(
  { facts, types, parameters }: LarkfieldState,
  { rows, knownAt }: KeptLog,
  instants: readonly number[],
  show: (cells: PastCells, index: number) => void,
): void {
  const cells = types.count * parameters["facts.keys"];
  const none = (): Int32Array => new Int32Array(cells).fill(NONE);
  const past = { truth: none(), trueThen: none(), knownThen: none() };
  const byKnown = Array.from(rows, (_, index) => index).sort((one, other) => knownAt[one]! - knownAt[other]!);
  let [happened, kept, known] = [0, 0, 0];
  instants.forEach((at, index) => {
    for (; happened < facts.count && facts.at[happened]! <= at; happened++) {
      past.truth[facts.typeKey[happened]!] = happened;
    }
    for (; kept < rows.length && rows[kept]! < happened; kept++)
      past.trueThen[facts.typeKey[rows[kept]!]!] = rows[kept]!;
    for (; known < byKnown.length && knownAt[byKnown[known]!]! <= at; known++) {
      const row = rows[byKnown[known]!]!;
      const cell = facts.typeKey[row]!;
      past.knownThen[cell] = Math.max(past.knownThen[cell]!, row);
    }
    show(past, index);
  });
}

/** One instant put together again. */
export function pastCells(state: LarkfieldState, kept: KeptLog, at: number): PastCells {
  let found: PastCells | undefined;
  pastsOf(state, kept, [at], (cells) => (found = cells));
  return found!;
}

/** Shows every record that any topic keeps: its fact, and when it was written. */
export function forEachKept(
  { simulation, log }: Pick<Larkfield, "simulation" | "log">,
  show: (row: number, at: number) => void,
): void {
  const { types } = simulation.state;
  for (let type = 0; type < types.count; type++) {
    if (types.hasTopic[type] === 0) continue;
    for (let index = 0; index < PARTITIONS; index++) {
      const partition = log.broker.partition(log.nameOf(type), index);
      for (let offset = partition.startOffset; offset < partition.endOffset; offset++) {
        const record = partition.read(offset);
        if (record !== undefined) show(record.value as unknown as number, record.timestampMs);
      }
    }
  }
}
