import { quote, set } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { fetchPart } from "../../runner/index.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";
import type { DecisionPicture } from "./DecisionPicture.ts";
import { judgeDecision } from "./judgeDecision.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import { showDecision } from "./showDecision.ts";
import { tellDecision } from "./tellDecision.ts";

const commands = { set };
const offers = moveCodes.map((code) => ({ code, subject: "everybody", order: orders[code] }));

export const model: LensModel<DecisionPicture, DecisionBrief> = {
  id: "decision",
  commands,
  tell: tellDecision,
  frame: (world, { brief }) => showDecision(world, brief),
  questions,
  judge: ({ brief }) => judgeDecision(brief),
  // Fetched with the first question.
  why: async (play, question) => (await fetchPart(() => import("./whyDecision.ts"))).whyDecision(play, question),
  // Without those that nothing can come of: where readers interpret by themselves, only a check finds what has to be served.
  offers: (world) => {
    const { interpreter, check } = world.simulation.state.choices;
    const isBlind = interpreter === "consumer" && check === "none";
    return offers.filter(
      ({ code, order }) => !(code === "serve" && isBlind) && quote(world, order, commands).state !== "refused",
    );
  },
};
