/** The runs that the expectations of the time machine are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { ask, createWorldWith, keptLog, recordingOf, set } from "../../simulations/business/index.ts";
import type { Command, Overrides, RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { DAY_ZERO, given } from "../../simulations/lenses/time-machine/challenge.ts";
import { instantsBefore } from "../../simulations/lenses/time-machine/days.ts";
import { followAsked } from "../../simulations/lenses/time-machine/followAsked.ts";
import { judgeTimeMachine } from "../../simulations/lenses/time-machine/judgeTimeMachine.ts";
import { lookBack, rightShare } from "../../simulations/lenses/time-machine/lookBack.ts";
import { keptValues } from "../../simulations/lenses/time-machine/questions.ts";
import { briefOf } from "../../simulations/lenses/time-machine/tellTimeMachine.ts";
import type { Asked, TimeMachineBrief } from "../../simulations/lenses/time-machine/TimeMachineBrief.ts";
import { timeMachineRun } from "../../simulations/lenses/time-machine/timeMachineRun.ts";

export interface PlayedYear extends Omit<TimeMachineBrief, "newReader"> {
  /** Share of the figures that come out so many days before the end. */
  readonly before: (days: number) => number;
  readonly isWon: boolean;
}

/** One year on the bus, at its end. */
export function played(seed: number, overrides: Overrides = {}, commands: readonly Command[] = []): PlayedYear {
  const world = createWorldWith(timeMachineRun({ seed, overrides, commands }), { commands: { set } });
  const { state } = world.simulation;
  world.simulation.runUntil(state.endAt);
  const kept = keptLog(world);
  const brief = briefOf(world, kept);
  return {
    ...brief,
    before: (days) => rightShare(lookBack(state, kept, instantsBefore(state.endAt, [days]))[0]!) ?? 0,
    isWon: judgeTimeMachine(brief).isWon,
  };
}

export function runs(
  seeds: readonly number[],
  overrides: Overrides = {},
  commands: readonly Command[] = [],
): readonly PlayedYear[] {
  return seeds.map((seed) => played(seed, overrides, commands));
}

/** Day 400, in the second year: pricing asks for what fulfilment knows. */
const ASKED_AT = DAY_ZERO + 400 * DAY_MS;

/** How a question nobody planned for went; null where pricing reads it already. */
export function asked(seed: number, architecture: string, overrides: Overrides = {}): Asked | null {
  const request: RunRequest = {
    ...timeMachineRun({ seed, overrides, commands: given(["ask"], ASKED_AT) }),
    architecture,
    years: 2,
  };
  const world = createWorldWith(request, { commands: { ask } });
  return followAsked(recordingOf(world, request, { checkpointEveryMs: Infinity }));
}

/** The registered rule: nearest to the means over the seeds at each of the days that are asked about, by the sum of squares. */
export function referenceSeed(seeds: readonly number[], all: readonly PlayedYear[]): number {
  const values = all.map((year) => keptValues(year).map((value) => value ?? 0));
  const means = values[0]!.map((_, day) => mean(values.map((one) => one[day]!)));
  const distances = values.map((one) => one.reduce((total, value, day) => total + (value - means[day]!) ** 2, 0));
  return seeds[distances.indexOf(Math.min(...distances))]!;
}

/** For the runs in which pricing asks: nearest to the mean share that is right on the bus, of the seeds in which it can ask. */
export function askedSeed(seeds: readonly number[]): number {
  const shares = seeds.flatMap((seed) => {
    const went = asked(seed, "bus");
    return went === null || went.shares.length === 0 ? [] : [{ seed, share: mean(went.shares) }];
  });
  const middle = mean(shares.map(({ share }) => share));
  return shares.toSorted((one, other) => Math.abs(one.share - middle) - Math.abs(other.share - middle))[0]!.seed;
}

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
