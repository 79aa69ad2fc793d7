import type { Command, Overrides, RunRequest } from "../business/index.ts";

type Reference = Pick<RunRequest, "architecture" | "seed" | "years"> & { readonly scenario: string };

interface Differences {
  readonly seed?: number;
  readonly overrides?: Overrides;
  readonly commands?: readonly Command[];
}

/** Makes runs that differ from a lens's pinned one, which prose is true of, in what is given; without anything, that one. */
export function runsFrom({
  scenario,
  architecture,
  seed,
  years,
}: Reference): (differences?: Differences) => RunRequest & Reference & { readonly commands: readonly Command[] } {
  return (differences = {}) => ({
    scenario,
    architecture,
    ...(years !== undefined && { years }),
    overrides: differences.overrides ?? {},
    seed: differences.seed ?? seed,
    commands: differences.commands ?? [],
  });
}
