/** Runs many requests in worker threads and answers each as it is ready; one thread when `workers` is 1. */
import { Worker } from "node:worker_threads";
import type { RunRequest, LarkfieldRun } from "../../simulations/business/index.ts";
import { attempt } from "./attempt.ts";
import type { Attempt } from "./attempt.ts";

export interface ManyOptions {
  /** Threads. Default 1: everything in this one. */
  readonly workers?: number;
  readonly onRun: (run: LarkfieldRun, index: number) => void;
  /** Called for a request that cannot be run; without it, the first such request ends everything. */
  readonly onProblem?: (problem: Error, index: number) => void;
}

export async function runMany(requests: readonly RunRequest[], options: ManyOptions): Promise<void> {
  const { workers = 1, onRun, onProblem } = options;
  if (workers <= 1) {
    for (const [index, request] of requests.entries()) answer(attempt(request), index);
    return;
  }
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, () => drive()));

  function answer({ run, problem }: Attempt, index: number): void {
    if (run) onRun(run, index);
    else if (onProblem) onProblem(problem, index);
    else throw problem;
  }

  function drive(): Promise<void> {
    const worker = new Worker(new URL("./larkfieldWorker.ts", import.meta.url));
    return new Promise((resolve, reject) => {
      const ask = (): void => {
        if (next >= requests.length) {
          void worker.terminate();
          resolve();
          return;
        }
        const index = next++;
        worker.postMessage({ index, request: requests[index] });
      };
      worker.on("message", ({ index, ...attempted }: { index: number } & Attempt) => {
        try {
          answer(attempted, index);
          ask();
        } catch (thrown) {
          void worker.terminate();
          reject(thrown as Error);
        }
      });
      worker.on("error", reject);
      ask();
    });
  }
}
