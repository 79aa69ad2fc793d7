import type { QuarterFigures } from "../business/index.ts";
import { CodedError } from "./CodedError.ts";
import type { Parameters } from "./CodedError.ts";
import { failureOf } from "./failureOf.ts";
import { isLarkfieldMessage } from "./larkfieldProtocol.ts";
import type { LarkfieldJob, LarkfieldMessage } from "./larkfieldProtocol.ts";
import type { WorkerPort } from "./workerLink.ts";

/** What ends a job: the whole run, a chain of causes, or that a request can be played. */
export type LarkfieldAnswer = Extract<LarkfieldMessage, { run: unknown } | { chain: unknown } | { isSound: unknown }>;

/** One worker that does one job at a time. It is started when first needed, and again after it failed. */
export interface LarkfieldLane {
  /** Rejects with a CodedError. A lane that is busy must not be asked. */
  ask(job: Omit<LarkfieldJob, "id">, onQuarter?: (figures: QuarterFigures) => void): Promise<LarkfieldAnswer>;
  /** Gives up the job under way, which rejects with `error`, and its worker. */
  stop(error: Error): void;
}

interface Playing {
  readonly id: number;
  readonly onQuarter: ((figures: QuarterFigures) => void) | undefined;
  readonly resolve: (answer: LarkfieldAnswer) => void;
  readonly reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** `patienceMs`: real time without a word, not even a quarter, after which a worker is given up. */
export function createLarkfieldLane(startWorker: () => WorkerPort, patienceMs: number): LarkfieldLane {
  let worker: WorkerPort | undefined;
  let playing: Playing | undefined;
  let jobCount = 0;
  /** False until the present worker has said something. */
  let hasAnswered = false;

  function stop(error: Error): void {
    worker?.terminate();
    worker = undefined;
    const lost = playing;
    playing = undefined;
    if (lost === undefined) return;
    clearTimeout(lost.timer);
    lost.reject(error);
  }
  const fail = (code: string, parameters: Parameters = {}): void => stop(new CodedError(code, parameters));
  const watch = () => setTimeout(() => fail("worker.silent", { seconds: Math.round(patienceMs / 1000) }), patienceMs);

  function receive(message: unknown): void {
    hasAnswered = true;
    if (!isLarkfieldMessage(message) || message.id !== playing?.id) return fail("worker.unreadable");
    clearTimeout(playing.timer);
    if ("quarter" in message) {
      playing.timer = watch();
      return playing.onQuarter?.(message.quarter);
    }
    finish(message, playing);
  }

  function finish(message: Exclude<LarkfieldMessage, { quarter: unknown }>, { resolve, reject }: Playing): void {
    playing = undefined;
    if ("problem" in message) reject(new CodedError(message.problem.code, message.problem.parameters));
    else resolve(message);
  }

  function start(): WorkerPort {
    const started = startWorker();
    hasAnswered = false;
    // A worker that was given up may still have something to say; only the present one is heard.
    const whilePresent = (react: () => void) => void (started === worker && react());
    started.addEventListener("message", ({ data }) => whilePresent(() => receive(data)));
    started.addEventListener("messageerror", () => whilePresent(() => fail("worker.unreadable")));
    started.addEventListener("error", (domEvent) => {
      domEvent.preventDefault?.();
      whilePresent(() => fail(...failureOf(domEvent, hasAnswered)));
    });
    return started;
  }

  return {
    ask: (job, onQuarter) =>
      new Promise((resolve, reject) => {
        try {
          worker ??= start();
        } catch {
          return reject(new CodedError("worker.unavailable"));
        }
        const id = (jobCount += 1);
        playing = { id, onQuarter, resolve, reject, timer: watch() };
        worker.postMessage({ id, ...job } satisfies LarkfieldJob);
      }),
    stop,
  };
}
