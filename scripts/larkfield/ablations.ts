/** Each claim's ablation: one mechanism is taken away; does the effect go? The list stands in the expectations file. */
import { claimStatistics } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import { judge } from "./judge.ts";
import type { Expectation, Judgement } from "./judge.ts";
import { moreStatistics } from "./moreStatistics.ts";

/** An entry of the expectations file. */
export interface Ablation {
  readonly id: string;
  /** Part of a claim whose limit the statistic is held against again. */
  readonly part: string;
  /** Statistic that is read instead of the part's own. */
  readonly statistic?: string;
  /** Configurations that stand in for others: default.platform → noRework.platform. */
  readonly replace: Readonly<Record<string, string>>;
  /** Whether the effect is expected to go (its statistic no longer meets the claim's limit), or to stay. */
  readonly expected: "goes" | "stays";
}

export interface AblationResult extends Ablation {
  readonly limit: number;
  readonly direction: Expectation["direction"];
  /** The statistic with everything in place. */
  readonly before: number | null;
  readonly mean: number | null;
  readonly ci95: number | null;
  readonly seeds: number;
  /** "goes" and "stays" are beyond chance, Holm-corrected over all ablations; "open" is neither. */
  readonly verdict: "goes" | "stays" | "open";
}

const VERDICTS: Readonly<Record<Judgement["verdict"], AblationResult["verdict"]>> = {
  holds: "stays",
  fails: "goes",
  open: "open",
  reported: "open",
};

export function judgeAblations(
  ablations: readonly Ablation[],
  claims: readonly Expectation[],
  valuesOf: (statistic: (runOf: RunOf) => number) => readonly number[],
  beforeOf: (part: string) => number | null,
): AblationResult[] {
  const expectations = ablations.map((ablation): Expectation => ({ ...partOf(ablation, claims), id: ablation.id }));
  const found = Object.fromEntries(
    ablations.map((ablation) => {
      const statistic = { ...claimStatistics, ...moreStatistics }[ablation.statistic ?? ablation.part]!;
      return [ablation.id, valuesOf((runOf) => statistic((id) => runOf(ablation.replace[id] ?? id)))];
    }),
  );
  return judge(expectations, found).map(({ limit, direction, mean, ci95, seeds, verdict }, index) => ({
    ...ablations[index]!,
    limit,
    direction,
    before: beforeOf(ablations[index]!.part),
    mean,
    ci95,
    seeds,
    verdict: VERDICTS[verdict],
  }));
}

function partOf({ id, part }: Ablation, claims: readonly Expectation[]): Expectation {
  const claim = claims.find((entry) => entry.id === part);
  if (!claim) throw new Error(`The ablation ${id} names ${part}, which no claim has registered.`);
  return claim;
}
