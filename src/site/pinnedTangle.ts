import { checkRequest, createWorld, snapshot, type Figures } from "../../simulations/business/index.ts";
import { tangleFigures, tangleRun } from "../../simulations/catalogue/tangle/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { newRun } from "../../simulations/runner/index.ts";

/** Read at build time: the reference Larkfield that the prose of lesson 1.1 quotes, its calendar and its first picture. */
export function pinnedTangle() {
  const run = newRun(tangleRun());
  const { scenario, parameters, quarters, endAt } = checkRequest(run);
  const world = createWorld(run);
  world.simulation.runUntil(0);
  return {
    run,
    initial: snapshot(world),
    codes: scenario.landscape!.systems.map(({ code }) => code),
    quarters,
    days: endAt / DAY_MS,
    workDays: parameters["work.wishDays"],
  };
}

let quoted: Figures | undefined;

/** Every figure that the prose may quote, read off the runs once per build. */
export function quotedFigures(): Figures {
  quoted ??= tangleFigures();
  return quoted;
}
