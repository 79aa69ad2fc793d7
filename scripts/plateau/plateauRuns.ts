/** Three years on the platform, as lesson 3.4 looks at them: the trust of the early decisions, and what it earns. Nothing is written. */
import { createRecording } from "../../simulations/business/index.ts";
import type { Command, Overrides, QuarterFigures } from "../../simulations/business/index.ts";
import type { EvolutionBrief } from "../../simulations/lenses/evolution/EvolutionBrief.ts";
import pinned from "../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { tellEvolution } from "../../simulations/lenses/evolution/tellEvolution.ts";

export function briefsOf(
  seeds: readonly number[],
  { overrides, commands }: { readonly overrides?: Overrides; readonly commands?: readonly Command[] } = {},
): readonly EvolutionBrief[] {
  return seeds.map((seed) => {
    const request = { ...pinned.platform, seed, ...(overrides && { overrides }), ...(commands && { commands }) };
    return tellEvolution(createRecording(request, { checkpointEveryMs: Infinity })).brief;
  });
}

/** Mean of a figure over the two quarters of a half-year, from 1. */
export function ofHalf(
  { quarters }: EvolutionBrief,
  half: number,
  of: "value" | "agreement" | ("leadTimeDays" & keyof QuarterFigures),
): number {
  return (quarters[2 * half - 2]![of]! + quarters[2 * half - 1]![of]!) / 2;
}

/** Trust on the last day. */
export function trustAtEnd({ early }: EvolutionBrief): number {
  return early.trustByDay.at(-1)!;
}

/** First day from which on trust is at least `least`, counted from a day of the run; null where it never is. */
export function daysUntilTrust({ early }: EvolutionBrief, least: number, fromDay: number): number | null {
  const found = early.trustByDay.findIndex((trust, day) => day > fromDay && trust >= least);
  return found === -1 ? null : found - fromDay;
}
