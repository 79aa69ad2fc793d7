import type { ActorRefFrom } from "xstate";
import type { TangleSnapshot } from "../business/index.ts";
import { toProblem } from "./CodedError.ts";
import type { RunClient } from "./RunClient.ts";
import type { RunMachine } from "./runMachine.ts";

/**
 * Keeps a picture in step with a run: asks for the frame whenever the machine's instant or session changes, and hands each
 * new one to `onFrame`. A frame of a session that is no longer open is dropped; a worker that fails is told to the machine.
 * Returns how to stop.
 */
export function followFrames(
  actor: ActorRefFrom<RunMachine>,
  client: Pick<RunClient, "frame">,
  onFrame: (snapshot: TangleSnapshot) => void,
): () => void {
  let wanted = "";
  let drawn: TangleSnapshot | undefined;
  let isStopped = false;
  const isOpen = (session: number) => !isStopped && actor.getSnapshot().context.session === session;

  const subscription = actor.subscribe(({ context: { session, at } }) => {
    if (session === null || wanted === `${session} ${at}`) return;
    wanted = `${session} ${at}`;
    client.frame(session, at).then(
      (snapshot) => {
        if (snapshot === drawn || !isOpen(session)) return;
        drawn = snapshot;
        onFrame(snapshot);
      },
      (thrown: unknown) => {
        if (isOpen(session)) actor.send({ type: "worker.failed", problem: toProblem(thrown, "worker.failed") });
      },
    );
  });
  return () => {
    subscription.unsubscribe();
    isStopped = true;
  };
}
