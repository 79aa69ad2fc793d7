/** The runs that the expectations of the queue lens are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { createWorldWith, demandFigures, hire, set } from "../../simulations/business/index.ts";
import type { Command, DemandFigures, Overrides } from "../../simulations/business/index.ts";
import { judgeQueue } from "../../simulations/lenses/queue/judgeQueue.ts";
import { queueRun } from "../../simulations/lenses/queue/queueRun.ts";
import type { QueueBrief } from "../../simulations/lenses/queue/QueueBrief.ts";
import { briefOf } from "../../simulations/lenses/queue/tellQueue.ts";

export interface PlayedQueue extends Omit<QueueBrief, "byReturns" | "byUrgent"> {
  readonly figures: DemandFigures;
}

/** One run by itself, at its end, without those that its questions ask about. */
export function played(seed: number, overrides: Overrides = {}, commands: readonly Command[] = []): PlayedQueue {
  const { simulation } = createWorldWith(queueRun({ seed, overrides, commands }), { commands: { hire, set } });
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  return { ...briefOf(state), figures: demandFigures(state, state.dayZero, state.endAt) };
}

export function runs(
  seeds: readonly number[],
  overrides: Overrides = {},
  commands: readonly Command[] = [],
): readonly PlayedQueue[] {
  return seeds.map((seed) => played(seed, overrides, commands));
}

export function isWon(run: PlayedQueue): boolean {
  return judgeQueue(run).isWon;
}

/** The registered rule: nearest to the means of the half-years by the sum of squared relative differences. */
export function referenceSeed(seeds: readonly number[], all: readonly PlayedQueue[]): number {
  const targets = all[0]!.halves.map((_, half) => mean(all.map(({ halves }) => halves[half]!.days ?? 0)));
  const distances = all.map(({ halves }) =>
    halves.reduce((total, { days }, half) => total + ((days ?? 0) / targets[half]! - 1) ** 2, 0),
  );
  return seeds[distances.indexOf(Math.min(...distances))]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
