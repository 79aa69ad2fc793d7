import { EPOCH } from "../business/index.ts";
import type { Command, Overrides, RunRequest, Stage } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";

/** The shape of the value itself. Changes only when a field is added, removed or changes its meaning. */
export const RUN_FORMAT = 1;

/** Scenarios that can be played today, `id@version`. A test holds the list against the business. */
export const SCENARIOS: readonly string[] = [
  "larkfield@1",
  "noAcquisition@1",
  "allCalls@1",
  "everyoneTold@1",
  "bigCleanCentre@1",
  "carefulBus@1",
  "centre@1",
  "chain@1",
  "contracts@1",
  "consumers@1",
  "contractsOnCalls@1",
  "decision@1",
  "duplicates@1",
  "growingCentre@1",
  "handOn@1",
  "log@1",
  "messages@1",
  "orders@1",
  "outage@1",
  "schema@1",
  "servedBus@1",
  "timeMachine@1",
  "tangle@2",
];

/** Years that are played when a run says nothing else: the business's own default. */
const YEARS = 3;

/**
 * A whole run as one value: what a lesson pins, a link carries, a file keeps, a test checks. It says everything that
 * decides what happens, so that whatever can be played can be shared.
 */
export interface Run extends RunRequest {
  readonly format: typeof RUN_FORMAT;
  /** The business's epoch: the same value of another epoch would play differently. */
  readonly epoch: number;
  /** `id@version` of the scenario the world starts from. */
  readonly scenario: string;
  /** One of the business's architectures: `point-to-point`, `bus`, `platform`, `backbone`. */
  readonly architecture: string;
  /** Parameters that differ from the scenario's, by name. */
  readonly overrides: Readonly<Record<string, number | string | boolean>>;
  /** Which Larkfield: an unsigned 32-bit whole number. */
  readonly seed: number;
  /** What people did, ordered by (at, sequence). */
  readonly commands: readonly Command[];
  /** Years of four quarters. Left out where it is the business's default, so that a run has one form only. */
  readonly years?: number;
  /** Architectures taken up later. Left out where there are none. */
  readonly evolution?: readonly Stage[];
}

/** A command before it has its place in a run: the fork gives it the instant and the next sequence number. */
export type NewCommand = Command extends infer Any
  ? Any extends Command
    ? Omit<Any, "at" | "sequence">
    : never
  : never;

/** Where somebody was looking when they made a link. */
export interface View {
  /** Which branch of the recording, 0 for the trunk. */
  readonly branch: number;
  /** The instant shown, simulated ms from day 0. */
  readonly at: InstantMs;
  /** The lens it was shown through, by the simulation's id: `tangle`, `evolution`. */
  readonly lens: string;
  /** Other runs shown at its side: of the same scenario and seed, with nothing done in them. Left out: none. */
  readonly beside?: readonly RunBeside[];
}

/** What a run at the side of another does differently: who does the work, and parameters. */
export interface RunBeside {
  readonly architecture: string;
  readonly overrides: Overrides;
}

/** What a link or a file holds: a run, and perhaps a view of it. */
export interface SharedRun {
  readonly run: Run;
  readonly view: View | null;
}

/** A new run of today's epoch. Left out: no overrides, no commands, three years, the same architecture to the end. */
export function newRun(choice: Pick<Run, "scenario" | "architecture" | "seed"> & Partial<Run>): Run {
  const { scenario, architecture, seed, overrides = {}, commands = [], years = YEARS, evolution = [] } = choice;
  return {
    format: RUN_FORMAT,
    epoch: EPOCH,
    scenario,
    architecture,
    overrides,
    seed,
    commands,
    ...(years !== YEARS && { years }),
    ...(evolution.length > 0 && { evolution }),
  };
}

/** The same run in another Larkfield: the next seed, with nothing done yet. */
export function anotherLarkfield(run: Run): Run {
  return { ...run, seed: (run.seed + 1) >>> 0, commands: [] };
}

/**
 * A new future: what had been done up to `at`, then `command`.
 * Later commands of the parent are not taken over, because they were decided in another future; the parent keeps them.
 * A command sorts after all events of its instant, and after commands given there before.
 */
export function forkRun(run: Run, at: InstantMs, command: NewCommand): Run {
  const earlier = run.commands.filter((given) => given.at <= at);
  const sequence = earlier.reduce((largest, given) => Math.max(largest, given.sequence + 1), 0);
  return { ...run, commands: [...earlier, { ...command, at, sequence } as Command] };
}

/**
 * The run with a command that somebody else has numbered, such as a room's server: at its place by (at, sequence), whatever
 * has been done here meanwhile.
 */
export function withCommand(run: Run, command: Command): Run {
  const commands = [...run.commands, command].sort((one, other) => one.at - other.at || one.sequence - other.sequence);
  return { ...run, commands };
}

/** The run before the command that was given last. Undefined when nothing has been done. */
export function withoutLastCommand(run: Run): Run | undefined {
  if (run.commands.length === 0) return undefined;
  return { ...run, commands: run.commands.slice(0, -1) };
}
