import { toProblem } from "./CodedError.ts";
import { anotherLarkfield } from "./Run.ts";
import { runSetup } from "./runSetup.ts";
import { neighbour, scaleOf, speedAtFirst } from "./timeScale.ts";
import type { Problem } from "./CodedError.ts";

/**
 * Run control: which run is open, where in it we are, whether it moves. It holds no frames and reads no clock: the page
 * sends the time that passed, reads `at`, and asks the client for that frame (followFrames).
 */
export function createRunMachine() {
  const machine = runSetup();
  /** Time can be sought while a command's run is being opened; what would leave it waits for a next press. */
  const whileRunIsOpened = machine.createStateConfig({
    on: {
      "time.sought": { actions: { type: "seek", params: ({ event }) => ({ at: event.at }) } },
      "run.restarted": { actions: { type: "seek", params: { at: 0 } } },
      "step.taken": {},
      "next.pressed": {},
      "command.given": {},
    },
  }).on;
  return machine.createMachine({
    id: "run",
    context: ({ input }) => ({
      client: input.client,
      lens: input.lens,
      run: null,
      isOpen: false,
      outline: null,
      at: 0,
      speedMs: input.speedMs ?? speedAtFirst(scaleOf()),
      hasStops: input.hasStops ?? false,
      stop: null,
      stoppedAt: -1,
      undo: [],
      redo: [],
      openAt: 0,
      nextRun: null,
      resumes: false,
      refusal: null,
      problem: null,
    }),
    initial: "idle",
    on: {
      "run.chosen": {
        target: ".opening",
        reenter: true,
        actions: ["leaveRun", { type: "choose", params: ({ event }) => ({ run: event.run, at: event.at ?? 0 }) }],
      },
      "speed.chosen": {
        actions: { type: "setSpeed", params: ({ event }) => ({ speedMs: event.speedMs }) },
      },
    },
    states: {
      idle: {},
      opening: {
        invoke: {
          src: "open",
          input: ({ context }) => ({ context, run: context.run! }),
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
              "leaveRun",
            ],
          },
          "step.taken": [
            {
              guard: "isStepOfTime",
              target: ".paused",
              actions: {
                type: "seek",
                params: ({ context, event }) => ({ at: neighbour(context.at, event.byMs!) }),
              },
            },
            { target: ".stepping", actions: "leaveStop" },
          ],
          "next.pressed": { target: ".arrived", actions: ["leaveStop", "jumpToStop"] },
          "command.given": {
            target: ".acting",
            actions: { type: "act", params: ({ event }) => ({ command: event.command }) },
          },
          "command.received": {
            target: ".receiving",
            actions: { type: "receive", params: ({ event }) => ({ command: event.command, resumes: false }) },
          },
          "command.undone": [
            { guard: "hasKeptRun", target: ".paused", actions: ["takeKept", "leaveStop"] },
            { guard: "hasCommand", target: "opening", actions: "takeBack" },
          ],
          "command.redone": { guard: "hasRedo", target: ".paused", actions: ["takeRedone", "leaveStop"] },
          "future.chosen": {
            target: ".paused",
            actions: [{ type: "takeFuture", params: ({ event }) => event }, "leaveStop"],
          },
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
              "command.received": {
                target: "receiving",
                actions: { type: "receive", params: ({ event }) => ({ command: event.command, resumes: true }) },
              },
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
              input: ({ context, event }) => ({ context, isBack: "isBack" in event && event.isBack === true }),
              onDone: {
                target: "paused",
                actions: { type: "seek", params: ({ event }) => ({ at: event.output }) },
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
          /** A command is being given: whoever looks elsewhere meanwhile does not lose it. */
          acting: {
            on: whileRunIsOpened,
            invoke: {
              src: "open",
              input: ({ context }) => ({ context, run: context.nextRun! }),
              onDone: {
                target: "paused",
                actions: { type: "takeForked", params: ({ event }) => ({ opened: event.output }) },
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
          /** Somebody else has acted: the same instant of the changed run, and on as before. */
          receiving: {
            on: whileRunIsOpened,
            invoke: {
              src: "open",
              input: ({ context }) => ({ context, run: context.nextRun! }),
              onDone: [
                {
                  guard: "hasPlayed",
                  target: "playing",
                  actions: { type: "takeReceived", params: ({ event }) => ({ opened: event.output }) },
                },
                {
                  guard: "isHeld",
                  target: "held",
                  actions: { type: "takeReceived", params: ({ event }) => ({ opened: event.output }) },
                },
                {
                  target: "paused",
                  actions: { type: "takeReceived", params: ({ event }) => ({ opened: event.output }) },
                },
              ],
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
            actions: [{ type: "choose", params: ({ context }) => ({ run: context.run!, at: context.at }) }, "leaveRun"],
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
