import { nameKnots } from "../../../src/site/nameKnots.ts";
import type { Question } from "../../../simulations/lens/index.ts";

/** The question of lesson 1.1, with the figures of the throwaway sketch in LESSON 1.1. */
export const waitQuestion: Question = nameKnots({
  id: "tangle.wait",
  version: 1,
  unit: "workingDays",
  given: { position: 1, code: "halfYear", parameters: { half: 1, systems: 4 }, value: 6 },
  knots: [
    { position: 2, code: "halfYear", parameters: { half: 2, systems: 6 } },
    { position: 3, code: "halfYear", parameters: { half: 3, systems: 8 } },
    { position: 4, code: "halfYear", parameters: { half: 4, systems: 10 } },
    { position: 5, code: "halfYear", parameters: { half: 5, systems: 12 } },
    { position: 6, code: "halfYear", parameters: { half: 6, systems: 12 }, event: "freeze" },
  ],
  tolerance: 3,
  shapes: ["flat", "steady", "bends", "levels"],
  dimension: "change",
});

export const sketchedRun = [11, 18, 32, 53, 76];
