import { commandKinds } from "../../business/index.ts";
import type { QuarterFigures } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import type { EvolutionPicture } from "./EvolutionPicture.ts";
import { questions } from "./questions.ts";
import { showEvolution } from "./showEvolution.ts";
import { tellEvolution } from "./tellEvolution.ts";

export const model: LensModel<EvolutionPicture, EvolutionBrief, QuarterFigures> = {
  id: "evolution",
  // Its page offers no order; a run that is shared with it may hold any.
  commands: commandKinds,
  tell: tellEvolution,
  frame: (world, { brief }) => showEvolution(world, brief),
  why: whyOfBusiness,
  questions,
  offers: () => [],
};
