import type { BrokerCheckpoint } from "../../../packages/kafkajs-mock/src/core/index.ts";
import { payloadOfPending } from "../../kernel/index.ts";
import type { Checkpoint } from "../../kernel/index.ts";
import { larkfieldEvents } from "../larkfield/events.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/** A run at one instant, everything up to and including that instant being done: the world, and the broker beside it. */
export interface WorldCheckpoint {
  /** −1 before the first event. */
  readonly at: number;
  readonly world: Checkpoint<LarkfieldState>;
  /** Its records stay in the live log: it is good for the run it was taken from. */
  readonly broker: BrokerCheckpoint;
}

/** Takes a checkpoint. Rows that a table only has in reserve are left out of it. */
export function takeCheckpoint({ simulation, log }: Larkfield, at: number): WorldCheckpoint {
  const world = simulation.checkpoint();
  return { at, world: { ...world, state: withoutReserve(world.state) }, broker: log.checkpoint() };
}

/** Puts the live run, and the broker beside it, back to a checkpoint taken from it. */
export function restoreCheckpoint({ simulation, log }: Larkfield, { world, broker }: WorldCheckpoint): void {
  simulation.restore(world);
  log.restore(broker);
}

/** The serial of a decision's next occasion; −1 when it has none yet. */
export function nextSerial({ world }: WorldCheckpoint, decision: number): number {
  return payloadOfPending(world.pending.rows, larkfieldEvents.occasion, decision) ?? NONE;
}

/** Bytes that a checkpoint holds in typed arrays: all but a few thousand of what it takes. */
export function bytesOfCheckpoint({ world, broker }: WorldCheckpoint): number {
  return bytesOf(world) + bytesOf(broker.state);
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}

/** Tables grow by doubling, so that about a third of a state is rows that nothing is in. */
function withoutReserve(state: LarkfieldState): LarkfieldState {
  const { facts, flows, copies, decisions, needs, changes, tickets, ageCount, chain, sending } = state;
  return {
    ...state,
    facts: trimmed(facts),
    flows: trimmed(flows),
    copies: trimmed(copies),
    decisions: trimmed(decisions),
    needs: trimmed(needs),
    changes: trimmed(changes),
    tickets: trimmed(tickets),
    chain: { ...chain, calls: trimmed(chain.calls), checkouts: trimmed(chain.checkouts) },
    sending: { ...sending, sent: trimmed(sending.sent) },
    ages: state.ages.slice(0, Math.max(ageCount, 1)),
  };
}

/** At least one row stays, for a table to double. Spread first, so that to the engine it stays the same kind of object. */
function trimmed<Table extends { count: number }>(table: Table): Table {
  const rows = Math.max(table.count, 1);
  const copy: Record<string, unknown> = { ...table };
  for (const [name, column] of Object.entries(table)) {
    if (ArrayBuffer.isView(column)) copy[name] = (column as unknown as Int32Array).slice(0, rows);
  }
  return copy as Table;
}
