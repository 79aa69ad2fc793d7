/** Quarters of the four architectures by measure: means over the seeds and half-widths of their 95 % intervals. */
import type { Results } from "./evidenceSchemas.ts";

/** Measures of the table, in the order in which they are shown. */
export const quarterMeasures = ["value", "gain", "agreement", "actedShare", "leadTimeDays", "trust"] as const;
export type QuarterMeasure = (typeof quarterMeasures)[number];

export interface QuarterCell {
  readonly mean: number;
  readonly ci95: number;
}
export interface QuarterTable {
  readonly measure: QuarterMeasure;
  /** By quarter, then in the order of `architectures`; null where the measure is not defined. */
  readonly rows: readonly { readonly quarter: number; readonly cells: readonly (QuarterCell | null)[] }[];
}

export function quarterTables(
  quarters: Results["last"]["quarters"],
  architectures: readonly string[],
): readonly QuarterTable[] {
  return quarterMeasures.map((measure) => ({
    measure,
    rows: (quarters[architectures[0]!] ?? []).map((_, index) => ({
      quarter: index + 1,
      cells: architectures.map((name) => cellOf(quarters[name]?.[index], measure)),
    })),
  }));
}

function cellOf(figures: Record<string, unknown> | undefined, measure: QuarterMeasure): QuarterCell | null {
  const mean = figures?.[measure];
  const ci95 = figures?.[`${measure}Ci95`];
  return typeof mean === "number" && typeof ci95 === "number" ? { mean, ci95 } : null;
}
