import { parentPort, workerData } from "node:worker_threads";

/** A thread of its own for the client of a lens, while the site is built and in tests: see executeApart. */
const { lens, plan } = workerData as { lens: string; plan: unknown };
const { execute } = (await import(`../../simulations/lenses/${lens}/execute.ts`)) as {
  execute: (plan: unknown) => Promise<unknown>;
};
parentPort!.postMessage(await execute(plan));
