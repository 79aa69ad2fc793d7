import { hire, publish } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { fetchPart } from "../../runner/index.ts";
import { judgeTangle } from "./judge.ts";
import { showTangle } from "./showTangle.ts";
import type { TangleBrief } from "./TangleBrief.ts";
import type { TanglePicture } from "./TanglePicture.ts";
import { tellTangle } from "./tellTangle.ts";
import { waitQuestion } from "./waitQuestion.ts";

export const model: LensModel<TanglePicture, TangleBrief> = {
  id: "tangle",
  commands: { publish, hire },
  tell: tellTangle,
  frame: (world, { brief }) => showTangle(world, brief),
  questions: {
    wait: {
      ask: ({ halves }) => waitQuestion(halves),
      read: ({ halves }) => halves.slice(1).map(({ waitDaysMean }) => waitDaysMean),
    },
  },
  judge: ({ brief }) => judgeTangle(brief),
  // Fetched with the first question.
  why: async (play, { id }) => (await fetchPart(() => import("./whyTangle.ts"))).whyTangle(play, id),
};
