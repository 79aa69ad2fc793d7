import type { Command } from "../business/index.ts";
import type { DurationMs, InstantMs } from "../kernel/index.ts";
import type { Outline, Stop } from "../lens/index.ts";
import type { Problem } from "./CodedError.ts";
import type { NewCommand, Run } from "./Run.ts";
import type { RunClient } from "./RunClient.ts";

/** A run that can be gone back to: what was open before a command, and where one was in it. */
export interface UndoEntry {
  readonly run: Run;
  readonly outline: Outline;
  readonly at: InstantMs;
}

export interface RunContext {
  readonly client: Pick<RunClient, "open" | "next">;
  /** The lens it is seen through. */
  readonly lens: string;
  /** The run that is open, or being opened. Null only before the first. */
  readonly run: Run | null;
  /** False while a run is being opened: what is shown is still the one before. */
  readonly isOpen: boolean;
  /** Null before the first run has been opened. */
  readonly outline: Outline | null;
  /** The instant shown. */
  readonly at: InstantMs;
  /** Simulated ms per real second. Never changes what happens, only how long it takes to watch. */
  readonly speedMs: DurationMs;
  /** True until the first run has been seen to its end: it holds at each of its stops. */
  readonly hasStops: boolean;
  /** The stop it is held at; null elsewhere. */
  readonly stop: Stop | null;
  /** The last stop that was held at; none holds twice. */
  readonly stoppedAt: InstantMs;
  /** One entry per command given since the run was chosen, oldest first. */
  readonly undo: readonly UndoEntry[];
  /** Runs that were gone back from, the next one to redo last; another command ends them. */
  readonly redo: readonly UndoEntry[];
  /** Where to go once the run being opened is open. */
  readonly openAt: InstantMs;
  /** The run that is to take the place of the open one: with a command more. */
  readonly nextRun: Run | null;
  /** True where it played when somebody else's command arrived: it goes on playing. */
  readonly resumes: boolean;
  /** Why the last command was refused by the business; cleared by whatever is done next. */
  readonly refusal: Problem | null;
  /** Why nothing can be shown. */
  readonly problem: Problem | null;
}

export interface RunInput {
  readonly client: RunContext["client"];
  readonly lens: string;
  /** True where the run is to stop by itself at its stops. Default false. */
  readonly hasStops?: boolean;
  /** Simulated ms per real second at first. Default: as for runs of years. */
  readonly speedMs?: DurationMs;
}

export type RunEvent =
  /** Somebody wants to see a run: at its start, or at `at` when a link says so. */
  | { type: "run.chosen"; run: Run; at?: InstantMs }
  | { type: "run.retried" }
  | { type: "run.restarted" }
  /** Another Larkfield: the next seed, with nothing done yet. */
  | { type: "larkfield.changed" }
  | { type: "play.pressed" }
  | { type: "pause.pressed" }
  /** With reduced motion: straight to the next stop, as a still. */
  | { type: "next.pressed" }
  /** The page's clock, real ms since the last tick. */
  | { type: "clock.advanced"; elapsedMs: number }
  | { type: "time.sought"; at: InstantMs }
  /** One step: to the next full day, hour, … of `byMs`, back where it is negative; left out, to the next event or the last. */
  | { type: "step.taken"; byMs?: number; isBack?: boolean }
  | { type: "speed.chosen"; speedMs: DurationMs }
  | { type: "command.given"; command: NewCommand }
  /** A command that somebody else gave and numbered. The instant shown stays, and playing goes on. */
  | { type: "command.received"; command: Command }
  | { type: "command.undone" }
  | { type: "command.redone" }
  /** Another future of the open run, which has been played before: the instant shown stays. */
  | { type: "future.chosen"; run: Run; outline: Outline }
  /** The worker failed outside the machine, while frames were asked for. */
  | { type: "worker.failed"; problem: Problem };
