import { resolve } from "node:path";
import { Worker } from "node:worker_threads";

const WORKER = "src/site/executeWorker.ts";

/**
 * Does a plan of a lens's client in a thread of its own: the client replaces clock, timers and chance of the realm it plays
 * in, and a build, or a test, has use for its own. Rejects with what went wrong there. Run from the root of the project.
 */
export function executeApart(lens: string, plan: unknown): Promise<unknown> {
  return new Promise((done, fail) => {
    const worker = new Worker(resolve(WORKER), { workerData: { lens, plan } });
    worker.once("message", (executed) => {
      done(executed);
      void worker.terminate();
    });
    worker.once("error", fail);
    worker.once("exit", (code) =>
      fail(new Error(`The client of the lens "${lens}" ended with ${code} before its run did.`)),
    );
  });
}
