import type { InstantMs } from "../kernel/index.ts";
import type { Frame } from "../lens/index.ts";

/** The frame requests of one run: one under way, at most one waiting. */
export interface FrameLane {
  ask(at: InstantMs): Promise<Frame>;
}

interface Waiting extends PromiseWithResolvers<Frame> {
  at: InstantMs;
}

/**
 * Keeps a slow worker from falling behind a fast page. While a request is under way the newest instant waits and replaces
 * older ones; whoever asked for those gets the frame of the newest, which is what they would draw anyway.
 */
export function createFrameLane(request: (at: InstantMs) => Promise<Frame>): FrameLane {
  let isBusy = false;
  let waiting: Waiting | undefined;

  async function send(at: InstantMs): Promise<Frame> {
    isBusy = true;
    try {
      return await request(at);
    } finally {
      isBusy = false;
      sendWaiting();
    }
  }

  function sendWaiting(): void {
    if (waiting === undefined) return;
    const { at, resolve, reject } = waiting;
    waiting = undefined;
    send(at).then(resolve, reject);
  }

  return {
    ask: (at) => {
      if (!isBusy) return send(at);
      waiting ??= { at, ...Promise.withResolvers<Frame>() };
      waiting.at = at;
      return waiting.promise;
    },
  };
}
