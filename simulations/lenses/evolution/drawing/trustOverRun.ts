import { DAY_MS } from "../../../kernel/index.ts";
import type { CurveData } from "../../../lens/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { trustDays } from "../questions.ts";
import type { OverRun, SharePoint } from "./drawOverRun.ts";

/** Trust in the early decisions with many inputs, day by day, and what was guessed for the days after the purchase. */
export function trustOverRun({ run, now, guess = [], comparison }: CurveData<EvolutionBrief>, title: string): OverRun {
  const { startAt, endAt, quarterMs, brief } = run;
  const boughtAt = brief.bought?.at ?? null;
  return {
    ...{ title, startAt, endAt, quarterMs, now, boughtAt },
    architecture: brief.architecture,
    points: trustPoints(brief),
    comparison: comparison && trustPoints(comparison.run.brief),
    // What was guessed lies on the same axis of time as the run.
    guess:
      boughtAt === null
        ? []
        : guess.map(({ position, value }) => ({
            at: boughtAt + (trustDays[position] ?? 0) * DAY_MS,
            share: value / 100,
          })),
  };
}

function trustPoints({ startAt, early }: EvolutionBrief): readonly SharePoint[] {
  return early.trustByDay.map((share, day) => ({ at: startAt + day * DAY_MS, share }));
}
