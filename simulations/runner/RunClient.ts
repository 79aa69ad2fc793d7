import type { Outline, TangleSnapshot, WhyChain } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import { createFrameLane } from "./frameLane.ts";
import { createWorkerLink } from "./workerLink.ts";
import type { FrameLane } from "./frameLane.ts";
import type { NewCommand, Run } from "./Run.ts";
import type { WorkerPort } from "./workerLink.ts";

/** A run that is open in the worker. */
export interface OpenedRun {
  readonly session: number;
  readonly run: Run;
  readonly outline: Outline;
  /** At the start; after a fork, at its instant. */
  readonly snapshot: TangleSnapshot;
}

/**
 * The page's hold on the worker. The worker starts at the first `open`, so a page that never runs anything never loads it.
 * Everything rejects with CodedError: `worker.unavailable` (cannot be started), `worker.failed { reason }` (died, or threw),
 * `worker.unreadable` (sent what we cannot read), `worker.silent { seconds }`, `session.unknown`, or the business's own code
 * for a run or a command it refuses. After a worker error the next call starts a new worker and opens its session again.
 */
export interface RunClient {
  /** Plays the run once in the worker and keeps it there until `close`. */
  open(run: Run): Promise<OpenedRun>;
  /**
   * What the business is at an instant. At most one request per session is under way: while it is, newer ones replace
   * each other, and everybody who waited gets the newest frame.
   */
  frame(session: number, at: InstantMs): Promise<TangleSnapshot>;
  /** The next instant after `at` at which something happens; null when nothing does before the end. */
  next(session: number, at: InstantMs): Promise<InstantMs | null>;
  /** Acts in the past or present: a new run in a session of its own. The parent stays open, unchanged. */
  fork(session: number, at: InstantMs, command: NewCommand): Promise<OpenedRun>;
  /** Why a wish took as long as it did. */
  why(session: number, wish: number): Promise<WhyChain>;
  /** The trace hash up to and including an instant: the same in every browser and in Node. */
  traceHash(session: number, at: InstantMs): Promise<string>;
  close(session: number): void;
  /** Stops the worker. Nothing can be asked afterwards. */
  dispose(): void;
}

/** How the client gets its worker and how long it waits for an answer. */
export interface RunClientOptions {
  readonly startWorker?: () => WorkerPort;
  /** Real ms before a worker that does not answer is given up. Default 20,000. */
  readonly patienceMs?: number;
}

export function createRunClient({
  startWorker = startRunWorker,
  patienceMs = 20_000,
}: RunClientOptions = {}): RunClient {
  const link = createWorkerLink(startWorker, patienceMs);
  const runs = new Map<number, Run>();
  const lanes = new Map<number, FrameLane>();
  /** In which of the link's workers a session was opened last. */
  const openedIn = new Map<number, number>();
  let sessionCount = 0;

  function keep(session: number, run: Run): void {
    runs.set(session, run);
    openedIn.set(session, link.workerNumber);
    lanes.set(
      session,
      createFrameLane((at) => reopened(session, () => link.ask("frame", { session, at }))),
    );
  }

  /** Asks, after opening the session again when the worker it lived in is gone. */
  async function reopened<Value>(session: number, ask: () => Promise<Value>): Promise<Value> {
    const run = runs.get(session);
    if (run !== undefined && openedIn.get(session) !== link.workerNumber) {
      await link.ask("open", { session, run });
      openedIn.set(session, link.workerNumber);
    }
    return ask();
  }

  return {
    open: async (run) => {
      const session = (sessionCount += 1);
      const { outline, snapshot } = await link.ask("open", { session, run });
      keep(session, run);
      return { session, run, outline, snapshot };
    },
    frame: (session, at) => lanes.get(session)?.ask(at) ?? link.ask("frame", { session, at }),
    next: (session, at) => reopened(session, () => link.ask("next", { session, at })),
    why: (session, wish) => reopened(session, () => link.ask("why", { session, wish })),
    traceHash: (session, at) => reopened(session, () => link.ask("traceHash", { session, at })),
    fork: async (session, at, command) => {
      const child = (sessionCount += 1);
      const forked = await reopened(session, () => link.ask("fork", { session, child, at, command }));
      keep(child, forked.run);
      return { session: child, ...forked };
    },
    close: (session) => {
      if (runs.delete(session) && openedIn.get(session) === link.workerNumber) {
        link.ask("close", { session }).catch(() => undefined);
      }
      openedIn.delete(session);
      lanes.delete(session);
    },
    dispose: () => link.dispose(),
  };
}

function startRunWorker(): WorkerPort {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "larkfield" });
}
