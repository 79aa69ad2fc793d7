import { chainSide, sendingSide, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { fetchPart } from "../../runner/index.ts";
import { buysQuestion } from "./buysQuestion.ts";
import { judgeOutage } from "./judgeOutage.ts";
import type { OutageBrief } from "./OutageBrief.ts";
import type { OutagePicture } from "./OutagePicture.ts";
import { servedAnswers, servedQuestion } from "./servedQuestion.ts";
import { settings } from "./settings.ts";
import { showOutage } from "./showOutage.ts";
import { standstillQuestion } from "./standstillQuestion.ts";
import { tellOutage } from "./tellOutage.ts";

export const model: LensModel<OutagePicture, OutageBrief> = {
  id: "outage",
  sides: [chainSide, sendingSide],
  commands: { set },
  tell: tellOutage,
  frame: (world, { brief }) => showOutage(world, brief),
  questions: {
    served: { ask: servedQuestion, read: servedAnswers },
    standstill: standstillQuestion,
    buys: buysQuestion,
  },
  judge: ({ brief }) => judgeOutage(brief),
  // Fetched with the first question.
  why: async (play, { id, at }) => (await fetchPart(() => import("./whyOutage.ts"))).whyOutage(play, id, at),
  offers: () =>
    Object.entries(settings).map(([code, given]) => ({ code, subject: "checkout", order: { type: "set", ...given } })),
};
