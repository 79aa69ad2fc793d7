import { architectureNames, runLarkfield } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";
import { evolutionRun, REFERENCE_SEED } from "../../simulations/lenses/evolution/evolutionRun.ts";

let played: readonly LarkfieldRun[] | undefined;

/** Read while the site is built: the evolution's reference run of every architecture, in their order, played once. */
export function referenceRuns(): readonly LarkfieldRun[] {
  played ??= architectureNames.map((architecture) => runLarkfield(evolutionRun(architecture, REFERENCE_SEED)));
  return played;
}
