/** A thread that runs Larkfield for `runMany`. */
import { parentPort } from "node:worker_threads";
import { runLarkfield } from "../../simulations/business/index.ts";
import type { LarkfieldRequest } from "../../simulations/business/index.ts";

parentPort!.on("message", ({ index, request }: { index: number; request: LarkfieldRequest }) => {
  parentPort!.postMessage({ index, run: runLarkfield(request) });
});
