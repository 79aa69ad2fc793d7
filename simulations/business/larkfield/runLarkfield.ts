/**
 * Larkfield under one architecture, from the shared past to the end: `runLarkfield(request, onQuarter?)`.
 *
 * It is synchronous and touches no page, so it can be called in a worker: `onQuarter` gets each quarter's figures as soon
 * as the quarter is over (post them from there); answering false ends the run after that quarter. To step through a run
 * or to look into it, use `createWorld(request)`, whose `simulation` is the kernel's.
 */
import { overall } from "./measures/value.ts";
import type { RunRequest } from "../types.ts";
import type { ArchitectureName, LarkfieldRun, QuarterFigures } from "./types.ts";
import { createWorld } from "./createWorld.ts";

/** Runs a request. @throws BusinessError when it cannot be run. */
export function runLarkfield(
  request: RunRequest,
  onQuarter?: (figures: QuarterFigures) => boolean | void,
): LarkfieldRun {
  const { simulation } = createWorld(request);
  const { dayZero, quarterMs, quarters } = simulation.state;
  for (let quarter = 1; quarter <= quarters; quarter++) {
    simulation.runUntil(dayZero + quarter * quarterMs);
    if (onQuarter?.(simulation.state.figures.at(-1)!) === false) break;
  }
  return {
    architecture: request.architecture as ArchitectureName, // or there would be no world
    seed: request.seed,
    quarters: simulation.state.figures,
    ...overall(simulation.state),
    traceHash: simulation.traceHash,
    handledCount: simulation.handledCount,
  };
}
