import type { WhyChain } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Frame, Outline, WhyQuestion } from "../lens/index.ts";
import { CodedError } from "./CodedError.ts";
import { createFrameLane } from "./frameLane.ts";
import type { FrameLane } from "./frameLane.ts";
import type { Run } from "./Run.ts";
import { createWorkerLink } from "./workerLink.ts";
import type { AskOptions, WorkerLink, WorkerPort } from "./workerLink.ts";

/**
 * The page's hold on its workers, for every lens. They start with the first run, so a page that never runs anything never
 * loads them. Everything rejects with CodedError: `worker.unavailable` (cannot be started), `worker.failed { reason }`
 * (died, or threw), `worker.unreadable` (sent what we cannot read), `worker.silent { seconds }`, `lens.unknown`, or the
 * business's own code for a run it refuses. After a worker error the next question starts a new worker.
 */
export interface RunClient {
  /** Plays a run to its end and keeps it in a worker, where it can be looked at. */
  open(lens: string, run: Run, options?: PlayOptions): Promise<Outline>;
  /** Plays a run of many to its end; nothing of it is kept in the worker. */
  play(lens: string, run: Run, options?: PlayOptions): Promise<Outline>;
  /**
   * What a lens shows of a run at an instant. At most one request per run is under way: while it is, newer ones replace
   * each other, and everybody who waited gets the newest frame.
   */
  frame(lens: string, run: Run, at: InstantMs): Promise<Frame>;
  /** The next instant after `at` at which something happens, or the last before it; null when nothing does. */
  next(lens: string, run: Run, at: InstantMs, isBack?: boolean): Promise<InstantMs | null>;
  /** Why something of a run is as it is: the chain of causes. Asked before runs that still wait for a worker. */
  why(lens: string, run: Run, question: WhyQuestion): Promise<WhyChain>;
  /** The trace hash up to and including an instant: the same in every browser and in Node. */
  traceHash(lens: string, run: Run, at: InstantMs): Promise<string>;
  /** Rejects with the business's own code when the run cannot be played. */
  check(lens: string, run: Run): Promise<void>;
  /** Stops the workers. Nothing can be asked afterwards. */
  dispose(): void;
}

export interface PlayOptions {
  /** Gets parts of the run as soon as they are known; what they are is the lens's to say. */
  readonly onPart?: AskOptions["onPart"];
  /** Gives the run up: a waiting one never starts, one under way loses its worker. It rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How the client gets its workers and how long it waits for a word of one. */
export interface RunClientOptions {
  readonly startWorker: () => WorkerPort;
  /** Runs played at once. Default 2. */
  readonly workerCount?: number;
  /** Real ms before a worker that says nothing is given up. Default 60,000: a chain of causes may take two runs. */
  readonly patienceMs?: number;
}

interface Job {
  readonly type: "open" | "play";
  readonly lens: string;
  readonly run: Run;
  readonly options: PlayOptions;
  readonly resolve: (outline: Outline) => void;
  readonly reject: (error: unknown) => void;
}

export function createRunClient({ startWorker, workerCount = 2, patienceMs = 60_000 }: RunClientOptions): RunClient {
  const links = Array.from({ length: workerCount }, () => createWorkerLink(startWorker, patienceMs));
  const busy = new Set<WorkerLink>();
  let waiting: Job[] = [];
  /** The worker that has a run recorded. A run it has never seen it plays when it is asked about it. */
  const homes = new WeakMap<Run, WorkerLink>();
  const lanes = new WeakMap<Run, Map<string, FrameLane>>();

  function homeOf(run: Run): WorkerLink {
    const home = homes.get(run) ?? links.find((link) => !busy.has(link)) ?? links[0]!;
    homes.set(run, home);
    return home;
  }

  function playNext(): void {
    // The first worker that is free is taken, so that a page that plays one run after the other has one worker.
    const link = links.find((one) => !busy.has(one));
    const job = waiting[0];
    if (link === undefined || job === undefined) return;
    waiting.shift();
    busy.add(link);
    if (job.type === "open") homes.set(job.run, link);
    const { lens, run } = job;
    void link
      .ask(job.type, { lens, run }, job.options)
      .then(job.resolve, job.reject)
      .then(() => {
        busy.delete(link);
        playNext();
      });
    playNext();
  }

  function queued(type: Job["type"], lens: string, run: Run, options: PlayOptions): Promise<Outline> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) return reject(signal.reason);
      const job: Job = { type, lens, run, options, resolve, reject };
      signal?.addEventListener("abort", () => {
        if (!waiting.includes(job)) return;
        waiting = waiting.filter((one) => one !== job);
        reject(signal.reason);
      });
      waiting.push(job);
      playNext();
    });
  }

  function laneOf(lens: string, run: Run): FrameLane {
    const ofRun = lanes.get(run) ?? new Map<string, FrameLane>();
    lanes.set(run, ofRun);
    const lane = ofRun.get(lens) ?? createFrameLane((at) => homeOf(run).ask("frame", { lens, run, at }));
    ofRun.set(lens, lane);
    return lane;
  }

  return {
    open: (lens, run, options = {}) => queued("open", lens, run, options),
    play: (lens, run, options = {}) => queued("play", lens, run, options),
    frame: (lens, run, at) => laneOf(lens, run).ask(at),
    next: (lens, run, at, isBack = false) => homeOf(run).ask("next", { lens, run, at, isBack }),
    why: (lens, run, question) => homeOf(run).ask("why", { lens, run, question }),
    traceHash: (lens, run, at) => homeOf(run).ask("traceHash", { lens, run, at }),
    check: async (lens, run) => void (await homeOf(run).ask("check", { lens, run })),
    dispose: () => {
      for (const { reject } of waiting.splice(0)) reject(new CodedError("worker.unavailable"));
      for (const link of links) link.dispose();
    },
  };
}
