/** In what a part's statistic is told: shares as points of per cent, ratios as factors, and so on. */
export type Unit = "points" | "share" | "factor" | "elasticity" | "changes" | "personDays" | "order";

const units: Readonly<Record<string, Unit>> = {
  "C1.elasticity.pointToPoint": "elasticity",
  "C1.elasticity.backbone": "elasticity",
  "C1.acted": "share",
  "C2.age": "factor",
  "C3.leadTime": "factor",
  "C3.delivered": "changes",
  "C4.leadTime": "factor",
  "H1.small": "personDays",
  "H1.large": "personDays",
  "H1.order": "personDays",
  "H1.samePartner.point-to-point": "personDays",
  "H1.samePartner.bus": "personDays",
  "H1.samePartner.platform": "personDays",
  "H3.bus": "share",
  "H6.none": "share",
  "H7.availability": "share",
  "H7.keptAll": "share",
  "H8.order": "order",
};

/** Differences of shares unless said otherwise. */
export const unitOf = (id: string): Unit => units[id] ?? "points";
