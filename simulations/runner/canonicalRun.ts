import type { Command, Stage } from "../business/index.ts";
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
    ...(evolution !== undefined && { evolution: evolution.map(canonicalStage) }),
    commands: commands.map(canonicalCommand),
  };
}

function canonicalStage({ day, architecture }: Stage): Stage {
  return { day, architecture };
}

/**
 * A command with its fields in one order: its place first, then its own fields by name. It needs no schema, so that a page
 * that only keeps a run loads none; what a command may hold is checked when it is read.
 */
function canonicalCommand(command: Command): Command {
  const { at, sequence, by, type, ...own } = command as Command & Readonly<Record<string, unknown>>;
  const names = Object.keys(own).filter((name) => own[name] !== undefined);
  const fields = names.toSorted().map((name) => [name, own[name]] as const);
  return { at, sequence, by, type, ...Object.fromEntries(fields) } as unknown as Command;
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
