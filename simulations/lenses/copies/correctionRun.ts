import type { Command, Overrides, RunRequest } from "../../business/index.ts";
import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";

/** Day 0, after the days of past that all runs share. */
const DAY_ZERO = 90;
/** A working morning, when every job has run often. */
const CORRECTED_ON_DAY = 60;
const NINE = 9;

/** When somebody puts a copy right: day 60, nine in the morning. */
export const correctedAt = (DAY_ZERO + CORRECTED_ON_DAY) * DAY_MS + NINE * HOUR_MS;
/** Hours after which it is looked at again; 0 is the correction itself. */
export const hoursAfter = [0, 1, 2, 4, 8, 24] as const;
/** The copy at the end of the chain. */
export const LAST_COPY = 3;

/** Puts one copy right by hand, at nine. */
export function correction(copy: number): Command {
  return { at: correctedAt, sequence: 0, by: "learner", type: "correct", copy } as Command;
}

/** A year of copies made from copies, twelve figures each, with what is different in it. */
export function chainRun(overrides: Overrides = {}, commands: readonly Command[] = []): Omit<RunRequest, "seed"> {
  return {
    scenario: "handOn@1",
    architecture: "point-to-point",
    years: 1,
    overrides: { "facts.keys": 12, ...overrides },
    commands,
  };
}
