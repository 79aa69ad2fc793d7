import type { Command, Overrides, RunRequest } from "../../../../simulations/business/index.ts";

/** A request for the tangle in tests: seed 1 unless said otherwise. */
export function request(
  options: { seed?: number; overrides?: Overrides; commands?: readonly Command[] } = {},
): RunRequest {
  return {
    scenario: "tangle@2",
    architecture: "point-to-point",
    overrides: options.overrides ?? {},
    seed: options.seed ?? 1,
    commands: options.commands ?? [],
  };
}

export function publish(system: number, at: number, sequence = 0): Command {
  return { at, sequence, by: "learner", type: "publish", system };
}

export function hire(system: number, at: number, sequence = 0): Command {
  return { at, sequence, by: "learner", type: "hire", system };
}

export const seeds = [1, 2, 3, 113, 4_294_967_295];
