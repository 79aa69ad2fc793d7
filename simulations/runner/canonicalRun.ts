import type { Run, SharedRun } from "./Run.ts";

/** The run with its fields and overrides in one order, so that equal runs give equal text. */
export function canonicalRun(run: Run): Run {
  const { format, epoch, scenario, architecture, overrides, seed, commands } = run;
  const names = Object.keys(overrides).toSorted();
  return {
    format,
    epoch,
    scenario,
    architecture,
    overrides: Object.fromEntries(names.map((name) => [name, overrides[name]!])),
    seed,
    commands: commands.map(({ at, sequence, by, type, system }) => ({ at, sequence, by, type, system })),
  };
}

/** The JSON that a link and a file both hold: the run itself, and `view` beside its fields when there is one. */
export function sharedJson({ run, view }: SharedRun, indent = 0): string {
  const value = view === null ? canonicalRun(run) : { ...canonicalRun(run), view };
  return JSON.stringify(value, null, indent);
}
