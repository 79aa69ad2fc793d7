import { set, shapesSide } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import type { ContractBrief } from "./ContractBrief.ts";
import type { ContractPicture } from "./ContractPicture.ts";
import { judgeContract } from "./judgeContract.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import { showContract } from "./showContract.ts";
import { tellContract } from "./tellContract.ts";
import { whyContract } from "./whyContract.ts";

export const model: LensModel<ContractPicture, ContractBrief> = {
  id: "contract",
  sides: [shapesSide],
  commands: { set },
  tell: tellContract,
  frame: showContract,
  questions,
  judge: ({ brief }) => judgeContract(brief),
  why: (play, { id, at }) => whyContract(play, id, at),
  offers: () => moveCodes.map((code) => ({ code, subject: "source", order: orders[code] })),
};
