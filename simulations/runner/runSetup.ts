import { assign, fromPromise, setup } from "xstate";
import type { Command } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Outline } from "../lens/index.ts";
import { keptRun, moveBy, moveToNextStop, within } from "./runPlace.ts";
import type { Problem } from "./CodedError.ts";
import { forkRun, withCommand, withoutLastCommand } from "./Run.ts";
import type { NewCommand, Run } from "./Run.ts";
import type { RunContext, RunEvent, RunInput } from "./runContext.ts";

/** A run, and what a worker says of it once it has been played. */
interface OpenedRun {
  readonly run: Run;
  readonly outline: Outline;
}

/** What the names in the chart of runMachine.ts stand for: what is asked of the worker, what is tested, what changes. */
export function runSetup() {
  return setup({
    types: { context: {} as RunContext, events: {} as RunEvent, input: {} as RunInput },
    actors: {
      open: fromPromise<OpenedRun, { context: RunContext; run: Run }>(async ({ input: { context, run } }) => ({
        run,
        outline: await context.client.open(context.lens, run),
      })),
      nextInstant: fromPromise<InstantMs, { context: RunContext; isBack: boolean }>(
        async ({ input: { context, isBack } }) =>
          (await context.client.next(context.lens, context.run!, context.at, isBack)) ?? (isBack ? 0 : Infinity),
      ),
    },
    guards: {
      isAtEnd: ({ context }) => context.at >= context.outline!.endAt,
      isStepOfTime: ({ event }) => event.type === "step.taken" && event.byMs !== undefined,
      isHeld: ({ context }) => context.stop !== null,
      hasKeptRun: ({ context }) => context.undo.length > 0,
      hasRedo: ({ context }) => context.redo.length > 0,
      hasCommand: ({ context }) => (context.run?.commands.length ?? 0) > 0,
      hasRun: ({ context }) => context.run !== null,
      isRefusal: (_, { problem }: { problem: Problem }) => !/^(worker|lens)\./.test(problem.code),
      hasPlayed: ({ context }) => context.resumes,
    },
    actions: {
      choose: assign((_, { run, at }: { run: Run; at: InstantMs }) => ({ run, openAt: at })),
      leaveRun: assign({ isOpen: false, undo: [], redo: [], stop: null, refusal: null, problem: null }),
      takeOpened: assign(({ context }, { opened: { run, outline } }: { opened: OpenedRun }) => ({
        run,
        outline,
        isOpen: true,
        at: within({ outline }, context.openAt),
      })),
      takeForked: assign(({ context }, { opened: { run, outline } }: { opened: OpenedRun }) => ({
        // Back to where the command was given, wherever one has looked meanwhile.
        undo: [...context.undo, { ...keptRun(context), at: run.commands.at(-1)!.at }],
        redo: [],
        run,
        outline,
        nextRun: null,
      })),
      /** What could be undone was decided without the command that has come in. */
      takeReceived: assign((_, { opened: { run, outline } }: { opened: OpenedRun }) => ({
        undo: [],
        redo: [],
        run,
        outline,
        nextRun: null,
      })),
      takeKept: assign(({ context }) => {
        const { run, outline, at } = context.undo.at(-1)!;
        return { run, outline, at, undo: context.undo.slice(0, -1), redo: [...context.redo, keptRun(context)] };
      }),
      takeRedone: assign(({ context }) => {
        const { run, outline } = context.redo.at(-1)!;
        const { at } = run.commands.at(-1)!;
        return {
          run,
          outline,
          at,
          undo: [...context.undo, { ...keptRun(context), at }],
          redo: context.redo.slice(0, -1),
        };
      }),
      /** Undo in a run that was opened with commands in it: what it was without the last has yet to be played. */
      takeBack: assign(({ context }) => ({
        run: withoutLastCommand(context.run!)!,
        openAt: context.run!.commands.at(-1)!.at,
        isOpen: false,
        redo: [...context.redo, keptRun(context)],
        stop: null,
        refusal: null,
      })),
      takeFuture: assign(({ context }, { run, outline }: OpenedRun) => ({
        run,
        outline,
        at: within({ outline }, context.at),
        undo: [],
        redo: [],
      })),
      advance: assign(({ context }, { elapsedMs }: { elapsedMs: number }) => moveBy(context, elapsedMs)),
      jumpToStop: assign(({ context }) => moveToNextStop(context)),
      seek: assign(({ context }, { at }: { at: InstantMs }) => ({
        at: within(context, at),
        stop: null,
        refusal: null,
      })),
      leaveStop: assign({ stop: null, refusal: null }),
      setSpeed: assign((_, { speedMs }: { speedMs: number }) => ({ speedMs })),
      act: assign(({ context }, { command }: { command: NewCommand }) => ({
        nextRun: forkRun(context.run!, context.at, command),
        refusal: null,
        stop: null,
      })),
      receive: assign(({ context }, { command, resumes }: { command: Command; resumes: boolean }) => ({
        nextRun: withCommand(context.run!, command),
        resumes,
      })),
      setRefusal: assign((_, { problem }: { problem: Problem }) => ({ refusal: problem, nextRun: null })),
      setProblem: assign((_, { problem }: { problem: Problem }) => ({ problem, nextRun: null })),
      endStops: assign({ hasStops: false }),
    },
  });
}
