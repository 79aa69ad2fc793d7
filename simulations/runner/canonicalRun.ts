import type { Run, SharedRun, View } from "./Run.ts";

/** The run with its fields and overrides in one order, so that equal runs give equal text. */
export function canonicalRun(run: Run): Run {
  const { format, epoch, scenario, architecture, overrides, seed, commands } = run;
  return {
    format,
    epoch,
    scenario,
    architecture,
    overrides: inOrder(overrides),
    seed,
    commands: commands.map(({ at, sequence, by, type, system }) => ({ at, sequence, by, type, system })),
  };
}

/** The JSON that a link and a file both hold: the run itself, and `view` beside its fields when there is one. */
export function sharedJson({ run, view }: SharedRun, indent = 0): string {
  const value = view === null ? canonicalRun(run) : { ...canonicalRun(run), view: canonicalView(view) };
  return JSON.stringify(value, null, indent);
}

function canonicalView({ branch, at, lens, beside }: View): View {
  const runs = beside?.map(({ architecture, overrides }) => ({ architecture, overrides: inOrder(overrides) }));
  return { branch, at, lens, ...(runs && runs.length > 0 && { beside: runs }) };
}

function inOrder(overrides: Run["overrides"]): Run["overrides"] {
  const names = Object.keys(overrides).toSorted();
  return Object.fromEntries(names.map((name) => [name, overrides[name]!]));
}
