import { assign, fromPromise, setup } from "xstate";
import type { InstantMs } from "../kernel/index.ts";
import { keptRun, moveBy, moveToNextStop, within } from "./runPlace.ts";
import type { Problem } from "./CodedError.ts";
import type { NewCommand, Run } from "./Run.ts";
import type { OpenedRun } from "./RunClient.ts";
import type { RunContext, RunEvent, RunInput } from "./runContext.ts";

/** What the names in the chart of runMachine.ts stand for: what is asked of the worker, what is tested, what changes. */
export function runSetup() {
  return setup({
    types: { context: {} as RunContext, events: {} as RunEvent, input: {} as RunInput },
    actors: {
      open: fromPromise<OpenedRun, { client: RunContext["client"]; run: Run }>(({ input }) =>
        input.client.open(input.run),
      ),
      fork: fromPromise<OpenedRun, { context: RunContext }>(({ input: { context } }) =>
        context.client.fork(context.session!, context.at, context.command!),
      ),
      nextInstant: fromPromise<InstantMs | null, { context: RunContext }>(({ input: { context } }) =>
        context.client.next(context.session!, context.at),
      ),
    },
    guards: {
      isAtEnd: ({ context }) => context.at >= context.outline!.endAt,
      isDayStep: ({ event }) => event.type === "step.taken" && (event.to === "day" || event.to === "previousDay"),
      isHeld: ({ context }) => context.stop !== null,
      hasKeptRun: ({ context }) => context.undo.length > 0,
      hasCommand: ({ context }) => (context.run?.commands.length ?? 0) > 0,
      hasRun: ({ context }) => context.run !== null,
      isRefusal: (_, { problem }: { problem: Problem }) => !/^(worker|session)\./.test(problem.code),
    },
    actions: {
      choose: assign((_, { run, at }: { run: Run; at: InstantMs }) => ({ run, openAt: at })),
      closeAll: ({ context }) => {
        for (const { session } of context.undo) context.client.close(session);
        if (context.session !== null) context.client.close(context.session);
      },
      forgetSessions: assign({ session: null, undo: [], stop: null, refusal: null, problem: null }),
      takeOpened: assign(({ context }, { opened }: { opened: OpenedRun }) => ({
        run: opened.run,
        session: opened.session,
        outline: opened.outline,
        at: Math.min(context.openAt, opened.outline.endAt),
      })),
      takeForked: assign(({ context }, { forked }: { forked: OpenedRun }) => ({
        undo: [...context.undo, keptRun(context)],
        run: forked.run,
        session: forked.session,
        outline: forked.outline,
        command: null,
      })),
      takeKept: assign(({ context }) => {
        const { run, session, outline, at } = context.undo.at(-1)!;
        return { run, session, outline, at, undo: context.undo.slice(0, -1), stop: null };
      }),
      closeSession: ({ context }) => context.client.close(context.session!),
      advance: assign(({ context }, { elapsedMs }: { elapsedMs: number }) => moveBy(context, elapsedMs)),
      jumpToStop: assign(({ context }) => moveToNextStop(context)),
      seek: assign(({ context }, { at }: { at: InstantMs }) => ({
        at: within(context, at),
        stop: null,
        refusal: null,
      })),
      leaveStop: assign({ stop: null, refusal: null }),
      setSpeed: assign((_, { speedDaysPerSecond }: { speedDaysPerSecond: number }) => ({ speedDaysPerSecond })),
      setCommand: assign((_, { command }: { command: NewCommand }) => ({ command, refusal: null, stop: null })),
      setRefusal: assign((_, { problem }: { problem: Problem }) => ({ refusal: problem, command: null })),
      setProblem: assign((_, { problem }: { problem: Problem }) => ({ problem, command: null })),
      endStops: assign({ hasStops: false }),
    },
  });
}
