import { consumersSide, set, stop } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import type { LogStory } from "../../runner/log/index.ts";
import type { LogDrawing } from "../../views/log/index.ts";
import type { LogPlan } from "./client/LogPlan.ts";
import { endOfWindow, planOf } from "./client/planOf.ts";
import { judgeLog } from "./judgeLog.ts";
import { lagQuestion } from "./lagQuestion.ts";
import type { LogBrief } from "./LogBrief.ts";
import { newcomersQuestion } from "./newcomers/newcomersQuestion.ts";
import { settingCodes, settings } from "./settings.ts";
import { showLog } from "./showLog.ts";
import { tellLog } from "./tellLog.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";

export const model: LensModel<LogDrawing, LogBrief, unknown, LogStory> = {
  id: "log",
  sides: [consumersSide],
  commands: { set, stop },
  client: {
    plan: planOf,
    endAt: endOfWindow,
    // The client is large: it is fetched when a run is opened, and by nobody else.
    execute: async (plan) => (await import("./execute.ts")).execute(plan as LogPlan),
  },
  tell: tellLog,
  frame: showLog,
  questions: { lag: lagQuestion, newcomers: newcomersQuestion },
  judge: ({ brief }) => judgeLog(brief),
  why: whyOfBusiness,
  offers: () => settingCodes.map((code) => ({ code, subject: "labels", order: settings[code] })),
};
