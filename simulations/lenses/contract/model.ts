import { set, shapesSide } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { fetchPart } from "../../runner/index.ts";
import type { ContractBrief } from "./ContractBrief.ts";
import type { ContractPicture } from "./ContractPicture.ts";
import { judgeContract } from "./judgeContract.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import { showContract } from "./showContract.ts";
import { tellContract } from "./tellContract.ts";

export const model: LensModel<ContractPicture, ContractBrief> = {
  id: "contract",
  sides: [shapesSide],
  commands: { set },
  tell: tellContract,
  frame: showContract,
  questions,
  judge: ({ brief }) => judgeContract(brief),
  // Fetched with the first question.
  why: async (play, { id, at }) => (await fetchPart(() => import("./whyContract.ts"))).whyContract(play, id, at),
  offers: () => moveCodes.map((code) => ({ code, subject: "source", order: orders[code] })),
};
