import type { Command, Overrides, RunRequest } from "../../business/index.ts";
import pinned from "./pinned.json" with { type: "json" };

const { reference } = pinned;

/** A run of the contract. Without a seed it is the pinned reference Larkfield. */
export function contractRun(
  options: { readonly seed?: number; readonly overrides?: Overrides; readonly commands?: readonly Command[] } = {},
): RunRequest & { readonly scenario: string; readonly commands: readonly Command[] } {
  return {
    scenario: reference.scenario,
    architecture: reference.architecture,
    years: reference.years,
    overrides: options.overrides ?? {},
    seed: options.seed ?? reference.seed,
    commands: options.commands ?? [],
  };
}
