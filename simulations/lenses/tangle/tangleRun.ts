import type { Command, Overrides, RunRequest } from "../../business/index.ts";

import pinned from "./pinned.json" with { type: "json" };

const { reference } = pinned;

/** A run of the tangle. Without a seed it is the pinned reference Larkfield, which the lesson's prose is true of. */
export function tangleRun(
  options: { readonly seed?: number; readonly overrides?: Overrides; readonly commands?: readonly Command[] } = {},
): RunRequest & { readonly scenario: string; readonly commands: readonly Command[] } {
  return {
    scenario: reference.scenario,
    architecture: reference.architecture,
    overrides: options.overrides ?? {},
    seed: options.seed ?? reference.seed,
    commands: options.commands ?? [],
  };
}

/** Runs that the prose quotes beside the pinned one. */
export const besides = {
  noChanges: { "changes.everyDays": 0 },
  published: { "publish.everyone": true },
  halfPairs: { "needs.share": 0.5 },
} as const satisfies Record<string, Overrides>;
