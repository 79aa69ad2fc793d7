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

export interface AskOptions {
  /** Gets parts of the answer as soon as they are known. */
  readonly onPart?: ((part: never) => void) | undefined;
  /** Gives the question up. The worker that is busy with it is stopped; what else was asked of it is asked of another. */
  readonly signal?: AbortSignal | undefined;
}

/** Questions and answers over a worker that is started when first needed, and started again after it failed. */
export interface WorkerLink {
  ask<Type extends RequestType>(type: Type, request: Requests[Type], options?: AskOptions): Promise<Replies[Type]>;
  dispose(): void;
}

interface Pending {
  readonly message: RequestMessage;
  readonly onPart: ((part: never) => void) | undefined;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** `patienceMs`: real time without a word of a worker that is asked something, after which it is given up. */
export function createWorkerLink(startWorker: () => WorkerPort, patienceMs: number): WorkerLink {
  const pending = new Map<number, Pending>();
  let worker: WorkerPort | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let requestCount = 0;
  /** False until the present worker has answered once. */
  let hasAnswered = false;
  let isDisposed = false;

  function stopWorker(): void {
    worker?.terminate();
    worker = undefined;
    hasAnswered = false;
    clearTimeout(timer);
  }

  /** Gives up the worker and everything asked of it. The next question starts another one. */
  function fail(code: string, parameters: Parameters = {}): void {
    stopWorker();
    const lost = [...pending.values()];
    pending.clear();
    for (const { reject } of lost) reject(new CodedError(code, parameters));
  }

  function watch(): void {
    clearTimeout(timer);
    if (pending.size === 0) return;
    timer = setTimeout(() => fail("worker.silent", { seconds: Math.round(patienceMs / 1000) }), patienceMs);
  }

  function receive(data: unknown): void {
    hasAnswered = true;
    const asked = isReply(data) ? pending.get(data.id) : undefined;
    if (!isReply(data) || asked === undefined) return fail("worker.unreadable");
    if ("part" in data) asked.onPart?.(data.part as never);
    else {
      pending.delete(data.id);
      if ("problem" in data) asked.reject(new CodedError(data.problem.code, data.problem.parameters));
      else asked.resolve(data.value as never);
    }
    watch();
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

  function post(message: RequestMessage): void {
    worker ??= start();
    worker.postMessage(message);
    watch();
  }

  function giveUp(id: number, reason: unknown): void {
    const given = pending.get(id);
    if (given === undefined) return;
    stopWorker();
    pending.delete(id);
    for (const { message } of pending.values()) post(message);
    given.reject(reason);
  }

  return {
    ask: (type, request, { onPart, signal } = {}) => {
      if (isDisposed) return Promise.reject(new CodedError("worker.unavailable"));
      return new Promise((resolve, reject) => {
        const id = (requestCount += 1);
        const message = { id, type, request } as RequestMessage;
        pending.set(id, { message, onPart, resolve, reject });
        try {
          post(message);
        } catch (thrown) {
          pending.delete(id);
          throw thrown;
        }
        signal?.addEventListener("abort", () => giveUp(id, signal.reason));
      });
    },
    dispose: () => {
      isDisposed = true;
      fail("worker.unavailable");
    },
  };
}
