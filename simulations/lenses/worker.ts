import { createAnswerer } from "../runner/index.ts";
import type { RequestMessage } from "../runner/index.ts";
import { lensesWithModels } from "./models.ts";

// The worker's own file: one question after the other, in the order in which they are asked.
const answer = createAnswerer(lensesWithModels);
addEventListener("message", ({ data }: MessageEvent<RequestMessage>) => {
  void answer(data, (message) => postMessage(message));
});
