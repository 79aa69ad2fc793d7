import { checkRequest, runLarkfield, whyQuarter } from "../business/index.ts";
import type { LarkfieldJob } from "./larkfieldProtocol.ts";
import { playLarkfield } from "./playLarkfield.ts";

// The worker's own file: one run after the other, in the order in which they are asked for.
addEventListener("message", ({ data }: MessageEvent<LarkfieldJob>) => {
  playLarkfield(data, { checkRequest, runLarkfield, whyQuarter }, (message) => postMessage(message));
});
