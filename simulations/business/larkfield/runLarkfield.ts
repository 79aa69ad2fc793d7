/**
 * Larkfield under one architecture, from the shared past to the end: `runLarkfield(request, onQuarter?)`.
 *
 * It is synchronous and touches no page, so it can be called in a worker: `onQuarter` gets each quarter's figures as soon
 * as the quarter is over (post them from there); answering false ends the run after that quarter. To step through a run
 * or to look into it, use `createLarkfield(request)`, whose `simulation` is the kernel's.
 */
import { overall } from "./measures/value.ts";
import { LARKFIELD_QUARTER_MS } from "./state.ts";
import type { LarkfieldRequest, LarkfieldRun, QuarterFigures } from "./types.ts";
import { createLarkfield } from "./world.ts";

/** Runs a request. @throws BusinessError when it cannot be run. */
export function runLarkfield(
  request: LarkfieldRequest,
  onQuarter?: (figures: QuarterFigures) => boolean | void,
): LarkfieldRun {
  const { simulation } = createLarkfield(request);
  const { dayZero, quarters } = simulation.state;
  for (let quarter = 1; quarter <= quarters; quarter++) {
    simulation.runUntil(dayZero + quarter * LARKFIELD_QUARTER_MS);
    if (onQuarter?.(simulation.state.figures.at(-1)!) === false) break;
  }
  return {
    architecture: request.architecture,
    seed: request.seed,
    quarters: simulation.state.figures,
    ...overall(simulation.state),
    traceHash: simulation.traceHash,
    handledCount: simulation.handledCount,
  };
}
