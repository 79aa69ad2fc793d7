/** Runs many requests in worker threads and answers each as it is ready; one thread when `workers` is 1. */
import { Worker } from "node:worker_threads";
import { runLarkfield } from "../../simulations/business/index.ts";
import type { LarkfieldRequest, LarkfieldRun } from "../../simulations/business/index.ts";

export interface ManyOptions {
  /** Threads. Default 1: everything in this one. */
  readonly workers?: number;
  readonly onRun: (run: LarkfieldRun, index: number) => void;
}

export async function runMany(requests: readonly LarkfieldRequest[], options: ManyOptions): Promise<void> {
  const { workers = 1, onRun } = options;
  if (workers <= 1) {
    for (const [index, request] of requests.entries()) onRun(runLarkfield(request), index);
    return;
  }
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, () => drive()));

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
      worker.on("message", ({ index, run }: { index: number; run: LarkfieldRun }) => {
        onRun(run, index);
        ask();
      });
      worker.on("error", reject);
      ask();
    });
  }
}
