/** The runs that the expectations of the decision lens are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { createRecording, createWorldWith, set } from "../../simulations/business/index.ts";
import type { Command, Overrides, RunRequest } from "../../simulations/business/index.ts";
import { shareOfHalf } from "../../simulations/lenses/decision/besides.ts";
import { challenge } from "../../simulations/lenses/decision/challenge.ts";
import type { DecisionBrief } from "../../simulations/lenses/decision/DecisionBrief.ts";
import { decisionRun } from "../../simulations/lenses/decision/decisionRun.ts";
import { briefOf } from "../../simulations/lenses/decision/tellDecision.ts";

/** Shares of the last half-year of a run. */
export interface Ended {
  readonly acted: number;
  readonly value: number;
  /** Share of all inputs read that were right. */
  readonly feed: number;
}

/** One run to its end, without writing down its decisions: a third of the time. */
export function ended(request: RunRequest): Ended {
  const { simulation } = createWorldWith(request, { commands: { set } });
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  const half = state.quarters / 2;
  const [from, to] = [2 * half - 2, 2 * half];
  const sum = (cells: Float64Array): number => cells.subarray(from, to).reduce((total, one) => total + one, 0);
  return {
    acted: shareOfHalf(state, half, "acted")!,
    value: shareOfHalf(state, half, "value")!,
    feed: sum(state.tally.right) / sum(state.tally.reads),
  };
}

export type Played = Omit<DecisionBrief, "byInputs" | "byDelay">;

/** The pinned run with another seed, with every decision of it. */
export function played(seed: number): Played {
  return briefOf(createRecording(decisionRun({ seed }), { checkpointEveryMs: Infinity }));
}

export function runs(
  seeds: readonly number[],
  options: Parameters<typeof decisionRun>[0] & { readonly years?: number } = {},
): readonly Ended[] {
  const { years } = options;
  return seeds.map((seed) => ended({ ...decisionRun({ ...options, seed }), ...(years !== undefined && { years }) }));
}

/** Whether the challenge is won on each of the seeds with these orders. */
export function wins(seeds: readonly number[], commands: readonly Command[]): readonly boolean[] {
  const { acted, value } = challenge.targets;
  return runs(seeds, { commands }).map((run) => run.acted >= acted && run.value >= value);
}

export function withInputs(inputs: number, besides: Overrides = {}): { overrides: Overrides; years: number } {
  return { overrides: { "decisions.inputs": inputs, ...besides }, years: 1 };
}

/** The registered rule: nearest to the means of the half-years' shares by the sum of squared differences. */
export function referenceSeed(seeds: readonly number[], all: readonly Played[]): number {
  const shares = all.map(({ halves }) => halves.flatMap(({ feed, joint, acted }) => [feed!, joint!, acted!]));
  const means = shares[0]!.map((_, place) => shares.reduce((sum, one) => sum + one[place]!, 0) / shares.length);
  const distances = shares.map((one) => one.reduce((sum, share, place) => sum + (share - means[place]!) ** 2, 0));
  return seeds[distances.indexOf(Math.min(...distances))]!;
}
