/** A thread that runs Larkfield for `runMany`. */
import { parentPort } from "node:worker_threads";
import type { LarkfieldRequest } from "../../simulations/business/index.ts";
import { attempt } from "./attempt.ts";

parentPort!.on("message", ({ index, request }: { index: number; request: LarkfieldRequest }) => {
  parentPort!.postMessage({ index, ...attempt(request) });
});
