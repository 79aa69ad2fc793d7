import { decisionViews } from "../../business/index.ts";
import type { Larkfield } from "../../business/index.ts";
import type { LensFrame } from "../../lens/index.ts";
import { isActing, MANY_INPUTS, markOf } from "./earlyDecisions.ts";
import type { EvolutionBrief } from "./EvolutionBrief.ts";
import type { EvolutionPicture } from "./EvolutionPicture.ts";

/** Every decision with the trust in its data, and the figures of the last quarter that is over. */
export function showEvolution({ simulation }: Larkfield, brief: EvolutionBrief): LensFrame<EvolutionPicture> {
  const { state } = simulation;
  const last = state.figures.at(-1);
  const early = new Set(earlyOnes(brief));
  const dots = decisionViews(state).map((view) => {
    const { decision, domain, kind, inputs, trust } = view;
    const mark = markOf(state, view);
    return {
      decision,
      domain,
      kind,
      inputs,
      trust,
      mark,
      isActing: isActing(state, view),
      isEarly: early.has(decision),
    };
  });
  return {
    picture: { architecture: brief.architecture, dots, inputs: brief.inputs },
    numbers: [
      { code: "value", value: last?.value ?? null, ...(last && { why: `quarter:${last.quarter}` }) },
      { code: "acted", value: last?.actedShare ?? null },
      { code: "openTickets", value: last?.openTickets ?? null },
      { code: "leadTimeDays", value: last?.leadTimeDays ?? null },
    ],
  };
}

/** The first `early.count` decisions with many inputs are those of day 0: later ones stand behind them. */
function earlyOnes({ inputs, early }: EvolutionBrief): number[] {
  const many = inputs.flatMap((count, decision) => (count >= MANY_INPUTS ? [decision] : []));
  return many.slice(0, early.count);
}
