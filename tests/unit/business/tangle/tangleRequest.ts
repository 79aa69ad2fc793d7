import { createWorld, settle, whyWish } from "../../../../simulations/business/index.ts";
import type { Command, Larkfield, Overrides, RunRequest, WhyChain } from "../../../../simulations/business/index.ts";

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

/** The world of a request, run on until every wish asked before its end works. */
export function settled(asked: RunRequest): Larkfield {
  const world = createWorld(asked);
  const { simulation } = world;
  return settle(simulation.state.endAt, (at) => {
    simulation.runUntil(at);
    return world;
  });
}

/** Why a wish of a run took as long as it did, as it turned out. */
export function whyOfWish(asked: RunRequest, wish: number): WhyChain {
  return whyWish(settled(asked), wish);
}
