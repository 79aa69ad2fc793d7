import type { BrokerCheckpoint } from "../../../packages/kafkajs-mock/src/core/index.ts";
import type { Checkpoint } from "../../kernel/index.ts";
import { larkfieldEvents } from "../larkfield/events.ts";
import type { Larkfield } from "../larkfield/events.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** A run at one instant, everything up to and including that instant being done: the world, and the broker beside it. */
export interface Kept {
  /** −1 before the first event. */
  readonly at: number;
  readonly world: Checkpoint<LarkfieldState>;
  /** Its records stay in the live log: it is good for the run it was taken from. */
  readonly broker: BrokerCheckpoint;
}

/** Words of a pending event in a checkpoint: priority, sequence, type, a, b, cause. */
const WORDS = 6;
const [TYPE, A, B] = [2, 3, 4] as const;

/** Takes a checkpoint. Rows that a table only has in reserve are left out of it. */
export function keep({ simulation, log }: Larkfield, at: number): Kept {
  const world = simulation.checkpoint();
  return { at, world: { ...world, state: withoutReserve(world.state) }, broker: log.checkpoint() };
}

export function goBack({ simulation, log }: Larkfield, { world, broker }: Kept): void {
  simulation.restore(world);
  log.restore(broker);
}

/** The serial of a decision's next occasion; −1 when it has none yet. */
export function nextSerial({ world }: Kept, decision: number): number {
  const { rows } = world.pending;
  for (let row = 0; row < rows.length; row += WORDS) {
    if (rows[row + TYPE] === larkfieldEvents.occasion && rows[row + A] === decision) return rows[row + B]!;
  }
  return -1;
}

/** Bytes that a checkpoint holds in typed arrays: all but a few thousand of what it takes. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}

/** Tables grow by doubling, so that about a third of a state is rows that nothing is in. */
function withoutReserve(state: LarkfieldState): LarkfieldState {
  const { facts, flows, copies, decisions, needs, changes, tickets, ageCount } = state;
  return {
    ...state,
    facts: trimmed(facts),
    flows: trimmed(flows),
    copies: trimmed(copies),
    decisions: trimmed(decisions),
    needs: trimmed(needs),
    changes: trimmed(changes),
    tickets: trimmed(tickets),
    ages: state.ages.slice(0, Math.max(ageCount, 1)),
  };
}

/** At least one row stays, for a table to double. */
function trimmed<Table extends { count: number }>(table: Table): Table {
  const rows = Math.max(table.count, 1);
  const columns = Object.entries(table).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column) ? (column as unknown as Int32Array).slice(0, rows) : column,
  ]);
  return Object.fromEntries(columns) as Table;
}
