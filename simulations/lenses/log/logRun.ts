import type { Command, Overrides, RunRequest } from "../../business/index.ts";
import pinned from "./pinned.json" with { type: "json" };

const { reference } = pinned;

/** A run of the log. Without a seed it is the pinned one, which prose is true of. */
export function logRun(
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
