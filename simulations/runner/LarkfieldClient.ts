import type { RunRequest, LarkfieldRun, QuarterFigures, WhyChain } from "../business/index.ts";
import { CodedError } from "./CodedError.ts";
import { createLarkfieldLane } from "./larkfieldLane.ts";
import type { LarkfieldAnswer, LarkfieldLane } from "./larkfieldLane.ts";
import type { LarkfieldJob, WhyQuestion } from "./larkfieldProtocol.ts";
import type { WorkerPort } from "./workerLink.ts";

export interface LarkfieldPlay {
  /** Gets each quarter's figures as soon as the quarter is over. */
  readonly onQuarter?: (figures: QuarterFigures) => void;
  /** Gives the run up: a waiting one never starts, one under way loses its worker. It rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Runs of Larkfield in workers, as many at once as there are lanes; the others wait their turn. Workers start with the
 * first run, so a page that never runs anything never loads them. Rejects with CodedError: `worker.unavailable` (cannot
 * be started), `worker.failed { reason }` (died, or threw), `worker.unreadable` (sent what we cannot read),
 * `worker.silent { seconds }`, or the business's own code for a request that it refuses.
 */
export interface LarkfieldClient {
  play(request: RunRequest, options?: LarkfieldPlay): Promise<LarkfieldRun>;
  /** Why something of a run is as it is: a quarter ("quarter:9"), or what a step of another chain is about. */
  why(request: RunRequest, question: WhyQuestion, options?: Pick<LarkfieldPlay, "signal">): Promise<WhyChain>;
  /** Rejects with the business's own code when the request cannot be played. */
  check(request: RunRequest): Promise<void>;
  /** Stops the workers. Nothing can be played afterwards. */
  dispose(): void;
}

export interface LarkfieldClientOptions {
  readonly startWorker?: () => WorkerPort;
  /** Runs played at once. Default 2. */
  readonly laneCount?: number;
  /** Real ms without a word from a worker before it is given up. Default 60,000: a chain of causes takes two runs without a word. */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly job: Omit<LarkfieldJob, "id">;
  readonly options: LarkfieldPlay;
  readonly resolve: (answer: LarkfieldAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export function createLarkfieldClient({
  startWorker = startLarkfieldWorker,
  laneCount = 2,
  patienceMs = 60_000,
}: LarkfieldClientOptions = {}): LarkfieldClient {
  const lanes = Array.from({ length: laneCount }, () => createLarkfieldLane(startWorker, patienceMs));
  const free = [...lanes];
  let waiting: Waiting[] = [];
  let isDisposed = false;

  function playNext(): void {
    const lane = free[0];
    const next = waiting[0];
    if (lane === undefined || next === undefined) return;
    free.shift();
    waiting.shift();
    void playOn(lane, next).then(() => {
      // The first lane that is free is taken, so that questions come to the worker that knows the run from the last one.
      free.push(lane);
      free.sort((one, other) => lanes.indexOf(one) - lanes.indexOf(other));
      playNext();
    });
    playNext();
  }

  async function playOn(lane: LarkfieldLane, { job, options, resolve, reject }: Waiting): Promise<void> {
    const { signal, onQuarter } = options;
    const giveUp = () => lane.stop(signal!.reason as Error);
    signal?.addEventListener("abort", giveUp);
    try {
      resolve(await lane.ask(job, onQuarter));
    } catch (thrown) {
      reject(thrown);
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  function ask(job: Omit<LarkfieldJob, "id">, options: LarkfieldPlay, isUrgent: boolean): Promise<LarkfieldAnswer> {
    return new Promise((resolve, reject) => {
      if (isDisposed) return reject(new CodedError("worker.unavailable"));
      if (options.signal?.aborted) return reject(options.signal.reason);
      const asked: Waiting = { job, options, resolve, reject };
      options.signal?.addEventListener("abort", () => {
        if (!waiting.includes(asked)) return;
        waiting = waiting.filter((one) => one !== asked);
        reject(options.signal!.reason);
      });
      if (isUrgent) waiting.unshift(asked);
      else waiting.push(asked);
      playNext();
    });
  }

  return {
    play: async (request, options = {}) => {
      const answer = await ask({ request }, options, false);
      if ("run" in answer) return answer.run;
      throw new CodedError("worker.unreadable");
    },
    // Somebody waits for a reason; a hundred runs for a band can wait for that.
    why: async (request, question, options = {}) => {
      const answer = await ask({ request, why: question }, options, true);
      if ("chain" in answer) return answer.chain;
      throw new CodedError("worker.unreadable");
    },
    check: async (request) => {
      const answer = await ask({ request, isCheck: true }, {}, true);
      if (!("isSound" in answer)) throw new CodedError("worker.unreadable");
    },
    dispose: () => {
      isDisposed = true;
      for (const { reject } of waiting.splice(0)) reject(new CodedError("worker.unavailable"));
      for (const lane of lanes) lane.stop(new CodedError("worker.unavailable"));
    },
  };
}

function startLarkfieldWorker(): WorkerPort {
  return new Worker(new URL("./larkfieldWorker.ts", import.meta.url), { type: "module", name: "larkfield-runs" });
}
