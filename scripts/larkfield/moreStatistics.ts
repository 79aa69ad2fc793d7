/** Statistics that look into the reason of a result. They are registered like claims, and judged apart from them. */
import { architectureNames } from "../../simulations/business/index.ts";
import { costOverGain } from "./claims.ts";
import type { RunOf } from "./claims.ts";
import { half, halves, meanOver, totalTeamDays, year3 } from "./statistics.ts";

const missing = (runOf: RunOf, id: string): number => {
  const shares = runOf(id).quarters.map(({ wrongBy }) => wrongBy.missing ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};
/** Value of the last half-year, one run minus another. */
const gap = (runOf: RunOf, one: string, other: string): number =>
  half(runOf(one), "value", 6) - half(runOf(other), "value", 6);
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
  "rivals.allCalls": (runOf) => gap(runOf, "default.backbone", "rival.allCalls"),
  "rivals.everyoneTold": (runOf) => gap(runOf, "default.backbone", "rival.everyoneTold"),
  "rivals.bigCleanCentre": (runOf) => gap(runOf, "default.backbone", "rival.bigCleanCentre"),
  "rivals.automatedPlatform": (runOf) => gap(runOf, "default.backbone", "automated.platform"),
  "rivals.carefulBus": (runOf) => gap(runOf, "default.backbone", "rival.carefulBus"),
  "rivals.carefulBusMean": (runOf) =>
    meanOver(runOf("default.backbone"), "value", 1, 12) - meanOver(runOf("rival.carefulBus"), "value", 1, 12),
  "rivals.carefulBusDays": (runOf) =>
    totalTeamDays(runOf("rival.carefulBus")) / totalTeamDays(runOf("default.backbone")),
  "rivals.servedBus": (runOf) => gap(runOf, "default.backbone", "rival.servedBus"),
  "rivals.contractsOnCalls": (runOf) => gap(runOf, "default.backbone", "rival.contractsOnCalls"),
  "rivals.growingCentre": (runOf) => gap(runOf, "default.backbone", "rival.growingCentre"),
  "rivals.borrowingCentre": (runOf) => gap(runOf, "default.backbone", "rival.borrowingCentre"),
  "rivals.servedPlatform": (runOf) => gap(runOf, "default.backbone", "rival.servedPlatform"),
  "rivals.carefulPlatform": (runOf) => gap(runOf, "default.backbone", "rival.carefulPlatform"),
  "serving.backbone": (runOf) => gap(runOf, "default.backbone", "servesNobody.backbone"),
  "serving.platform": (runOf) => gap(runOf, "rival.servedPlatform", "default.platform"),
  "telling.bus": (runOf) => gap(runOf, "freeTelling.everyoneTold", "rival.everyoneTold"),
  "ownWork.bus": (runOf) => gap(runOf, "noOwnWork.everyoneTold", "rival.everyoneTold"),
  "ownWork.backbone": (runOf) => gap(runOf, "noOwnWork.backbone", "default.backbone"),
  "ownWork.platform": (runOf) => gap(runOf, "noOwnWork.platform", "default.platform"),
};

/** Best half-year of the mean curve minus the last one, seed by seed: the best is chosen once, not for each seed. */
export function declineOfMeanCurve(runs: readonly RunOf[], id: string): readonly number[] {
  const rows = runs.map((runOf) => halves(runOf(id)));
  const sums = [0, 1, 2, 3, 4, 5].map((index) => rows.reduce((sum, row) => sum + row[index]!, 0));
  const best = sums.indexOf(Math.max(...sums));
  return rows.map((row) => row[best]! - row[5]!);
}
