/** The statistic of each part of C1–C5 and H1–H8, seed by seed. What is expected of it stands in the expectations file. */
import { architectureNames } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";
import {
  deliveredPerDomain,
  elasticity,
  half,
  halves,
  leadTimeRatio,
  meanOver,
  totalTeamDays,
  year3,
} from "./statistics.ts";

/** Answers the run of a configuration for one seed. */
export type RunOf = (configuration: string) => LarkfieldRun;

const value6 = (run: LarkfieldRun): number => half(run, "value", 6);
const gap = (runOf: RunOf, prefix: string, one: string, other: string): number =>
  year3(runOf(`${prefix}.${one}`), "value") - year3(runOf(`${prefix}.${other}`), "value");

/** Statistic by id; each is one number a seed. */
export const claimStatistics: Readonly<Record<string, (runOf: RunOf) => number>> = {
  "C1.elasticity.pointToPoint": (runOf) => elasticity(runOf("default.point-to-point")),
  "C1.elasticity.backbone": (runOf) => elasticity(runOf("default.backbone")),
  "C1.acted": (runOf) => meanOver(runOf("default.point-to-point"), "actedShare", 1, 12),
  "C2.age": (runOf) =>
    half(runOf("default.point-to-point"), "ageMsMedian", 6) / half(runOf("default.bus"), "ageMsMedian", 6),
  "C2.aboveBar": (runOf) =>
    year3(runOf("default.bus"), "singleInputAboveBar") - year3(runOf("default.bus"), "manyInputsAboveBar"),
  "C3.better": (runOf) => {
    const [first, second, third] = halves(runOf("default.platform"));
    return Math.max(second!, third!) - first!;
  },
  "C3.decline": (runOf) => half(runOf("default.platform"), "value", 3) - value6(runOf("default.platform")),
  "C3.leadTime": (runOf) => leadTimeRatio(runOf("default.platform")),
  "C3.delivered": (runOf) =>
    deliveredPerDomain(runOf("default.platform"), 6) - deliveredPerDomain(runOf("default.platform"), 3),
  "C4.dip": (runOf) =>
    meanOver(runOf("default.backbone"), "value", 1, 1) - meanOver(runOf("default.platform"), "value", 1, 1),
  "C4.passes": (runOf) => value6(runOf("default.backbone")) - value6(runOf("default.platform")),
  "C4.keeps": (runOf) => value6(runOf("default.backbone")) - Math.max(...halves(runOf("default.backbone"))),
  "C4.leadTime": (runOf) => leadTimeRatio(runOf("default.backbone")),
  "C5.equivalent": (runOf) => year3(runOf("practices.none"), "value") - year3(runOf("default.bus"), "value"),
  "C5.practices": (runOf) => year3(runOf("practices.bus"), "value") - year3(runOf("practices.none"), "value"),
  "H2.noPlateau": (runOf) => Math.max(...halves(runOf("rival.bigCleanCentre"))) - value6(runOf("rival.bigCleanCentre")),
  "H2.near": (runOf) => value6(runOf("rival.bigCleanCentre")) - value6(runOf("default.backbone")),
  "H3.bus": (runOf) => year3(runOf("single.bus"), "singleInputAboveBar"),
  "H3.gap": (runOf) => gap(runOf, "single", "backbone", "bus") - gap(runOf, "default", "backbone", "bus") / 2,
  "H4.agreement": (runOf) =>
    year3(runOf("monthly.backbone"), "agreement") - year3(runOf("monthly.point-to-point"), "agreement"),
  "H5.worse": (runOf) =>
    meanOver(runOf("untrained"), "value", 3, 6) - meanOver(runOf("default.platform"), "value", 3, 6),
  "H6.none": (runOf) => Math.max(...architectureNames.map((name) => meaningFaults(runOf(`meaning.fixed.${name}`)))),
  "H6.near": (runOf) => {
    const values = ["bus", "platform", "backbone"].map((name) => year3(runOf(`meaning.fixed.${name}`), "value"));
    return Math.max(...values) - Math.min(...values);
  },
  "H7.availability": (runOf) =>
    Math.min(...architectureNames.map((name) => meanOver(runOf(`outages.off.${name}`), "availability", 1, 12))),
  "H7.gap": (runOf) =>
    Math.abs(gap(runOf, "outages.off", "backbone", "platform") - gap(runOf, "default", "backbone", "platform")),
};

/** Person-days that one more right decision costs on the backbone, compared with a simpler way, at a number of domains. */
export function costOverGain(runOf: RunOf, domains: number, simpler: string): number {
  const backbone = runOf(`domains.${domains}.backbone`);
  const other = runOf(`domains.${domains}.${simpler}`);
  return (totalTeamDays(backbone) - totalTeamDays(other)) / (backbone.realised - other.realised);
}

/** Break-even from means over seeds: Δcost ÷ Δ(value × occasions), with both parts. */
export function breakEven(runs: readonly RunOf[], domains: number, simpler: string) {
  const mean = (read: (runOf: RunOf) => number): number =>
    runs.reduce((sum, runOf) => sum + read(runOf), 0) / runs.length;
  const id = (name: string): string => `domains.${domains}.${name}`;
  const days = mean((runOf) => totalTeamDays(runOf(id("backbone"))) - totalTeamDays(runOf(id(simpler))));
  const right = mean((runOf) => runOf(id("backbone")).realised - runOf(id(simpler)).realised);
  return { simpler, domains, days, right, daysPerRight: days / right };
}

/** Misread and mismapped inputs, as a sum of shares over the quarters. */
function meaningFaults(run: LarkfieldRun): number {
  return run.quarters.reduce((sum, { wrongBy }) => sum + (wrongBy.misread ?? 0) + (wrongBy.mismapped ?? 0), 0);
}

/** The architectures by their best half-year of the mean over seeds, best first; none without runs. */
export function orderOfPeaks(runs: readonly RunOf[], prefix: string): readonly string[] {
  if (runs.length === 0) return [];
  const peak = (name: string): number => {
    const rows = runs.map((runOf) => halves(runOf(`${prefix}.${name}`)));
    return Math.max(...rows[0]!.map((_, index) => rows.reduce((sum, row) => sum + row[index]!, 0) / rows.length));
  };
  return [...architectureNames].sort((x, y) => peak(y) - peak(x));
}
