import { createWorld, figures, readScenario, snapshot } from "../../simulations/business/index.ts";
import { newRun } from "../../simulations/runner/index.ts";

const SCENARIO = "tangle@1";

/** Read at build time: the reference Larkfield that the prose of lesson 1.1 quotes, and its first picture. */
export function pinnedTangle() {
  const scenario = readScenario(SCENARIO);
  const run = newRun({ scenario: SCENARIO, architecture: "point-to-point", seed: scenario.referenceSeed });
  const world = createWorld(run);
  world.simulation.runUntil(0);
  return { run, initial: snapshot(world), codes: scenario.systems.map(({ code }) => code) };
}

let pinnedFigures: ReturnType<typeof figures> | undefined;

/** The named figures of the reference Larkfield, read off its run once per build. */
export function tangleFigures(): ReturnType<typeof figures> {
  pinnedFigures ??= figures(pinnedTangle().run);
  return pinnedFigures;
}
