import { CodedError } from "./CodedError.ts";
import type { Parameters } from "./CodedError.ts";
import { failureOf } from "./failureOf.ts";
import { isReply } from "./protocol.ts";
import type { Replies, RequestMessage, Requests, RequestType } from "./protocol.ts";

/** As much of a Worker as we use; tests put something smaller in its place. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message", listener: (domEvent: MessageEvent) => void): void;
  addEventListener(type: "messageerror", listener: (domEvent: MessageEvent) => void): void;
  addEventListener(type: "error", listener: (domEvent: ErrorEvent) => void): void;
}

/** Requests and answers over a worker that is started when first needed, and started again after it failed. */
export interface WorkerLink {
  /** Counts the workers started, 1 for the first; a session opened in an earlier one is gone. */
  readonly workerNumber: number;
  ask<Type extends RequestType>(type: Type, request: Requests[Type]): Promise<Replies[Type]>;
  dispose(): void;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: CodedError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export function createWorkerLink(startWorker: () => WorkerPort, patienceMs: number): WorkerLink {
  const pending = new Map<number, Pending>();
  let worker: WorkerPort | undefined;
  /** Of the worker that runs now, or of the one that the next request starts. */
  let workerNumber = 1;
  let requestCount = 0;
  /** False until the present worker has answered once. */
  let hasAnswered = false;
  let isDisposed = false;

  /** Gives up the worker and everything asked of it. The next request starts another one. */
  function fail(code: string, parameters: Parameters = {}): void {
    worker?.terminate();
    worker = undefined;
    hasAnswered = false;
    workerNumber += 1;
    const lost = [...pending.values()];
    pending.clear();
    for (const { reject, timer } of lost) {
      clearTimeout(timer);
      reject(new CodedError(code, parameters));
    }
  }

  function receive(data: unknown): void {
    hasAnswered = true;
    const asked = isReply(data) ? pending.get(data.id) : undefined;
    if (!isReply(data) || asked === undefined) return fail("worker.unreadable");
    pending.delete(data.id);
    clearTimeout(asked.timer);
    if ("problem" in data) asked.reject(new CodedError(data.problem.code, data.problem.parameters));
    else asked.resolve(data.value as never);
  }

  function start(): WorkerPort {
    let started: WorkerPort;
    try {
      started = startWorker();
    } catch {
      throw new CodedError("worker.unavailable");
    }
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
    get workerNumber() {
      return workerNumber;
    },
    ask: (type, request) => {
      if (isDisposed) return Promise.reject(new CodedError("worker.unavailable"));
      return new Promise((resolve, reject) => {
        worker ??= start();
        const id = (requestCount += 1);
        worker.postMessage({ id, type, request } as RequestMessage);
        const timer = setTimeout(() => fail("worker.silent", { seconds: Math.round(patienceMs / 1000) }), patienceMs);
        pending.set(id, { resolve, reject, timer });
      });
    },
    dispose: () => {
      isDisposed = true;
      fail("worker.unavailable");
    },
  };
}
