import type { CurveData } from "../../../lens/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import type { OverRun, SharePoint } from "./drawOverRun.ts";

/** The value of each quarter at its end, as far as the quarters are over, and what was guessed in the middle of half-years. */
export function valueOverRun({ run, now, guess = [], comparison }: CurveData<EvolutionBrief>, title: string): OverRun {
  const { startAt, endAt, quarterMs, brief } = run;
  return {
    ...{ title, startAt, endAt, quarterMs, now, byHand: brief.byHand, isDotted: true },
    boughtAt: brief.bought?.at ?? null,
    architecture: brief.architecture,
    points: valuePoints(brief, now === null ? Infinity : now),
    comparison: comparison && valuePoints(comparison.run.brief, Infinity),
    guess: guess.map(({ position, value }) => ({ at: startAt + (2 * position - 1) * quarterMs, share: value / 100 })),
  };
}

/** Each quarter stands in its middle, once it is over. */
function valuePoints({ startAt, quarterMs, quarters }: EvolutionBrief, now: number): readonly SharePoint[] {
  return quarters.flatMap(({ quarter, value }) =>
    value === null || startAt + quarter * quarterMs > now
      ? []
      : [{ at: startAt + (quarter - 0.5) * quarterMs, share: value }],
  );
}
