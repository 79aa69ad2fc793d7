import type { Larkfield } from "../larkfield/events.ts";
import { NONE, PARTITIONS } from "../larkfield/tables/names.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** Every record that the topics keep at one instant: what a past can be put together from, then and later. */
export interface KeptLog {
  /** Facts by their rows, partition by partition. */
  readonly rows: readonly number[];
  /** When a reader of the topic could know it: written, and delivered. */
  readonly knownAt: readonly number[];
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
  const [rows, knownAt]: [number[], number[]] = [[], []];
  forEachKept(larkfield, (row, writtenAt) => {
    rows.push(row);
    knownAt.push(writtenAt + parameters["topic.delayMs"]);
  });
  return { rows, knownAt };
}

/** An instant put together again from what a log keeps. The state may be that of the instant itself, or any later one. */
export function pastCells({ facts, types, parameters }: LarkfieldState, kept: KeptLog, at: number): PastCells {
  const cells = types.count * parameters["facts.keys"];
  const [truth, trueThen, knownThen] = [none(cells), none(cells), none(cells)];
  for (let row = 0; row < facts.count && facts.at[row]! <= at; row++) truth[facts.typeKey[row]!] = row;
  kept.rows.forEach((row, index) => {
    // What has not happened yet is in no state of that instant.
    if (row >= facts.count) return;
    const cell = facts.typeKey[row]!;
    if (facts.at[row]! <= at) trueThen[cell] = Math.max(trueThen[cell]!, row);
    if (kept.knownAt[index]! <= at) knownThen[cell] = Math.max(knownThen[cell]!, row);
  });
  return { truth, trueThen, knownThen };
}

function none(cells: number): Int32Array {
  return new Int32Array(cells).fill(NONE);
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
