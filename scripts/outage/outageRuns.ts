/** The runs that the expectations of the outage are about, many seeds each. Nothing is written; the report is made elsewhere. */
import type { Command, Overrides } from "../../simulations/business/index.ts";
import { MINUTE_MS } from "../../simulations/kernel/index.ts";
import { challengeMoves, setting } from "../../simulations/lenses/outage/challenge.ts";
import type { OutageBrief } from "../../simulations/lenses/outage/OutageBrief.ts";
import { outageRun } from "../../simulations/lenses/outage/outageRun.ts";
import { toldOf } from "../../simulations/lenses/outage/tellOutage.ts";

/** Ten minutes before the second hour begins: not much is left of the first. */
const LATE_MS = 55 * MINUTE_MS;

/** What somebody may do about a chain that stands in its own way, by a name for the report. */
export const moves: Readonly<Record<string, readonly Command[]>> = {
  nothing: [],
  taught: challengeMoves.taught,
  tempting: challengeMoves.tempting,
  patience: [setting("chain.timeoutMs", 6_000)],
  oneAttempt: [setting("chain.attempts", 1)],
  budget: [setting("chain.retryBudget", 0.1)],
  shortLine: [setting("chain.queueLimit", 16)],
  pause: [setting("chain.retryAfterMs", 1_000)],
  taughtLate: [setting("chain.dropAbandoned", true, LATE_MS)],
  oneAttemptLate: [setting("chain.attempts", 1, LATE_MS)],
};

export function runs(
  seeds: readonly number[],
  overrides: Overrides = {},
  commands: readonly Command[] = [],
): readonly OutageBrief[] {
  return seeds.map((seed) => toldOf(outageRun({ seed, overrides, commands })));
}

/** The four figures by which a reference is chosen. */
const figuresOfReference: readonly ((brief: OutageBrief) => number)[] = [
  ({ standstill }) => standstill?.waiting ?? 0,
  ({ log }) => log.longestMs ?? 0,
  ({ secondHour }) => secondHour.placed,
  ({ inVainAtEnd }) => inVainAtEnd,
];

/** The registered rule: nearest to the means, each figure in standard deviations. */
export function nearestToMeans(seeds: readonly number[], briefs: readonly OutageBrief[]): number {
  const distances = briefs.map(() => 0);
  for (const read of figuresOfReference) {
    const values = briefs.map(read);
    const mean = meanOf(values);
    const variance = meanOf(values.map((value) => (value - mean) ** 2));
    values.forEach((value, index) => {
      if (variance > 0) distances[index]! += (value - mean) ** 2 / variance;
    });
  }
  return seeds[distances.indexOf(Math.min(...distances))]!;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
