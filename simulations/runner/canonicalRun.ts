import { commandShapes } from "../business/index.ts";
import type { Command } from "../business/index.ts";
import { newRun } from "./Run.ts";
import type { Run, SharedRun, View } from "./Run.ts";

/** The run with its fields and overrides in one order, so that equal runs give equal text. */
export function canonicalRun(run: Run): Run {
  const { format, epoch } = run;
  const { scenario, architecture, overrides, seed, commands, years, evolution } = newRun(run);
  return {
    format,
    epoch,
    scenario,
    architecture,
    ...(years !== undefined && { years }),
    overrides: inOrder(overrides),
    seed,
    ...(evolution !== undefined && {
      evolution: evolution.map((stage) => ({ day: stage.day, architecture: stage.architecture })),
    }),
    commands: commands.map(canonicalCommand),
  };
}

function canonicalCommand(command: Command): Command {
  const { at, sequence, by, type } = command;
  const fields = commandShapes.find((shape) => shape.type === type)?.fields ?? {};
  return {
    at,
    sequence,
    by,
    type,
    ...Object.fromEntries(Object.keys(fields).map((field) => [field, command[field]!])),
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
