import { peopleMs } from "../larkfield/measures/people.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { workedUntil } from "./kindOf.ts";

export interface TeamTime {
  /** Person-milliseconds worked, per system. */
  readonly workedMs: readonly number[];
  /** The part of it that is not the team's own work, per system. */
  readonly integrationMs: readonly number[];
  /** Person-milliseconds that were there, per system: people × time since joining, hired people from their day on. */
  readonly paidMs: readonly number[];
}

/** What the teams did between two instants, read off the ticket table; `until` is not later than now. */
export function teamTime(state: LarkfieldState, from: number, until: number): TeamTime {
  const { tickets, names } = state;
  const workedMs = names.map(() => 0);
  const integrationMs = names.map(() => 0);
  for (let row = 0; row < tickets.count; row++) {
    const startedAt = tickets.startedAt[row]!;
    const team = tickets.team[row]!;
    if (startedAt === NONE || startedAt >= until || team >= names.length) continue;
    const ms = workedUntil(state, row, until) - Math.max(startedAt, from);
    if (ms <= 0) continue;
    workedMs[team]! += ms;
    if (tickets.kind[row] !== kindIndex.own) integrationMs[team]! += ms;
  }
  return { workedMs, integrationMs, paidMs: names.map((_, system) => peopleMs(state, system, from, until)) };
}

/** Σ of `part` ÷ Σ of `whole`; 0 when there is no whole. */
export function shareOf(part: readonly number[], whole: readonly number[]): number {
  const all = sum(whole);
  return all === 0 ? 0 : sum(part) / all;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
