import { commandKinds, quote } from "../../business/index.ts";
import type { QuarterFigures } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import type { EvolutionPicture } from "./EvolutionPicture.ts";
import { judgeEvolution } from "./judgeEvolution.ts";
import { moveCodes, orders } from "./orders.ts";
import { questions } from "./questions.ts";
import { showEvolution } from "./showEvolution.ts";
import { boughtIn, tellEvolution } from "./tellEvolution.ts";

const offers = moveCodes.map((code) => ({ code, subject: "everybody", order: orders[code] }));

export const model: LensModel<EvolutionPicture, EvolutionBrief, QuarterFigures> = {
  id: "evolution",
  // Its page offers no order; a run that is shared with it may hold any.
  commands: commandKinds,
  tell: tellEvolution,
  frame: (world, { brief }) => showEvolution(world, brief),
  why: whyOfBusiness,
  questions,
  judge: ({ brief }) => judgeEvolution(brief),
  // What can be done about the plateau is asked once there is one: from the purchase on.
  offers: (world) => {
    const { state, now } = world.simulation;
    const bought = boughtIn(state);
    if (bought === null || now < bought.at) return [];
    return offers.filter(({ order }) => quote(world, order, commandKinds).state !== "refused");
  },
};
