import { readScenario } from "../simulations/business/index.ts";
import { newRun } from "../simulations/runner/index.ts";

/** The pinned run of the reference Larkfield: the one the course's prose and its landing page speak of. */
export const referenceRun = newRun({
  scenario: "tangle@1",
  architecture: "point-to-point",
  seed: readScenario("tangle@1").referenceSeed,
});
