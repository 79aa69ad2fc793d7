import type { ActorRefFrom } from "xstate";
import type { InstantMs } from "../kernel/index.ts";
import type { Frame } from "../lens/index.ts";
import { toProblem } from "./CodedError.ts";
import type { Run } from "./Run.ts";
import type { RunClient } from "./RunClient.ts";
import type { RunContext } from "./runContext.ts";
import type { RunMachine } from "./runMachine.ts";

/**
 * Keeps a picture in step with a run: asks for the frame whenever the machine's instant or run changes, and hands each
 * new one to `onFrame`. A frame of a run that is no longer open is dropped; a worker that fails is told to the machine.
 * Returns how to stop.
 */
export function followFrames(
  actor: ActorRefFrom<RunMachine>,
  client: Pick<RunClient, "frame">,
  onFrame: (frame: Frame) => void,
): () => void {
  let wanted: { readonly run: Run; readonly at: InstantMs } | undefined;
  let drawn: Frame | undefined;
  let isStopped = false;
  const isOpen = (run: Run) => !isStopped && openRun(actor.getSnapshot().context) === run;

  const subscription = actor.subscribe(({ context }) => {
    const { lens, at } = context;
    const run = openRun(context);
    if (run === null || (wanted?.run === run && wanted.at === at)) return;
    wanted = { run, at };
    client.frame(lens, run, at).then(
      (frame) => {
        if (frame === drawn || !isOpen(run)) return;
        drawn = frame;
        onFrame(frame);
      },
      (thrown: unknown) => {
        if (isOpen(run)) actor.send({ type: "worker.failed", problem: toProblem(thrown, "worker.failed") });
      },
    );
  });
  return () => {
    subscription.unsubscribe();
    isStopped = true;
  };
}

function openRun({ run, isOpen }: RunContext): Run | null {
  return isOpen ? run : null;
}
