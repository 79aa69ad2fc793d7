/** A thread that runs Larkfield for `runMany`. */
import { parentPort } from "node:worker_threads";
import type { RunRequest } from "../../simulations/business/index.ts";
import { attempt } from "./attempt.ts";

parentPort!.on("message", ({ index, request }: { index: number; request: RunRequest }) => {
  parentPort!.postMessage({ index, ...attempt(request) });
});
