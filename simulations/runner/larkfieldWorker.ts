import { checkRequest, runLarkfield } from "../business/index.ts";
import { explainer } from "./explainer.ts";
import type { LarkfieldJob } from "./larkfieldProtocol.ts";
import { playLarkfield } from "./playLarkfield.ts";

const model = { checkRequest, runLarkfield, explain: explainer() };

// The worker's own file: one run after the other, in the order in which they are asked for.
addEventListener("message", ({ data }: MessageEvent<LarkfieldJob>) => {
  playLarkfield(data, model, (message) => postMessage(message));
});
