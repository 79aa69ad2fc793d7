import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { createActor, type Actor, type SnapshotFrom } from "xstate";
import type { Frame, Lens } from "../../../simulations/lens/index.ts";
import {
  createRunMachine,
  followFrames,
  scaleOf,
  speedAtFirst,
  type Run,
  type RunClient,
  type RunContext,
  type RunMachine,
} from "../../../simulations/runner/index.ts";

/** A run on the page: the machine that controls it, and the frame for the instant it shows. */
export interface RunHandle {
  readonly send: Actor<RunMachine>["send"];
  readonly state: ReadonlySignal<SnapshotFrom<RunMachine>>;
  /** The state but for the instant: another one a few times in a run, not in every frame of it. */
  readonly phase: ReadonlySignal<SnapshotFrom<RunMachine>>;
  /** The newest frame; before the first, what the page was built with. */
  readonly frame: ReadonlySignal<Frame>;
  /** The frame that texts tell: the newest one, but while the run plays another only a few times a second. */
  readonly textFrame: ReadonlySignal<Frame>;
  /** Opens `run` at `at` (default: its start) and, with `thenPlay`, plays it as soon as it is open. */
  open(run: Run, options?: { at?: number; thenPlay?: boolean }): void;
  dispose(): void;
}

export interface RunHandleOptions {
  readonly client: RunClient;
  /** The lens it is seen through. */
  readonly lens: Lens;
  /** True where a first run holds at its stops. */
  readonly hasStops: boolean;
  /** Codes of the stops that its runs have. Left out: all that the lens has. */
  readonly stops?: readonly string[] | undefined;
  readonly initial: Frame;
  /** With reduced motion a run that is started goes straight to its first stop. */
  readonly isMotionReduced: boolean;
}

/** How long a text stands while the run plays, ms: nobody reads what is gone sooner, and it costs a layout of the page. */
const TEXT_MS = 250;

/** Joins the run machine to the page's clock and to the worker's frames. The clock ticks only while the run plays. */
export function createRunHandle({
  client,
  lens,
  hasStops,
  stops,
  initial,
  isMotionReduced,
}: RunHandleOptions): RunHandle {
  const speedMs = speedAtFirst(scaleOf(lens.time));
  const actor = createActor(createRunMachine(), {
    input: { client: withStops(client, stops), lens: lens.id, hasStops, speedMs },
  }).start();
  const state = signal(actor.getSnapshot());
  const frame = signal(initial);
  const textFrame = signal(initial);
  let toldAt = 0;
  let lastPhase = state.peek();
  const phase = computed(() => (lastPhase = isOnlyLater(lastPhase, state.value) ? lastPhase : state.value));
  /** Where the run has played on to since the last frame was shown. */
  let playedOn: SnapshotFrom<RunMachine> | null = null;
  let isPlayWanted = false;
  let tickedAt: number | null = null;
  let request = 0;

  const subscription = actor.subscribe((next) => {
    // While it plays, time and picture move together, once a frame: the page is drawn for both at once.
    playedOn = [state.peek(), next].every((one) => one.matches({ ready: "playing" })) ? next : null;
    if (playedOn === null) {
      batch(() => {
        state.value = next;
        textFrame.value = frame.peek();
      });
    }
    if (isPlayWanted && next.matches("ready")) {
      isPlayWanted = false;
      actor.send({ type: isMotionReduced ? "next.pressed" : "play.pressed" });
      return;
    }
    if (next.matches({ ready: "playing" }) && request === 0) request = requestAnimationFrame(tick);
  });
  const stopFrames = followFrames(actor, client, (next) => {
    batch(() => {
      if (playedOn !== null) state.value = playedOn;
      frame.value = next;
      const now = performance.now();
      if (playedOn !== null && now - toldAt < TEXT_MS) return;
      textFrame.value = next;
      toldAt = now;
    });
  });

  function tick(now: number): void {
    request = 0;
    if (!actor.getSnapshot().matches({ ready: "playing" })) {
      tickedAt = null;
      return;
    }
    const elapsedMs = tickedAt === null ? 0 : now - tickedAt;
    tickedAt = now;
    request = requestAnimationFrame(tick);
    actor.send({ type: "clock.advanced", elapsedMs });
  }

  return {
    send: actor.send.bind(actor),
    state,
    phase,
    frame,
    textFrame,
    open: (run, { at = 0, thenPlay = false } = {}) => {
      isPlayWanted = thenPlay;
      actor.send({ type: "run.chosen", run, at });
    },
    dispose: () => {
      cancelAnimationFrame(request);
      stopFrames();
      subscription.unsubscribe();
      actor.stop();
    },
  };
}

/** Whether a run has gone on to another instant, and nothing else has happened to it. */
function isOnlyLater(before: SnapshotFrom<RunMachine>, next: SnapshotFrom<RunMachine>): boolean {
  const names = Object.keys(next.context) as (keyof RunContext)[];
  return (
    JSON.stringify(before.value) === JSON.stringify(next.value) &&
    names.every((name) => name === "at" || Object.is(before.context[name], next.context[name]))
  );
}

/** The client, whose runs have only the chosen of their stops. */
function withStops(client: RunClient, chosen: readonly string[] | undefined): Pick<RunClient, "open" | "next"> {
  if (chosen === undefined) return client;
  return {
    next: client.next,
    async open(...asked) {
      const outline = await client.open(...asked);
      return { ...outline, stops: outline.stops.filter(({ code }) => chosen.includes(code)) };
    },
  };
}
