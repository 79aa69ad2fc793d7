import type { LensView } from "../../lens/index.ts";
import { describeDots, tableOfDots } from "./drawing/describeDots.ts";
import { describeEvolution, tableOfEvolution } from "./drawing/describeEvolution.ts";
import type { DotsWords, EvolutionCurveWords } from "./drawing/evolutionWords.ts";
import { mountDots } from "./drawing/mountDots.ts";
import { mountEvolutionCurve } from "./drawing/mountEvolutionCurve.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import type { EvolutionPicture } from "./EvolutionPicture.ts";

/**
 * One run of the evolution: every decision with the trust in its data, and over time the value or that trust. Its own page
 * draws four runs and more beside each other (src/islands/evolution).
 */
export const view: LensView<EvolutionPicture, EvolutionBrief, DotsWords, EvolutionCurveWords> = {
  mount: mountDots,
  describe: ({ picture }) => describeDots(picture),
  table: ({ picture }) => tableOfDots(picture),
  curve: { mount: mountEvolutionCurve, describe: describeEvolution, table: tableOfEvolution },
};
