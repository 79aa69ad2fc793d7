/** Statistics that look into the reason of a result. They are registered like claims, and judged apart from them. */
import { architectureNames } from "../../simulations/business/index.ts";
import { costOverGain } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import { half, halves, meanOver, year3 } from "./statistics.ts";

const missing = (runOf: RunOf, id: string): number => {
  const shares = runOf(id).quarters.map(({ wrongBy }) => wrongBy.missing ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};
const partner = (simpler: string) => (runOf: RunOf) =>
  costOverGain(runOf, 4, simpler) - costOverGain(runOf, 16, simpler);

export const moreStatistics: Readonly<Record<string, (runOf: RunOf) => number>> = {
  "C2.withoutJoins": (runOf) =>
    year3(runOf("default.bus"), "singleInputAboveBar") - year3(runOf("single.bus"), "singleInputAboveBar"),
  "H1.samePartner.point-to-point": partner("point-to-point"),
  "H1.samePartner.bus": partner("bus"),
  "H1.samePartner.platform": partner("platform"),
  "H2.hugeCentre": (runOf) =>
    Math.max(...halves(runOf("hugeCentre.platform"))) - half(runOf("hugeCentre.platform"), "value", 6),
  "H5.end": (runOf) => half(runOf("untrained"), "value", 6) - half(runOf("default.platform"), "value", 6),
  "H7.keptAll": (runOf) =>
    Math.min(
      ...architectureNames.map((name) =>
        meanOver(runOf(name === "bus" ? "keptAll.bus" : `outages.off.${name}`), "availability", 1, 12),
      ),
    ),
  "H7.missing": (runOf) => missing(runOf, "outages.off.bus") - missing(runOf, "keptAll.bus"),
  "rivals.allCalls": (runOf) => half(runOf("default.backbone"), "value", 6) - half(runOf("rival.allCalls"), "value", 6),
  "rivals.everyoneTold": (runOf) =>
    half(runOf("default.backbone"), "value", 6) - half(runOf("rival.everyoneTold"), "value", 6),
  "rivals.bigCleanCentre": (runOf) =>
    half(runOf("default.backbone"), "value", 6) - half(runOf("rival.bigCleanCentre"), "value", 6),
  "rivals.automatedPlatform": (runOf) =>
    half(runOf("default.backbone"), "value", 6) - half(runOf("automated.platform"), "value", 6),
};

/** Best half-year of the mean curve minus the last one, seed by seed: the best is chosen once, not for each seed. */
export function declineOfMeanCurve(runs: readonly RunOf[], id: string): readonly number[] {
  const rows = runs.map((runOf) => halves(runOf(id)));
  const sums = [0, 1, 2, 3, 4, 5].map((index) => rows.reduce((sum, row) => sum + row[index]!, 0));
  const best = sums.indexOf(Math.max(...sums));
  return rows.map((row) => row[best]! - row[5]!);
}
