import type { CurveData } from "../../../lens/index.ts";
import type { ValueChartData, ValuePoint } from "../../../views/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import type { EvolutionCurveWords } from "./EvolutionWords.ts";

/**
 * The value of a run as far as its quarters are over, with what was guessed for the half-years. Beside another run it is the
 * one before the change.
 */
export function valueDataOf(
  { run, now, guess = [], comparison, label }: CurveData<EvolutionBrief>,
  words: Pick<EvolutionCurveWords, "names" | "bought">,
): ValueChartData {
  const { brief, startAt, quarterMs } = run;
  const { architecture, bought } = brief;
  const passed = now === null ? Infinity : (now - startAt) / quarterMs;
  const points = pointsOf(brief).filter(({ quarter }) => quarter <= passed);
  return {
    curves: [
      {
        key: architecture,
        label: comparison?.label ?? label ?? words.names[architecture] ?? architecture,
        style: architecture,
        points: comparison ? pointsOf(comparison.run.brief) : points,
        ...(comparison && { previous: points }),
        // A half-year lies between its two quarters.
        ...(guess.length > 0 && {
          guess: guess.map(({ position, value }) => ({ quarter: 2 * position - 0.5, value: value / 100 })),
        }),
      },
    ],
    quarters: brief.quarters.length,
    byHand: brief.byHand,
    marks: bought && passed >= (bought.at - startAt) / quarterMs ? [markOf(bought.at)] : [],
  };

  function markOf(at: number): { at: number; label: string } {
    return { at: (at - startAt) / quarterMs, label: words.bought };
  }
}

function pointsOf({ quarters }: Pick<EvolutionBrief, "quarters">): ValuePoint[] {
  return quarters.map(({ quarter, value }) => ({ quarter, value }));
}
