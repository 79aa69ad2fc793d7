import { hire, publish, settle, whyWish } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { CodedError } from "../../runner/index.ts";
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
  // A wish is asked about as it turned out, however long after the end that was.
  why: (play, { id }) => {
    const [, wish] = /^wish:(\d+)$/.exec(id) ?? [];
    if (wish === undefined) throw new CodedError("unknown-cause", { id });
    return whyWish(settle(play.endAt, play.worldAt), Number(wish));
  },
};
