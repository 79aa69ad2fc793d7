import { createWorld, readScenario, snapshot, type Figures } from "../../simulations/business/index.ts";
import { tangleFigures } from "../../simulations/catalogue/tangle/index.ts";
import { newRun } from "../../simulations/runner/index.ts";

const SCENARIO = "tangle@2";

/** Read at build time: the reference Larkfield that the prose of lesson 1.1 quotes, and its first picture. */
export function pinnedTangle() {
  const scenario = readScenario(SCENARIO);
  const run = newRun({ scenario: SCENARIO, architecture: "point-to-point", seed: scenario.referenceSeed });
  const world = createWorld(run);
  world.simulation.runUntil(0);
  return { run, initial: snapshot(world), codes: scenario.systems.map(({ code }) => code) };
}

let quoted: Figures | undefined;

/** Every figure that the prose may quote, read off the runs once per build. */
export function quotedFigures(): Figures {
  quoted ??= tangleFigures();
  return quoted;
}
