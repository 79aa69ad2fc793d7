import { createWorld, readScenario, snapshot, type Figures } from "../../simulations/business/index.ts";
import { tangleFigures, tangleRun } from "../../simulations/catalogue/tangle/index.ts";
import { newRun } from "../../simulations/runner/index.ts";

/** Read at build time: the reference Larkfield that the prose of lesson 1.1 quotes, and its first picture. */
export function pinnedTangle() {
  const run = newRun(tangleRun());
  const world = createWorld(run);
  world.simulation.runUntil(0);
  return {
    run,
    initial: snapshot(world),
    codes: readScenario(run.scenario).landscape!.systems.map(({ code }) => code),
  };
}

let quoted: Figures | undefined;

/** Every figure that the prose may quote, read off the runs once per build. */
export function quotedFigures(): Figures {
  quoted ??= tangleFigures();
  return quoted;
}
