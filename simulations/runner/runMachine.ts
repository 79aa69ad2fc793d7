import { assign, fromPromise, setup } from "xstate";
import type { InstantMs } from "../kernel/index.ts";
import { toProblem } from "./CodedError.ts";
import { anotherLarkfield, withoutLastCommand } from "./Run.ts";
import { keptRun, moveBy, moveToNextStop, within } from "./runPlace.ts";
import { neighbourDay, SPEED_DEFAULT_DAYS_PER_SECOND } from "./speed.ts";
import type { Problem } from "./CodedError.ts";
import type { NewCommand, Run } from "./Run.ts";
import type { OpenedRun } from "./RunClient.ts";
import type { RunContext, RunEvent, RunInput } from "./runContext.ts";

/**
 * Run control: which run is open, where in it we are, whether it moves. It holds no frames and reads no clock: the page
 * sends the time that passed, reads `at`, and asks the client for that frame (followFrames).
 */
export function createRunMachine() {
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
  }).createMachine({
    id: "run",
    context: ({ input }) => ({
      client: input.client,
      run: null,
      session: null,
      outline: null,
      at: 0,
      speedDaysPerSecond: input.speedDaysPerSecond ?? SPEED_DEFAULT_DAYS_PER_SECOND,
      hasStops: input.hasStops ?? false,
      stop: null,
      stoppedAt: -1,
      undo: [],
      openAt: 0,
      command: null,
      refusal: null,
      problem: null,
    }),
    initial: "idle",
    on: {
      "run.chosen": {
        target: ".opening",
        reenter: true,
        actions: [
          "closeAll",
          "forgetSessions",
          { type: "choose", params: ({ event }) => ({ run: event.run, at: event.at ?? 0 }) },
        ],
      },
      "speed.chosen": {
        actions: { type: "setSpeed", params: ({ event }) => ({ speedDaysPerSecond: event.speedDaysPerSecond }) },
      },
    },
    states: {
      idle: {},
      opening: {
        invoke: {
          src: "open",
          input: ({ context }) => ({ client: context.client, run: context.run! }),
          onDone: {
            target: "ready",
            actions: { type: "takeOpened", params: ({ event }) => ({ opened: event.output }) },
          },
          onError: {
            target: "failed",
            actions: { type: "setProblem", params: problemOf },
          },
        },
      },
      ready: {
        initial: "paused",
        on: {
          "time.sought": { target: ".paused", actions: { type: "seek", params: ({ event }) => ({ at: event.at }) } },
          "run.restarted": { target: ".paused", actions: { type: "seek", params: { at: 0 } } },
          "larkfield.changed": {
            target: "opening",
            actions: [
              { type: "choose", params: ({ context }) => ({ run: anotherLarkfield(context.run!), at: 0 }) },
              "closeAll",
              "forgetSessions",
            ],
          },
          "step.taken": [
            {
              guard: "isDayStep",
              target: ".paused",
              actions: {
                type: "seek",
                params: ({ context, event }) => ({ at: neighbourDay(context.at, event.to === "day" ? 1 : -1) }),
              },
            },
            { target: ".stepping", actions: "leaveStop" },
          ],
          "next.pressed": { target: ".arrived", actions: ["leaveStop", "jumpToStop"] },
          "command.given": {
            target: ".acting",
            actions: { type: "setCommand", params: ({ event }) => ({ command: event.command }) },
          },
          "command.undone": [
            { guard: "hasKeptRun", target: ".paused", actions: ["closeSession", "takeKept", "leaveStop"] },
            {
              guard: "hasCommand",
              target: "opening",
              actions: [
                {
                  type: "choose",
                  params: ({ context }) => ({
                    run: withoutLastCommand(context.run!)!,
                    at: context.run!.commands.at(-1)!.at,
                  }),
                },
                "closeAll",
                "forgetSessions",
              ],
            },
          ],
          "worker.failed": {
            target: "failed",
            actions: { type: "setProblem", params: ({ event }) => ({ problem: event.problem }) },
          },
        },
        states: {
          paused: {
            always: { guard: "isAtEnd", target: "ended" },
            on: { "play.pressed": { target: "playing", actions: "leaveStop" } },
          },
          playing: {
            on: {
              "clock.advanced": {
                target: "arrived",
                actions: { type: "advance", params: ({ event }) => ({ elapsedMs: event.elapsedMs }) },
              },
              "pause.pressed": "paused",
            },
          },
          /** Where to after simulated time has moved on: held at a stop, at the end, or still playing. */
          arrived: {
            always: [{ guard: "isHeld", target: "held" }, { guard: "isAtEnd", target: "ended" }, { target: "playing" }],
          },
          held: { on: { "play.pressed": { target: "playing", actions: "leaveStop" } } },
          ended: {
            entry: "endStops",
            on: { "play.pressed": { target: "playing", actions: { type: "seek", params: { at: 0 } } } },
          },
          stepping: {
            invoke: {
              src: "nextInstant",
              input: ({ context }) => ({ context }),
              onDone: {
                target: "paused",
                actions: {
                  type: "seek",
                  params: ({ context, event }) => ({ at: event.output ?? context.outline!.endAt }),
                },
              },
              onError: {
                target: "#run.failed",
                actions: {
                  type: "setProblem",
                  params: problemOf,
                },
              },
            },
          },
          acting: {
            invoke: {
              src: "fork",
              input: ({ context }) => ({ context }),
              onDone: {
                target: "paused",
                actions: { type: "takeForked", params: ({ event }) => ({ forked: event.output }) },
              },
              onError: [
                {
                  guard: {
                    type: "isRefusal",
                    params: problemOf,
                  },
                  target: "paused",
                  actions: {
                    type: "setRefusal",
                    params: problemOf,
                  },
                },
                {
                  target: "#run.failed",
                  actions: {
                    type: "setProblem",
                    params: problemOf,
                  },
                },
              ],
            },
          },
        },
      },
      failed: {
        on: {
          "run.retried": {
            guard: "hasRun",
            target: "opening",
            actions: [
              { type: "choose", params: ({ context }) => ({ run: context.run!, at: context.at }) },
              "closeAll",
              "forgetSessions",
            ],
          },
        },
      },
    },
  });
}

export type RunMachine = ReturnType<typeof createRunMachine>;

function problemOf({ event }: { event: { readonly error: unknown } }): { problem: Problem } {
  return { problem: toProblem(event.error, "worker.failed") };
}
