import { commandKinds, overall } from "../../business/index.ts";
import type { ArchitectureName, LarkfieldRun, QuarterFigures } from "../../business/index.ts";
import type { LensModel } from "../../lens/index.ts";
import { halfYearValues, valueQuestion } from "./valueQuestion.ts";
import { whyOfBusiness } from "../whyOfBusiness.ts";

/** The quarters of one run, as far as they are over. */
export interface EvolutionPicture {
  readonly architecture: ArchitectureName;
  readonly quarters: readonly QuarterFigures[];
  readonly quarterCount: number;
  /** What deciding everything by hand earns over the whole run. */
  readonly byHand: number;
}

export const model: LensModel<EvolutionPicture, LarkfieldRun, QuarterFigures> = {
  id: "evolution",
  // Its page offers no order; a run that is shared with it may hold any.
  commands: commandKinds,
  tell: ({ request, dayZero, quarterMs, endAt, worldAt }, say) => {
    for (let at = dayZero + quarterMs; at <= endAt; at += quarterMs) say(worldAt(at).simulation.state.figures.at(-1)!);
    const { simulation } = worldAt(endAt);
    const { traceHash, handledCount, state } = simulation;
    const architecture = request.architecture as ArchitectureName; // or there would be no world
    const { seed } = request;
    const brief = { architecture, seed, quarters: state.figures, ...overall(state), traceHash, handledCount };
    return { brief, traceHash };
  },
  frame: ({ simulation: { state } }, { brief }) => {
    const last = state.figures.at(-1);
    return {
      picture: {
        architecture: brief.architecture,
        quarters: state.figures,
        quarterCount: brief.quarters.length,
        byHand: brief.byHand,
      },
      numbers: [
        { code: "value", value: last?.value ?? null, ...(last && { why: `quarter:${last.quarter}` }) },
        { code: "trust", value: last?.trust ?? null },
        { code: "openTickets", value: last?.openTickets ?? null },
        { code: "leadTimeDays", value: last?.leadTimeDays ?? null },
      ],
    };
  },
  why: whyOfBusiness,
  questions: {
    value: {
      ask: ({ architecture, quarters }) => valueQuestion(architecture, halfYearValues(quarters)[0] ?? 0),
      read: ({ quarters }) => halfYearValues(quarters).slice(1).map(inPercent),
    },
  },
};

/** Questions about values are asked in per cent. */
function inPercent(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 10;
}
