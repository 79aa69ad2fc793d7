import { kindIndex } from "../backlog.ts";
import { NONE } from "../state.ts";
import type { BusinessState } from "../state.ts";

export interface TeamTime {
  /** Person-milliseconds worked, per system. */
  readonly workedMs: readonly number[];
  /** The part of it that is not the team's own work, per system. */
  readonly integrationMs: readonly number[];
  /** Person-milliseconds that were there, per system: people × time since joining, hired people from their day on. */
  readonly paidMs: readonly number[];
}

/** What the teams did between two instants, read off the ticket table; `until` is not later than now. */
export function teamTime(state: BusinessState, from: number, until: number): TeamTime {
  const { tickets, systems } = state;
  const workedMs = systems.map(() => 0);
  const integrationMs = systems.map(() => 0);
  for (let row = 0; row < tickets.count; row++) {
    const startedAt = tickets.startedAt[row]!;
    if (startedAt === NONE || startedAt >= until) continue;
    const finishedAt = tickets.finishedAt[row]!;
    const to = finishedAt === NONE ? until : Math.min(finishedAt, until);
    const ms = to - Math.max(startedAt, from);
    if (ms <= 0) continue;
    const team = tickets.team[row]!;
    workedMs[team]! += ms;
    if (tickets.kind[row] !== kindIndex.own) integrationMs[team]! += ms;
  }
  return { workedMs, integrationMs, paidMs: systems.map((_, system) => paidMs(state, system, from, until)) };
}

function paidMs(state: BusinessState, system: number, from: number, until: number): number {
  const { joinedAt, people } = state.systems[system]!;
  if (joinedAt === NONE) return 0;
  let ms = people * Math.max(0, until - Math.max(from, joinedAt));
  for (const command of state.commands) {
    if (command.type !== "hire" || command.system !== system) continue;
    ms += Math.max(0, until - Math.max(from, command.at));
  }
  return ms;
}

/** Σ of `part` ÷ Σ of `whole`; 0 when there is no whole. */
export function shareOf(part: readonly number[], whole: readonly number[]): number {
  const all = sum(whole);
  return all === 0 ? 0 : sum(part) / all;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
