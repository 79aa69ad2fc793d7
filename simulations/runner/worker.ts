import { createAnswerer } from "./answerRequests.ts";
import type { RequestMessage } from "./protocol.ts";

// The worker's own file: everything else of the runner knows no worker.
const answer = createAnswerer();
addEventListener("message", ({ data }: MessageEvent<RequestMessage>) => {
  postMessage(answer(data));
});
