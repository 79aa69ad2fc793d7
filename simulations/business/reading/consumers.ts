import { MINUTE_MS } from "../../kernel/index.ts";
import { keyOf, openingFacts } from "../larkfield/consumers/reading.ts";
import type { Larkfield } from "../larkfield/events.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { NONE } from "../larkfield/tables/names.ts";

/** A partition that the group of consumers reads, at the instant of the world. */
export interface Lane {
  /** The offset that its next fact gets. */
  readonly end: number;
  /** Facts that have been handled: the offset that the group would go on from. */
  readonly position: number;
  /** Facts that wait or are in hand. */
  readonly lag: number;
  /** Since the oldest of these came, ms; null when there is none. */
  readonly oldestMs: number | null;
}

export function lanes({ consumers }: LarkfieldState, now: number): Lane[] {
  return consumers.lanes.map((rows, lane) => {
    const position = consumers.done[lane]!;
    const oldest = rows[position];
    return {
      end: rows.length,
      position,
      lag: rows.length - position,
      oldestMs: oldest === undefined ? null : now - consumers.facts.at[oldest]!,
    };
  });
}

/** From the end of the last stop until a partition had nothing left, ms; null while it has, or when nothing has stopped. */
export function catchUpMs({ consumers }: LarkfieldState, lane: number): number | null {
  const { facts, upAt } = consumers;
  if (upAt === NONE) return null;
  const rows = consumers.lanes[lane]!;
  for (let offset = 0; offset < consumers.done[lane]!; offset++) {
    const doneAt = facts.doneAt[rows[offset]!]!;
    const next = rows[offset + 1];
    if (doneAt >= upAt && (next === undefined || facts.at[next]! > doneAt)) return doneAt - upAt;
  }
  return null;
}

/** Facts of the hot key that were handled after a later one of the same key: the price of splitting it. */
export function overtaken({ consumers }: LarkfieldState): number {
  const { facts } = consumers;
  const hot = Array.from({ length: facts.count }, (_, row) => row).filter(
    (row) => facts.hotPart[row] !== NONE && facts.doneAt[row] !== NONE,
  );
  let soonest = Infinity;
  let count = 0;
  for (const row of hot.reverse()) {
    if (facts.doneAt[row]! > soonest) count += 1;
    soonest = Math.min(soonest, facts.doneAt[row]!);
  }
  return count;
}

/** One fact of the topic, for whoever plays it again. */
export interface ReadFact {
  readonly partition: number;
  readonly offset: number;
  /** Its key, from 0: null where there are very many. The hot key has the number after theirs, and its parts those that follow. */
  readonly key: number | null;
  readonly at: number;
  readonly beganAt: number | null;
  readonly doneAt: number | null;
}

/** The first `most` facts that came from an instant on, in their order. */
export function factsRead(larkfield: Larkfield, from: number, most: number): ReadFact[] {
  const { facts } = larkfield.simulation.state.consumers;
  const window: ReadFact[] = [];
  for (let row = 0; row < facts.count && window.length < most; row++) {
    if (facts.at[row]! < from) continue;
    window.push({
      partition: facts.lane[row]!,
      offset: facts.offset[row]!,
      key: keyOfRow(larkfield, row),
      at: facts.at[row]!,
      beganAt: facts.beganAt[row] === NONE ? null : facts.beganAt[row]!,
      doneAt: facts.doneAt[row] === NONE ? null : facts.doneAt[row]!,
    });
  }
  return window;
}

/** Facts are rows in the order in which they came, after those that lay there: the row is what their key was drawn by. */
function keyOfRow(larkfield: Larkfield, row: number): number | null {
  const { state } = larkfield.simulation;
  const part = state.consumers.facts.hotPart[row]!;
  const keys = state.parameters["consumers.keys"];
  if (part !== NONE) return keys === Infinity ? part : keys + part;
  const opening = openingFacts(state);
  if (row < opening) return row % (keys + 1);
  const key = keyOf(larkfield, row - opening);
  return key === NONE ? null : key;
}

/** How long the group stood still, stop by stop, in ms: by the scenario and by orders. One that begins during another makes it longer. */
export function stopsOfGroup({ simulation }: Larkfield): { from: number; to: number }[] {
  const { parameters, dayZero, orders, commands } = simulation.state;
  const first = dayZero + Math.round(parameters["consumers.stopAtMinute"] * MINUTE_MS);
  const planned = { at: first, minutes: parameters["consumers.stopMinutes"] };
  const ordered = orders.flatMap(({ at, command, refusal }) => {
    const { type, minutes = 0 } = commands[command] as { type: string; minutes?: number };
    return type === "stop" && refusal === null ? [{ at, minutes }] : [];
  });
  const stops: { from: number; to: number }[] = [];
  for (const { at, minutes } of [planned, ...ordered].sort((one, other) => one.at - other.at)) {
    if (minutes === 0) continue;
    const to = at + Math.round(minutes * MINUTE_MS);
    const last = stops.at(-1);
    if (last !== undefined && at <= last.to) last.to = Math.max(last.to, to);
    else stops.push({ from: at, to });
  }
  return stops;
}
